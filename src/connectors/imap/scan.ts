import type { SearchObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import { type FetchedRow, type FetchItems, fetchRows } from './fetch-rows.ts';
import { findUids } from './find-uids.ts';
import { hasAttachments } from './has-attachments.ts';
import { headerFields, type KnownAddresses } from './header-fields.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailSummary, ScanRange } from './mailbox.ts';
import { sequenceSet, uidGroups } from './uid-sets.ts';

/**
 * The raw fields rather than the ENVELOPE: servers differ in how they read a Date without a zone, an address without a
 * domain or an 8-bit subject, and the identity of a mail must outlive a move to another server.
 */
const SUMMARY: FetchItems = {
  flags: true,
  internalDate: true,
  size: true,
  headers: ['Message-ID', 'Date', 'From', 'Sender', 'To', 'Cc', 'Subject', 'Content-Type'],
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Summaries by ascending UID. They are read in groups of 500, and a group is whole before its first mail is given out:
 * between two mails the connection is free for other commands.
 */
export async function* scan(connection: ImapConnection, range: ScanRange): AsyncGenerator<MailSummary> {
  const uids = await findUids(connection, searchQuery(range));
  const wanted = uids.filter((uid) => uid >= range.fromUid && uid <= (range.toUid ?? Number.POSITIVE_INFINITY));
  for (const group of uidGroups(wanted)) {
    for (const summary of await readSummaries(connection, group, range.attachments)) {
      if (isInTime(summary, range)) yield summary;
    }
  }
}

function searchQuery(range: ScanRange): SearchObject {
  const query: SearchObject = { uid: `${range.fromUid}:${range.toUid ?? '*'}` };
  if (range.unseenOnly) query.seen = false;
  // SINCE compares days, in the server's time zone: a day earlier misses nothing.
  if (range.receivedSince !== undefined) query.since = new Date(range.receivedSince.getTime() - DAY_MS);
  // BEFORE leaves the day itself out.
  if (range.receivedBefore !== undefined) query.before = new Date(range.receivedBefore.getTime() + 2 * DAY_MS);
  return query;
}

function isInTime({ receivedAt }: MailSummary, { receivedSince, receivedBefore }: ScanRange): boolean {
  if (receivedSince !== undefined && receivedAt.getTime() < wholeSecond(receivedSince)) return false;
  return receivedBefore === undefined || receivedAt.getTime() < wholeSecond(receivedBefore);
}

/** INTERNALDATE has whole seconds. */
function wholeSecond(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}

/** Summaries of mails of the open folder, in the order that is asked for; those that have gone are left out. */
export function readSummaries(
  connection: ImapConnection,
  uids: readonly number[],
  attachments = false,
): Promise<MailSummary[]> {
  if (uids.length === 0) return Promise.resolve([]);
  const query = attachments ? { ...SUMMARY, bodyStructure: true } : SUMMARY;
  return connection.run('read the list of mails', async (client) => {
    const rows = await fetchRows(client, sequenceSet(uids), query);
    const addresses: KnownAddresses = new Map();
    // What is missing has gone since the search.
    return uids.flatMap((uid) => {
      const row = rows.get(uid);
      return row === undefined || row.headers === undefined ? [] : [toSummary(row, addresses)];
    });
  });
}

function toSummary(row: FetchedRow, addresses: KnownAddresses): MailSummary {
  const { internalDate, flags = new Set(), size = 0 } = row;
  if (internalDate == null) {
    throw new ConnectorError('INVALID_RESPONSE', `The mail server gives no reception date for the mail ${row.uid}`);
  }
  return {
    uid: row.uid,
    receivedAt: internalDate,
    seen: flags.has('\\Seen'),
    deleted: flags.has('\\Deleted'),
    ...headerFields(row.headers ?? Buffer.alloc(0), addresses),
    size,
    hasAttachments: hasAttachments(row.bodyStructure),
  };
}
