import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskBytes } from '../../../src/secrets/mask-bytes.ts';

/** The text after masking, when it comes in pieces of so many bytes. */
async function masked(text: string, patterns: readonly string[], size: number): Promise<string> {
  const bytes = Buffer.from(text, 'latin1');
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const known = patterns.map((pattern) => Buffer.from(pattern, 'latin1'));
  return (await buffer(maskBytes(pieces(), known))).toString('latin1');
}

it.each([1, 2, 5, 9, 64])('a secret is overwritten when it comes in pieces of %i bytes', async (size) => {
  const text = 'a token-4711 b token-4711-more c token-47';
  expect(await masked(text, ['token-4711-more', 'token-4711'], size)).toBe('a ********** b *************** c token-47');
});

it('a secret that may occur by chance is let pass, and without secrets nothing changes', async () => {
  expect(await masked('1234 12345678', ['1234'], 3)).toBe('1234 12345678');
  expect(await masked('1234', [], 3)).toBe('1234');
});

it('whatever the pieces are, they say the same as the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      fc.integer({ min: 1, max: 12 }),
      async (text, size) => {
        const patterns = ['ababababa', 'abababab', 'bbbbbbbb'];
        expect(await masked(text, patterns, size)).toBe(await masked(text, patterns, 1_000_000));
      },
    ),
  );
});
