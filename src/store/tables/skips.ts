import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { createdAt } from './columns.ts';
import { imapTriggers } from './triggers.ts';

export const SKIP_REASONS = [
  'SUBJECT_DIFFERS',
  'SENDER_DIFFERS',
  'RECIPIENT_DIFFERS',
  'SIZE_DIFFERS',
  'ATTACHMENTS_DIFFER',
  'ALREADY_READ',
  'MARKED_DELETED',
  'BEFORE_START',
  'BEFORE_CONDITIONS',
] as const;

/**
 * Mails that a trigger has looked at and left alone, and why: for people to read, no rule depends on them. The latest are kept.
 * Those that were taken are in the ledger.
 */
export const mailSkips = sqliteTable(
  'mail_skips',
  {
    /** In the order in which they were noted. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    triggerId: text('trigger_id')
      .notNull()
      .references(() => imapTriggers.id, { onDelete: 'cascade' }),
    folder: text('folder').notNull(),
    uidValidity: text('uid_validity').notNull(),
    uid: integer('uid').notNull(),
    reason: text('reason', { enum: SKIP_REASONS }).notNull(),
    messageId: text('message_id'),
    subject: text('subject'),
    sender: text('sender'),
    receivedAt: integer('received_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('mail_skips_locator').on(table.triggerId, table.folder, table.uidValidity, table.uid),
    index('mail_skips_trigger').on(table.triggerId, table.receivedAt, table.id),
    index('mail_skips_noted').on(table.triggerId, table.id),
  ],
);
