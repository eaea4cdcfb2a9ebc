import type { ByteReader } from '../content/byte-reader.ts';
import { MalformedContent } from '../content/malformed-content.ts';

/** The head of one value; the reader stands at its first byte, and what is not read of it is skipped. */
export interface MapiValue {
  /** PropertyId (MS-OXPROPS), such as 0x1000; those of named properties are 0x8000 and above. */
  readonly id: number;
  /** PropertyType (MS-OXCDATA section 2.11.1), without the flag of multiple values. */
  readonly type: number;
  /** In bytes. */
  readonly length: number;
}

export const MAPI_STRING8 = 0x1e;
export const MAPI_UNICODE = 0x1f;
export const MAPI_OBJECT = 0x0d;
export const MAPI_BINARY = 0x102;

const MULTIPLE = 0x1000;
const FIRST_NAMED_ID = 0x8000;
const MOST_PROPERTIES = 100_000;

const VARIABLE_TYPES: ReadonlySet<number> = new Set([MAPI_STRING8, MAPI_UNICODE, MAPI_OBJECT, MAPI_BINARY]);

/** Sizes in bytes of the types of fixed size. */
const FIXED_SIZES = new Map<number, number>([
  [0x01, 4],
  [0x02, 2],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 2],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);

/** The values of an encapsulated property list (MS-OXTNEF section 2.1.3.4). Throws MalformedContent. */
export async function* mapiValues(reader: ByteReader): AsyncGenerator<MapiValue> {
  const count = await uint32(reader);
  if (count > MOST_PROPERTIES) throw new MalformedContent(`it announces ${count} properties`);
  for (let property = 0; property < count; property += 1) {
    const head = await reader.read(4);
    const type = head.readUInt16LE(0);
    const id = head.readUInt16LE(2);
    if (id >= FIRST_NAMED_ID) await skipName(reader);
    yield* valuesOf(reader, id, type);
  }
}

async function* valuesOf(reader: ByteReader, id: number, fullType: number): AsyncGenerator<MapiValue> {
  const type = fullType & ~MULTIPLE;
  const isVariable = VARIABLE_TYPES.has(type);
  const values = isVariable || fullType !== type ? await uint32(reader) : 1;
  for (let value = 0; value < values; value += 1) {
    const length = isVariable ? await uint32(reader) : FIXED_SIZES.get(type);
    if (length === undefined) throw new MalformedContent(`it has a property of the unknown type ${type}`);
    const end = reader.position + padded(length);
    yield { id, type, length };
    if (reader.position > end) throw new MalformedContent('a property is longer than it says');
    await reader.skip(end - reader.position);
  }
}

async function skipName(reader: ByteReader): Promise<void> {
  await reader.skip(16);
  const isNumber = (await uint32(reader)) === 0;
  await reader.skip(isNumber ? 4 : padded(await uint32(reader)));
}

export async function uint32(reader: ByteReader): Promise<number> {
  return (await reader.read(4)).readUInt32LE(0);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
