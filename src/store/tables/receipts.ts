import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RunErrorData } from '../../errors.ts';
import { createdAt, updatedAt } from './columns.ts';

export const RECEIPT_STATUSES = [
  'PENDING',
  'UNCERTAIN',
  'STARTED',
  'DONE',
  'DUPLICATE',
  'QUARANTINED',
  'DISMISSED',
] as const;

/** The mail ledger: one row for each mail under each trigger. History outlives its trigger. */
export const mailReceipts = sqliteTable(
  'mail_receipts',
  {
    id: text('id').primaryKey(),
    triggerId: text('trigger_id').notNull(),
    serviceId: text('service_id').notNull(),
    /** SHA-256 of what makes the mail this mail; see domain/mail/mail-identity.ts. */
    identity: text('identity').notNull(),
    folder: text('folder').notNull(),
    /** With `uid`, where the mail was last seen in the folder; null once it is known to be there no more. */
    uidValidity: text('uid_validity'),
    uid: integer('uid'),
    status: text('status', { enum: RECEIPT_STATUSES }).notNull(),
    messageId: text('message_id'),
    subject: text('subject'),
    sender: text('sender'),
    receivedAt: integer('received_at', { mode: 'timestamp_ms' }).notNull(),
    /** Derived from trigger and identity: the same for every attempt. */
    businessKey: text('business_key').notNull(),
    engineKey: text('engine_key').notNull(),
    processKey: text('process_key').notNull(),
    processInstanceId: text('process_instance_id'),
    error: text('error', { mode: 'json' }).$type<RunErrorData>(),
    /** What could not be read of the mail although its process was started, in sentences; null where that is nothing. */
    notes: text('notes', { mode: 'json' }).$type<readonly string[]>(),
    attempts: integer('attempts').notNull().default(0),
    /** The mailbox work that a STARTED mail still needs, fixed when it was started. */
    markAsRead: integer('mark_as_read', { mode: 'boolean' }).notNull(),
    destinationFolder: text('destination_folder'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('mail_receipts_identity').on(table.triggerId, table.identity).where(sql`status <> 'DUPLICATE'`),
    uniqueIndex('mail_receipts_locator').on(table.triggerId, table.folder, table.uidValidity, table.uid),
    index('mail_receipts_received').on(table.receivedAt, table.id),
    // The unique one above leaves duplicates out, and serves no search for all rows of a mail.
    index('mail_receipts_mail').on(table.triggerId, table.identity),
    index('mail_receipts_trigger').on(table.triggerId, table.receivedAt, table.id),
    index('mail_receipts_service').on(table.serviceId, table.receivedAt, table.id),
    index('mail_receipts_open')
      .on(table.serviceId, table.folder)
      .where(sql`status in ('PENDING', 'UNCERTAIN', 'STARTED')`),
  ],
);
