import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeNewFile } from '../../../src/domain/write-new-file.ts';

/** A path in a folder that is not there yet. */
function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'files', 'one');
}

async function* chunksOf(texts: readonly string[], failure?: Error): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
  if (failure !== undefined) throw failure;
}

test.each([
  { chunks: [], text: '' },
  { chunks: ['whole'], text: 'whole' },
  { chunks: ['in ', 'several ', 'pieces'], text: 'in several pieces' },
])('a file of the pieces $chunks is written as they are, for its owner alone', async ({ chunks, text }) => {
  const path = newPath();
  expect(await writeNewFile(path, chunksOf(chunks), 100)).toBe(text.length);
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await expect(writeNewFile(path, chunksOf(chunks), 100)).rejects.toMatchObject({ code: 'EEXIST' });
});

test.each([[['too large']], [['too', ' ', 'large']]])('of %j, more than its limit, nothing is left', async (chunks) => {
  const path = newPath();
  await expect(writeNewFile(path, chunksOf(chunks), 5)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  expect(existsSync(path)).toBe(false);
});

test.each([[[]], [['a']], [['a', 'b', 'c']]])('of %j, which breaks off then, nothing is left', async (chunks) => {
  const path = newPath();
  await expect(writeNewFile(path, chunksOf(chunks, new Error('gone')), 5)).rejects.toThrow('gone');
  expect(existsSync(path)).toBe(false);
});
