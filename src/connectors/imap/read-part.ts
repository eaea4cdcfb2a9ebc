import libmime from 'libmime';
import { ConnectorError } from '../../errors.ts';
import type { PartReference } from './body-plan.ts';
import { decodeWords } from './header-fields.ts';
import type { ImapConnection } from './imap-connection.ts';
import { readSection } from './read-section.ts';
import { decodeText } from './text-decoding.ts';
import { textOf } from './text-of.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** The content of a part, its transfer encoding undone, as a stream. Throws LIMIT_EXCEEDED past `maxBytes`. */
export function readContent(
  connection: ImapConnection,
  uid: number,
  part: PartReference,
  maxBytes: number,
): AsyncIterable<Buffer> {
  return bounded(decodeTransfer(readSection(connection, uid, part.section), part.encoding), maxBytes, part.filename);
}

/** Reads a text part whole, decoded by its charset. */
export async function readText(
  connection: ImapConnection,
  uid: number,
  part: PartReference,
  maxBytes: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readContent(connection, uid, part, maxBytes)) chunks.push(chunk);
  return textOf(Buffer.concat(chunks), part.contentType, part);
}

/**
 * The file name of a part, as the mail has it. Servers lose unencoded 8-bit characters, and what follows a space where
 * the quotes were forgotten: a name that looks so is read from the part's own header.
 */
export async function readFileName(
  connection: ImapConnection,
  uid: number,
  part: PartReference,
): Promise<string | null> {
  if (part.filename === null || (!part.filename.includes('\uFFFD') && /[.\s]/.test(part.filename)))
    return part.filename;
  const chunks: Buffer[] = [];
  const header = part.section === 'TEXT' ? 'HEADER' : `${part.section}.MIME`;
  for await (const chunk of readSection(connection, uid, header)) chunks.push(chunk);
  const fields = libmime.decodeHeaders(decodeText(Buffer.concat(chunks), null));
  const parameter = (field: string, name: string) => libmime.parseHeaderValue(fields[field]?.[0] ?? '').params[name];
  const name = parameter('content-disposition', 'filename') || parameter('content-type', 'name');
  return name ? decodeWords(name) : part.filename;
}

/** Passes content on; throws LIMIT_EXCEEDED, with the name, where it is more than `maxBytes`. */
export async function* bounded(
  content: AsyncIterable<Buffer>,
  maxBytes: number,
  name: string | null,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > maxBytes) throw partTooLarge(maxBytes, name);
    yield chunk;
  }
}

/** What a part past the limit is refused with. */
export function partTooLarge(maxBytes: number, name: string | null): ConnectorError {
  const part = name === null ? 'A part of the mail' : `The part ${name} of the mail`;
  return new ConnectorError('LIMIT_EXCEEDED', `${part} is larger than ${maxBytes} bytes`);
}
