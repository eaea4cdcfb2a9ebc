import { expect, test } from 'vitest';
import { inBlocks } from '../../../src/connectors/imap/content/in-blocks.ts';

async function sizes(pieces: readonly number[]): Promise<number[]> {
  const blocks: number[] = [];
  for await (const block of inBlocks(pieces.map((size) => Buffer.alloc(size)))) blocks.push(block.length);
  return blocks;
}

test('small pieces come together, and large ones as they are', async () => {
  const lines = Array.from({ length: 10_000 }, () => 57);
  expect(await sizes(lines)).toHaveLength(9);
  expect((await sizes(lines)).reduce((sum, size) => sum + size, 0)).toBe(570_000);
  expect(await sizes([300_000, 300_000, 1])).toEqual([300_000, 300_000, 1]);
  expect(await sizes([])).toEqual([]);
});
