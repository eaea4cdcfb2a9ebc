import type { Content } from './byte-reader.ts';

const BLOCK_BYTES = 64 * 1024;

/** The same bytes in larger pieces: some decoders give lines, and each piece costs a write to the disk. */
export async function* inBlocks(content: Content): AsyncGenerator<Buffer> {
  let block: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
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
