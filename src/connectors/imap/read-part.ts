import type { DownloadObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import type { PartReference } from './body-plan.ts';
import { findExisting } from './find-uids.ts';
import type { ImapConnection } from './imap-connection.ts';
import { mailHasGone } from './read-section.ts';
import { textOf } from './text-of.ts';

/** One FETCH reads so much of a part. */
const CHUNK_BYTES = 512 * 1024;

/** One part, being read. */
export interface OpenPart {
  /** From the part's own header, where the server's BODYSTRUCTURE could not be decoded. */
  readonly filename: string | null;
  readonly charset: string | null;
  /** RFC 3676. */
  readonly flowed: boolean;
  readonly delSp: boolean;
  /** Decoded by its transfer encoding. Throws LIMIT_EXCEEDED past `maxBytes`. */
  readonly content: AsyncIterable<Buffer>;
}

/** Opens a part for reading, without marking the mail \Seen. */
export async function openPart(
  connection: ImapConnection,
  uid: number,
  part: PartReference,
  maxBytes: number,
): Promise<OpenPart> {
  const options = { uid: true, chunkSize: CHUNK_BYTES, decodeText: false };
  const download = await connection.run(reading(uid), (client) => client.download(uid, part.section, options));
  // imapflow's answer for a part without content is the one for a mail that is not there.
  const { content, meta } = download as Partial<DownloadObject>;
  if (content === undefined && !(await findExisting(connection, [uid])).has(uid)) throw mailHasGone(uid);
  return {
    filename: meta?.filename ?? null,
    charset: meta?.charset ?? null,
    flowed: meta?.flowed ?? false,
    delSp: meta?.delSp ?? false,
    content: bounded(connection, uid, part, content ?? [], maxBytes),
  };
}

/** Reads a text part whole, decoded by its charset. */
export async function readText(
  connection: ImapConnection,
  uid: number,
  part: PartReference,
  maxBytes: number,
): Promise<string> {
  const open = await openPart(connection, uid, part, maxBytes);
  const chunks: Buffer[] = [];
  for await (const chunk of open.content) chunks.push(chunk);
  return textOf(Buffer.concat(chunks), part.contentType, open);
}

/** What a part past the limit is refused with. */
export function partTooLarge(maxBytes: number, name: string | null): ConnectorError {
  const part = name === null ? 'A part of the mail' : `The part ${name} of the mail`;
  return new ConnectorError('LIMIT_EXCEEDED', `${part} is larger than ${maxBytes} bytes`);
}

async function* bounded(
  connection: ImapConnection,
  uid: number,
  part: PartReference,
  content: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > maxBytes) throw partTooLarge(maxBytes, part.filename);
      yield chunk;
    }
  } catch (error) {
    throw connection.error(error, reading(uid));
  }
}

function reading(uid: number): string {
  return `read the mail ${uid}`;
}
