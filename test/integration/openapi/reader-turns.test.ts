import { expect, onTestFinished, test } from 'vitest';
import { takeReader } from '../../../src/connectors/openapi/reader/reader-turns.ts';
import type { Reader } from '../../../src/connectors/openapi/reader/start-reader.ts';

async function takeFour(): Promise<readonly Reader[]> {
  const { signal } = new AbortController();
  const readers = await Promise.all([1, 2, 3, 4].map(() => takeReader(signal)));
  onTestFinished(async () => {
    await Promise.all(readers.map((reader) => reader.close()));
  });
  return readers;
}

test('a fifth document is read when one of four is done', async () => {
  const [first] = await takeFour();
  const fifth = takeReader(new AbortController().signal);
  const winner = await Promise.race([fifth.then(() => 'fifth'), first?.ask({ call: 'details', ref: 'none' })]);
  expect(winner).toBeNull();
  await first?.close();
  await (await fifth).close();
});

test('who waits too long is told so', async () => {
  await takeFour();
  const waiting = new AbortController();
  const fifth = takeReader(waiting.signal);
  waiting.abort();
  await expect(fifth).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('try again') });
});
