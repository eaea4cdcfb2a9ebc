import type { ByteReader } from '../content/byte-reader.ts';
import { MalformedContent } from '../content/malformed-content.ts';
import {
  END_OF_CONTENTS,
  EXPLICIT_0,
  expectHead,
  OBJECT_IDENTIFIER,
  octets,
  readHead,
  SEQUENCE,
  skipContents,
} from './ber.ts';

/** What a CMS (RFC 5652) is. */
export type Cms =
  /** What was signed, in the clear. */
  | { readonly kind: 'SIGNED'; readonly content: AsyncGenerator<Buffer> }
  /** Only for those who have the key. */
  | { readonly kind: 'ENCRYPTED' }
  /** Certificates or signatures without content, or something else. */
  | { readonly kind: 'OTHER' };

/** Object identifiers, as their contents in hex. */
const SIGNED_DATA = '2a864886f70d010702';
const ENCRYPTED: ReadonlySet<string> = new Set([
  // envelopedData, signedAndEnvelopedData, encryptedData
  '2a864886f70d010703',
  '2a864886f70d010704',
  '2a864886f70d010706',
  // authEnvelopedData (RFC 5083)
  '2a864886f70d0109100117',
]);

/**
 * Looks what a CMS is, reading no further than needed; the content is read from the same reader. The signature is not
 * verified. Throws MalformedContent for what is no CMS.
 */
export async function openCms(reader: ByteReader): Promise<Cms> {
  await expectHead(reader, SEQUENCE);
  const type = await readIdentifier(reader);
  if (ENCRYPTED.has(type)) return { kind: 'ENCRYPTED' };
  if (type !== SIGNED_DATA) return { kind: 'OTHER' };
  await expectHead(reader, EXPLICIT_0);
  await expectHead(reader, SEQUENCE);
  // version and digestAlgorithms
  await skipContents(reader, await readHead(reader));
  await skipContents(reader, await readHead(reader));
  const content = await signedContent(reader);
  return content === null ? { kind: 'OTHER' } : { kind: 'SIGNED', content };
}

/** Null where what was signed is elsewhere, or is nothing. */
async function signedContent(reader: ByteReader): Promise<AsyncGenerator<Buffer> | null> {
  const { length } = await expectHead(reader, SEQUENCE);
  const end = length === null ? Number.POSITIVE_INFINITY : reader.position + length;
  await readIdentifier(reader);
  if (reader.position >= end) return null;
  const { tag } = await readHead(reader);
  if (tag === END_OF_CONTENTS) return null;
  if (tag !== EXPLICIT_0) throw new MalformedContent('it is no CMS');
  return octets(reader, await readHead(reader));
}

async function readIdentifier(reader: ByteReader): Promise<string> {
  const { length } = await expectHead(reader, OBJECT_IDENTIFIER);
  if (length === null || length > 64) throw new MalformedContent('it is no CMS');
  return (await reader.read(length)).toString('hex');
}
