import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import type { ImapConnection } from './imap-connection.ts';

/** One FETCH reads so much, and so much is in memory. */
const CHUNK_BYTES = 512 * 1024;

/** The whole mail, or its body as it was sent (RFC 9051 section 6.4.5, `BODY.PEEK[]` and `BODY.PEEK[TEXT]`). */
export type RawSection = 'SOURCE' | 'TEXT';

/** Streams a section as it is on the server. Throws MAILBOX_REFUSED when the mail has gone. */
export async function* readSection(
  connection: ImapConnection,
  uid: number,
  section: RawSection,
): AsyncGenerator<Buffer> {
  let offset = 0;
  let expected = Number.POSITIVE_INFINITY;
  for (let more = true; more; ) {
    const row = await fetchPiece(connection, uid, section, offset);
    const chunk = (section === 'SOURCE' ? row.source : row.bodyParts?.get('text')) ?? Buffer.alloc(0);
    if (chunk.length > 0) yield chunk;
    offset += chunk.length;
    // A server that ignores the range sends all of it at once: then the chunk is longer than asked for.
    more = chunk.length === CHUNK_BYTES;
    if (row.size !== undefined && row.size > 0) expected = row.size;
    if (more && offset > 2 * expected + CHUNK_BYTES) {
      throw new ConnectorError('INVALID_RESPONSE', `The mail ${uid} does not end where the mail server says`);
    }
  }
}

/** What a mail that is not there any more is answered with. */
export function mailHasGone(uid: number): ConnectorError {
  return new ConnectorError('MAILBOX_REFUSED', `The mail ${uid} is not in the folder any more`);
}

async function fetchPiece(
  connection: ImapConnection,
  uid: number,
  section: RawSection,
  start: number,
): Promise<FetchMessageObject> {
  const piece = { start, maxLength: CHUNK_BYTES };
  const query: FetchQueryObject =
    section === 'SOURCE' ? { size: true, source: piece } : { size: true, bodyParts: [{ key: 'TEXT', ...piece }] };
  const row = await connection.run(`read the mail ${uid}`, (client) => client.fetchOne(uid, query, { uid: true }));
  if (!row) throw mailHasGone(uid);
  return row;
}
