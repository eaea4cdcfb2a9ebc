import libmime from 'libmime';
import type { PartReference } from './body-plan.ts';
import { decodeWords } from './encoded-words.ts';
import type { ImapConnection } from './imap-connection.ts';
import { readSection } from './read-section.ts';
import { decodeText } from './text-decoding.ts';

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
