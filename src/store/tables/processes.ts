import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ProcessVariable } from '../../engines/engine.ts';
import type { RunErrorData } from '../../errors.ts';
import { createdAt } from './columns.ts';

/** Deployed versions of processes of the embedded engine. */
export const processVersions = sqliteTable(
  'process_versions',
  {
    key: text('key').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    bpmn: text('bpmn').notNull(),
    sha256: text('sha256').notNull(),
    startVariables: text('start_variables', { mode: 'json' }).$type<readonly ProcessVariable[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
);

/** What was started, in any engine. */
export const processInstances = sqliteTable(
  'process_instances',
  {
    id: text('id').primaryKey(),
    engineKey: text('engine_key').notNull(),
    processKey: text('process_key').notNull(),
    processVersion: integer('process_version'),
    businessKey: text('business_key'),
    state: text('state', { enum: ['RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'UNKNOWN'] }).notNull(),
    variables: text('variables', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    /** The embedded engine's own state, JSON text. */
    engineState: text('engine_state'),
    error: text('error', { mode: 'json' }).$type<RunErrorData>(),
    startedAt: integer('started_at', { mode: 'timestamp_ms' }).notNull(),
    endedAt: integer('ended_at', { mode: 'timestamp_ms' }),
  },
  (table) => [
    // The proof that a mail starts its process once: a second row of the same business key cannot be written.
    uniqueIndex('process_instances_business_key').on(table.engineKey, table.processKey, table.businessKey),
    index('process_instances_started').on(table.startedAt, table.id),
    index('process_instances_running').on(table.state).where(sql`state = 'RUNNING'`),
  ],
);
