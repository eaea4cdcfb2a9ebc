import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { HttpRequestTrace, HttpResponseTrace } from '../../connectors/connector.ts';
import type { RunErrorData } from '../../errors.ts';
import { createdAt } from './columns.ts';

const runStatus = () => text('status', { enum: ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] }).notNull();

/** What every run has: its times, traces and result, already masked. */
const runColumns = () => ({
  status: runStatus(),
  inputs: text('inputs', { mode: 'json' }).$type<unknown>(),
  output: text('output', { mode: 'json' }).$type<unknown>(),
  error: text('error', { mode: 'json' }).$type<RunErrorData>(),
  request: text('request', { mode: 'json' }).$type<HttpRequestTrace>(),
  response: text('response', { mode: 'json' }).$type<HttpResponseTrace>(),
  createdAt: createdAt(),
  startedAt: integer('started_at', { mode: 'timestamp_ms' }),
  finishedAt: integer('finished_at', { mode: 'timestamp_ms' }),
  durationMs: real('duration_ms'),
  /** How often the peer was called. */
  attempts: integer('attempts').notNull(),
});

/** Calls of operations; they outlive operation and service. */
export const executions = sqliteTable(
  'executions',
  {
    id: text('id').primaryKey(),
    operationId: text('operation_id').notNull(),
    serviceId: text('service_id').notNull(),
    ...runColumns(),
    /** The process that runs it; tells a run that was cut off from one that goes on. */
    holder: text('holder').notNull(),
    idempotencyKey: text('idempotency_key'),
    /** Keyed digest of the inputs, to tell a repeated call from another one. */
    inputsDigest: text('inputs_digest'),
  },
  (table) => [
    index('executions_created').on(table.createdAt, table.id),
    index('executions_service').on(table.serviceId, table.createdAt, table.id),
    index('executions_operation').on(table.operationId, table.createdAt, table.id),
    // Most have no key, and none after a day.
    uniqueIndex('executions_idempotency')
      .on(table.operationId, table.idempotencyKey)
      .where(sql`${table.idempotencyKey} is not null`),
    index('executions_key_age').on(table.createdAt).where(sql`${table.idempotencyKey} is not null`),
  ],
);

/** Try-outs of operations and triggers; they outlive their target. */
export const testRuns = sqliteTable(
  'test_runs',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['OPERATION', 'TRIGGER'] }).notNull(),
    /** Null for a draft. */
    targetId: text('target_id'),
    ...runColumns(),
    /** The process that runs it; null while queued. */
    holder: text('holder'),
    /** Ciphertext of the JSON that the job needs: inputs, or the trigger's draft and hours. Null once it has run. */
    work: text('work'),
  },
  (table) => [
    index('test_runs_created').on(table.createdAt, table.id),
    index('test_runs_target').on(table.targetId, table.createdAt, table.id),
  ],
);

/** One mail that a test of a trigger has looked at. */
export interface MailMatchData {
  readonly verdict:
    | 'MATCHES'
    | 'SUBJECT_DIFFERS'
    | 'SENDER_DIFFERS'
    | 'RECIPIENT_DIFFERS'
    | 'SIZE_DIFFERS'
    | 'ATTACHMENTS_DIFFER'
    | 'ALREADY_READ';
  readonly subject: string | null;
  readonly sender: string | null;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly messageId: string | null;
  readonly unread: boolean;
  readonly alreadyHandled: boolean;
  readonly beforeStart: boolean;
  readonly variables: Readonly<Record<string, unknown>> | null;
  /** What could not be read of it although it is there, in sentences; absent where that is nothing. */
  readonly notes?: readonly string[];
  /** Why it cannot be handled; absent where it can. */
  readonly error?: RunErrorData;
}

/** What the test of a trigger has found; goes with its run. */
export const testRunMails = sqliteTable(
  'test_run_mails',
  {
    testRunId: text('test_run_id')
      .notNull()
      .references(() => testRuns.id, { onDelete: 'cascade' }),
    /** Newest first. */
    position: integer('position').notNull(),
    matching: integer('matching', { mode: 'boolean' }).notNull(),
    mail: text('mail', { mode: 'json' }).$type<MailMatchData>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.testRunId, table.position] })],
);
