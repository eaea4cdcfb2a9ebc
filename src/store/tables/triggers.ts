import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RunErrorData } from '../../errors.ts';
import { createdAt, updatedAt } from './columns.ts';
import { services } from './services.ts';

/** How one start variable is filled. Exactly one of `part` and `value`. */
export interface TriggerVariableData {
  readonly variable: string;
  readonly part?: string;
  readonly value?: unknown;
}

/** What a mail must meet besides the subject; a member that is absent asks for nothing. Sizes in bytes (RFC822.SIZE). */
export interface FurtherConditions {
  readonly sender?: string;
  readonly recipient?: string;
  readonly minBytes?: number;
  readonly maxBytes?: number;
  readonly hasAttachments?: boolean;
}

/** What the last poll has done for a trigger; times in RFC 3339. `schema/activity.graphql` says what is counted. */
export interface LastPollData {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly looked: number;
  readonly matched: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly started: number;
  readonly failed: number;
  readonly error: RunErrorData | null;
}

export const imapTriggers = sqliteTable(
  'imap_triggers',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    engineKey: text('engine_key').notNull(),
    processKey: text('process_key').notNull(),
    sourceFolder: text('source_folder').notNull(),
    destinationFolder: text('destination_folder'),
    subjectCondition: text('subject_condition'),
    furtherConditions: text('further_conditions', { mode: 'json' }).$type<FurtherConditions>(),
    markAsRead: integer('mark_as_read', { mode: 'boolean' }).notNull(),
    unreadOnly: integer('unread_only', { mode: 'boolean' }).notNull(),
    frequencyMinutes: integer('frequency_minutes').notNull(),
    variables: text('variables', { mode: 'json' }).$type<readonly TriggerVariableData[]>().notNull(),
    enabled: integer('enabled', { mode: 'boolean' }).notNull(),
    startFrom: integer('start_from', { mode: 'timestamp_ms' }).notNull(),
    /**
     * UIDVALIDITY and UIDNEXT of the source folder at the activation, where `startFrom` is that moment: reception dates
     * know only seconds, so the UID tells what was already there in that second. Null where it was not looked at.
     */
    startUidValidity: text('start_uid_validity'),
    startUidNext: integer('start_uid_next'),
    /**
     * From where on the present folder and conditions count: mails that came before were judged by the earlier ones, or were in
     * the folder already. Null where they are those of `startFrom`. UIDVALIDITY and UIDNEXT are null where they are not known.
     */
    conditionsFrom: integer('conditions_from', { mode: 'timestamp_ms' }),
    conditionsUidValidity: text('conditions_uid_validity'),
    conditionsUidNext: integer('conditions_uid_next'),
    lastPollAt: integer('last_poll_at', { mode: 'timestamp_ms' }),
    /** When a poll last went well, or the trigger was put to work since: what its health is reckoned from. */
    lastGoodAt: integer('last_good_at', { mode: 'timestamp_ms' }),
    /** When the next poll is due; null while disabled, or paused by a refused login. */
    nextPollAt: integer('next_poll_at', { mode: 'timestamp_ms' }),
    lastPoll: text('last_poll', { mode: 'json' }).$type<LastPollData>(),
    lastError: text('last_error', { mode: 'json' }).$type<RunErrorData>(),
    /** Polls that failed in a row: the exponent of the backoff. */
    failures: integer('failures').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('imap_triggers_service_key').on(table.serviceId, table.key),
    index('imap_triggers_due').on(table.nextPollAt).where(sql`enabled = 1 and next_poll_at is not null`),
  ],
);

/** How far a trigger has looked in a folder: an optimisation, never the proof. */
export const mailboxScans = sqliteTable(
  'mailbox_scans',
  {
    triggerId: text('trigger_id')
      .notNull()
      .references(() => imapTriggers.id, { onDelete: 'cascade' }),
    folder: text('folder').notNull(),
    uidValidity: text('uid_validity').notNull(),
    /** Every mail up to this UID had a verdict when it was scanned. */
    lastUid: integer('last_uid').notNull(),
    /** When the whole eligible range was last read; null asks for it. */
    lastFullScanAt: integer('last_full_scan_at', { mode: 'timestamp_ms' }),
  },
  (table) => [primaryKey({ columns: [table.triggerId, table.folder] })],
);

/** Who polls a folder of a service at the moment. */
export const mailboxLeases = sqliteTable(
  'mailbox_leases',
  {
    serviceId: text('service_id').notNull(),
    folder: text('folder').notNull(),
    /** One running poll of one process. */
    holder: text('holder').notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.folder] })],
);
