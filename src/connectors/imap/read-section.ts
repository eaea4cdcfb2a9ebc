import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import { findExisting } from './find-uids.ts';
import type { ImapConnection } from './imap-connection.ts';

/** One FETCH reads so much, and so much is in memory. */
const CHUNK_BYTES = 256 * 1024;

/** The whole mail; the specifier is the empty one of `BODY.PEEK[]` (RFC 9051 section 6.4.5). */
export const SOURCE = '';

/**
 * Streams a section (a specifier of RFC 9051 section 6.4.5, such as `TEXT` or `1.2`) as it is on the server, without
 * marking the mail \Seen. Throws MAILBOX_REFUSED when the mail has gone, also when it goes in the midst: a section is
 * never cut short. (imapflow's own download ends quietly there.)
 */
export async function* readSection(connection: ImapConnection, uid: number, section: string): AsyncGenerator<Buffer> {
  let offset = 0;
  for (let more = true; more; ) {
    const row = await fetchPiece(connection, uid, section, offset);
    const chunk = pieceOf(row, section);
    // NIL: a part without content, or a server's way to say that there is no mail any more.
    if (chunk === undefined && !(await isThere(connection, uid))) throw mailHasGone(uid);
    if (chunk === undefined || chunk.length === 0) return;
    yield chunk;
    offset += chunk.length;
    // A server that ignores the range sends all of it at once: then the chunk is longer than asked for.
    more = chunk.length === CHUNK_BYTES;
    // And if that is just as long, it would go on for ever. Servers count line ends differently, hence twice.
    if (more && row.size && offset > 2 * row.size + CHUNK_BYTES) {
      throw new ConnectorError('INVALID_RESPONSE', `The mail ${uid} does not end where the mail server says`);
    }
  }
}

/** What a mail that is not there any more is answered with. */
export function mailHasGone(uid: number): ConnectorError {
  return new ConnectorError('MAILBOX_REFUSED', `The mail ${uid} is not in the folder any more`);
}

async function isThere(connection: ImapConnection, uid: number): Promise<boolean> {
  // A server tells of expunged mails when it may (RFC 9051 section 7.5.1), and answers from what it has told until then.
  await connection.run(`read the mail ${uid}`, (client) => client.noop());
  return (await findExisting(connection, [uid])).has(uid);
}

async function fetchPiece(
  connection: ImapConnection,
  uid: number,
  section: string,
  start: number,
): Promise<FetchMessageObject> {
  const piece = { start, maxLength: CHUNK_BYTES };
  const part = section === SOURCE ? { source: piece } : { bodyParts: [{ key: section, ...piece }] };
  const query: FetchQueryObject = { uid: true, size: true, ...part };
  const row = await connection.run(`read the mail ${uid}`, (client) => client.fetchOne(uid, query, { uid: true }));
  if (!row) throw mailHasGone(uid);
  return row;
}

/** The content of a section in an answer; undefined where there is none. */
export function pieceOf(row: FetchMessageObject, section: string): Buffer | undefined {
  const piece: unknown = section === SOURCE ? row.source : row.bodyParts?.get(section.toLowerCase());
  // `false` where the server answered NIL, whatever imapflow's types say.
  return Buffer.isBuffer(piece) ? piece : undefined;
}
