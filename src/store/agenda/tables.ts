import { sql } from 'drizzle-orm';
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

const time = (name: string) => integer(name, { mode: 'timestamp_ms' });

/** Agenda's jobs, with the fields of its `JobParameters`. */
export const agendaJobs = sqliteTable(
  'agenda_jobs',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    type: text('type', { enum: ['normal', 'single'] }).notNull(),
    priority: integer('priority').notNull(),
    data: text('data', { mode: 'json' }).$type<unknown>(),
    /** Null: it runs no more, unless it is locked: then it is running for the last time. */
    nextRunAt: time('next_run_at'),
    /** Also the token of the lock: whoever finds another one here has lost it. */
    lockedAt: time('locked_at'),
    /** The Agenda that has the lock, by its name. */
    lockedBy: text('locked_by'),
    lastRunAt: time('last_run_at'),
    lastFinishedAt: time('last_finished_at'),
    failedAt: time('failed_at'),
    failCount: integer('fail_count'),
    failReason: text('fail_reason'),
    repeatInterval: text('repeat_interval', { mode: 'json' }).$type<string | number>(),
    repeatTimezone: text('repeat_timezone'),
    repeatAt: text('repeat_at'),
    disabled: integer('disabled', { mode: 'boolean' }).notNull(),
    progress: real('progress'),
    fork: integer('fork', { mode: 'boolean' }).notNull(),
    lastModifiedBy: text('last_modified_by'),
    debounceStartedAt: time('debounce_started_at'),
    startDate: time('start_date'),
    endDate: time('end_date'),
    skipDays: text('skip_days', { mode: 'json' }).$type<number[]>(),
    /** Canonical JSON of the job's `unique`; null where it has none. */
    uniqueKey: text('unique_key'),
  },
  (table) => [
    // Ends as the claim sorts, or every claim would sort all that are due at one moment.
    index('agenda_jobs_due')
      .on(table.name, table.nextRunAt, sql`priority desc`)
      .where(sql`locked_at is null and disabled = 0`),
    index('agenda_jobs_locked').on(table.name, table.lockedAt).where(sql`locked_at is not null`),
    uniqueIndex('agenda_jobs_single').on(table.name).where(sql`type = 'single'`),
    uniqueIndex('agenda_jobs_unique').on(table.name, table.uniqueKey).where(sql`unique_key is not null`),
  ],
);

export type AgendaJobRow = typeof agendaJobs.$inferSelect;
export type NewAgendaJobRow = typeof agendaJobs.$inferInsert;
