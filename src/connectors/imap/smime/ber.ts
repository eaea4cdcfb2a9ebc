import type { ByteReader } from '../content/byte-reader.ts';
import { MalformedContent } from '../content/malformed-content.ts';

/** The head of one element of BER (X.690 section 8.1). */
export interface BerHead {
  /** The identifier octet, such as 0x30 for a SEQUENCE. */
  readonly tag: number;
  /** In bytes; null where it is indefinite: then the contents end with {@link END_OF_CONTENTS}. */
  readonly length: number | null;
}

export const SEQUENCE = 0x30;
export const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;
const CONSTRUCTED_OCTET_STRING = 0x24;
export const EXPLICIT_0 = 0xa0;
export const END_OF_CONTENTS = 0x00;

const MOST_LEVELS = 30;

/** Throws MalformedContent for a tag of more than one octet: CMS has none. */
export async function readHead(reader: ByteReader): Promise<BerHead> {
  const [tag = 0, first = 0] = await reader.read(2);
  if ((tag & 0x1f) === 0x1f) throw new MalformedContent('it is no CMS');
  if (first < 0x80) return { tag, length: first };
  if (first === 0x80) return { tag, length: null };
  const octets = first & 0x7f;
  if (octets > 6) throw new MalformedContent('an element is longer than any mail');
  return { tag, length: (await reader.read(octets)).readUIntBE(0, octets) };
}

/** The next element, which has to be of this tag. */
export async function expectHead(reader: ByteReader, tag: number): Promise<BerHead> {
  const head = await readHead(reader);
  if (head.tag !== tag) throw new MalformedContent('it is no CMS');
  return head;
}

/** Skips the contents of an element. */
export async function skipContents(reader: ByteReader, { length }: BerHead, levels = MOST_LEVELS): Promise<void> {
  if (length !== null) return reader.skip(length);
  if (levels === 0) throw new MalformedContent('it has too many levels');
  for (;;) {
    const child = await readHead(reader);
    if (child.tag === END_OF_CONTENTS) return;
    await skipContents(reader, child, levels - 1);
  }
}

/** The bytes of an OCTET STRING, of which the pieces of a constructed one are put together. */
export async function* octets(reader: ByteReader, head: BerHead, levels = MOST_LEVELS): AsyncGenerator<Buffer> {
  if (head.tag === OCTET_STRING && head.length !== null) return yield* reader.stream(head.length);
  if (head.tag !== CONSTRUCTED_OCTET_STRING || levels === 0) throw new MalformedContent('its content is no octets');
  const end = head.length === null ? Number.POSITIVE_INFINITY : reader.position + head.length;
  while (reader.position < end) {
    const child = await readHead(reader);
    if (child.tag === END_OF_CONTENTS) return;
    yield* octets(reader, child, levels - 1);
  }
}
