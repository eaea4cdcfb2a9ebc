import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import { findExisting } from './find-uids.ts';
import type { ImapConnection } from './imap-connection.ts';
import { LiteralTap } from './literal-tap.ts';

/**
 * One FETCH reads so much. Mail servers read a mail from its beginning to find the piece that is asked for, so that small
 * pieces of a large mail take them quadratic time; what nobody wants any more is thrown away to the end of the piece.
 */
const PIECE_BYTES = 16 * 1024 * 1024;

/** The whole mail; the specifier is the empty one of `BODY.PEEK[]` (RFC 9051 section 6.4.5). */
export const SOURCE = '';

/**
 * Streams a section (a specifier of RFC 9051 section 6.4.5, such as `TEXT` or `1.2`) as it is on the server, without
 * marking the mail \Seen. Throws MAILBOX_REFUSED when the mail has gone, also when it goes in the midst: a section is
 * never cut short. (imapflow's own download ends quietly there.) No more is read from the connection than is taken; another
 * command in the midst throws the rest away.
 */
export async function* readSection(connection: ImapConnection, uid: number, section: string): AsyncGenerator<Buffer> {
  let offset = 0;
  for (let more = true; more; ) {
    const { row, bytes } = yield* readPiece(connection, uid, section, offset);
    // NIL: a part without content, or a server's way to say that there is no mail any more.
    if (bytes === null && !(await isThere(connection, uid))) throw mailHasGone(uid);
    if (bytes === null || bytes === 0) return;
    offset += bytes;
    // A server that ignores the range sends all of it at once: then it is more than was asked for.
    more = bytes === PIECE_BYTES;
    // And if that is just as long, it would go on for ever. Servers count line ends differently, hence twice.
    if (more && row.size && offset > 2 * row.size + PIECE_BYTES) {
      throw new ConnectorError('INVALID_RESPONSE', `The mail ${uid} does not end where the mail server says`);
    }
  }
}

/** Answers how many bytes it were; null where the server has answered NIL. */
async function* readPiece(
  connection: ImapConnection,
  uid: number,
  section: string,
  start: number,
): AsyncGenerator<Buffer, { readonly row: FetchMessageObject; readonly bytes: number | null }> {
  const tap = new LiteralTap();
  const fetched = fetchPiece(connection, uid, section, start, tap);
  // It may fail while a piece is being worked on, or before there is any; that is heard of below.
  fetched.catch(() => tap.close());
  let bytes = 0;
  try {
    for await (const piece of tap.pieces()) {
      bytes += piece.length;
      yield piece;
    }
  } finally {
    tap.close();
    await fetched.catch(() => undefined);
  }
  const row = await fetched;
  // Few bytes may come as a string, within the line.
  const inLine = pieceOf(row, section);
  if (inLine !== undefined && inLine.length > 0) yield inLine;
  return { row, bytes: inLine === undefined ? null : bytes + inLine.length };
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
  tap: LiteralTap,
): Promise<FetchMessageObject> {
  const piece = { start, maxLength: PIECE_BYTES };
  const part = section === SOURCE ? { source: piece } : { bodyParts: [{ key: section, ...piece }] };
  const query: FetchQueryObject = { uid: true, size: true, ...part };
  const row = await connection.runTapped(`read the mail ${uid}`, tap, (client) =>
    client.fetchOne(uid, query, { uid: true }),
  );
  if (!row) throw mailHasGone(uid);
  return row;
}

/** The content of a section in an answer; undefined where there is none. */
export function pieceOf(row: Pick<FetchMessageObject, 'source' | 'bodyParts'>, section: string): Buffer | undefined {
  const piece: unknown = section === SOURCE ? row.source : row.bodyParts?.get(section.toLowerCase());
  // `false` where the server answered NIL, whatever imapflow's types say.
  return Buffer.isBuffer(piece) ? piece : undefined;
}
