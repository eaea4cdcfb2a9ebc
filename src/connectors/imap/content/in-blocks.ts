import type { Content } from './byte-reader.ts';

const BLOCK_BYTES = 64 * 1024;
/** A piece of so many is worth a write of its own: to put it together with others would copy it. */
const LARGE_BYTES = 16 * 1024;

/** The same bytes in larger pieces: some decoders give lines, and each piece costs a write to the disk. */
export async function* inBlocks(content: Content): AsyncGenerator<Buffer> {
  let block: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    if (size === 0 && piece.length >= LARGE_BYTES) {
      yield piece;
      continue;
    }
    block.push(piece);
    size += piece.length;
    if (size < BLOCK_BYTES) continue;
    yield joined(block);
    block = [];
    size = 0;
  }
  if (size > 0) yield joined(block);
}

function joined(block: readonly Buffer[]): Buffer {
  return block.length === 1 && block[0] !== undefined ? block[0] : Buffer.concat(block);
}
