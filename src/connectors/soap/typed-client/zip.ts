import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive; folders are made from its path, which is separated by `/`. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string;
}

const VERSION = 20;
/** Made on a Unix, so that the attributes below mean what they say. */
const MADE_BY = (3 << 8) | VERSION;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1980-01-01: the same files make the same archive, whenever that is. */
const DATE = 0x21;
const REGULAR_FILE = 0o100644;

/** A ZIP archive (PKWARE APPNOTE 6.3) of these files: the same bytes for the same files. Throws RangeError past 4 GiB or 65 535 files. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const name = Buffer.from(path);
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const head = headOf(name, data, packed);
    const local = Buffer.concat([uint32(0x04034b50), uint16(VERSION), head, name]);
    files.push(local, packed);
    directory.push(
      Buffer.concat([uint32(0x02014b50), uint16(MADE_BY), uint16(VERSION), head, uint16(0), uint16(0), uint16(0)]),
      Buffer.concat([uint32(REGULAR_FILE * 2 ** 16), uint32(offset), name]),
    );
    offset += local.length + packed.length;
  }
  return Buffer.concat([...files, ...directory, endOf(entries.length, Buffer.concat(directory).length, offset)]);
}

/** What the header before a file and its entry in the directory have in common. */
function headOf(name: Buffer, data: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    ...[FLAGS, DEFLATED, 0, DATE].map(uint16),
    ...[crc32(data), packed.length, data.length].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const counts = [0, 0, count, count].map(uint16);
  return Buffer.concat([uint32(0x06054b50), ...counts, uint32(size), uint32(offset), uint16(0)]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
