import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt } from './columns.ts';
import { imapTriggers } from './triggers.ts';

/** Each time that a trigger was told to handle mails older than its `startFrom`. */
export const mailBackfills = sqliteTable(
  'mail_backfills',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    triggerId: text('trigger_id')
      .notNull()
      .references(() => imapTriggers.id, { onDelete: 'cascade' }),
    since: integer('since', { mode: 'timestamp_ms' }).notNull(),
    /** Mails that entered the ledger. */
    count: integer('count').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('mail_backfills_trigger').on(table.triggerId, table.id)],
);
