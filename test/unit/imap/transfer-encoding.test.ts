import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTransfer } from '../../../src/connectors/imap/transfer-encoding.ts';

function decode(encoding: string, ...chunks: string[]): Promise<Buffer> {
  return decodeOf(false, encoding, chunks);
}

async function decodeOf(isOurs: boolean, encoding: string, chunks: readonly string[]): Promise<Buffer> {
  async function* content() {
    for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
  }
  const decoded: Buffer[] = [];
  for await (const chunk of decodeTransfer(content(), encoding, isOurs)) decoded.push(chunk);
  return Buffer.concat(decoded);
}

/** Cuts a text at arbitrary places. */
function cut(text: string, places: readonly number[]): string[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].sort((left, right) => left - right);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

test('base64 comes back however it is cut and laid out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.array(fc.nat()), async (bytes, places) => {
      const encoded = Buffer.from(bytes).toString('base64').replace(/.{5}/g, '$&\r\n ');
      const pieces = cut(encoded, places);
      expect(await decode('base64', ...pieces)).toEqual(Buffer.from(bytes));
      // Over what came in, too.
      expect(await decodeOf(true, 'base64', pieces)).toEqual(Buffer.from(bytes));
    }),
  );
});

test('quoted-printable comes back however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.array(fc.nat()), async (bytes, places) => {
      // Every other byte that needs no escape has none, and every sixth byte is followed by a soft line end.
      const escaped = [...bytes].map((byte, index) => {
        const plain = index % 2 === 0 && byte > 62 && byte < 127;
        const shown = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
        return index % 6 === 5 ? `${shown}=\r\n` : shown;
      });
      const encoded = escaped.join('');
      expect(await decode('quoted-printable', ...cut(encoded, places))).toEqual(Buffer.from(bytes));
    }),
  );
});

test.each([
  ['base64', 'YQ==Yg==', 'ab', 'pieces that were encoded one by one'],
  ['base64', 'YW', 'a', 'missing padding'],
  ['base64', 'Y!W\0I=', 'ab', 'characters that do not belong there'],
  ['Base64 (they say)', 'YWI=', 'ab', 'a comment after the name'],
  ['base64;', 'YWI=', 'ab', 'a semicolon after the name'],
  [
    'base64',
    'This was never encoded, though it says so.\r\n',
    'This was never encoded, though it says so.\r\n',
    'a lie',
  ],
  ['quoted-printable', 'a=\r\nb=3D  \r\nc', 'ab=\r\nc', 'soft line ends and space that was added on the way'],
  ['quoted-printable', 'a=XYb=', 'a=XYb', 'escapes that are none'],
  ['quoted-printable', '=c3=a9', '\xc3\xa9', 'lower case'],
  ['7-bit', 'a=3D', 'a=3D', 'an encoding nobody knows'],
  ['', 'a=3D', 'a=3D', 'no encoding'],
])('%s: %s is %s (%s)', async (encoding, encoded, decoded) => {
  expect((await decode(encoding, encoded)).toString('latin1')).toBe(decoded);
});

test('a line without end is not kept whole', async () => {
  const long = '=41'.repeat(100_000);
  expect((await decode('quoted-printable', ...cut(long, [70_001, 140_000, 210_001]))).toString()).toBe(
    'A'.repeat(100_000),
  );
});

test('a hundred thousand spaces cost no time', async () => {
  const started = performance.now();
  await decode('quoted-printable', `${' '.repeat(100_000)}x`, `${' \t'.repeat(50_000)}\r\n`);
  expect(performance.now() - started).toBeLessThan(500);
});
