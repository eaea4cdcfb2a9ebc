import { expect, test } from 'vitest';
import { decodeUuencode, withoutUuencoded } from '../../../src/connectors/imap/content/uuencode.ts';

async function read(text: string, size = 7) {
  const bytes = Buffer.from(text, 'latin1');
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const files: [string, string][] = [];
  const left = withoutUuencoded(pieces(), async (name, content) => {
    files.push([name, await whole(content)]);
  });
  return { left: await whole(left), files };
}

async function whole(content: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

const CAT = 'begin 0755 cat.txt\r\n#0V%T\r\n`\r\nend\r\n';

test('files are taken out of a text, wherever they stand', async () => {
  for (const size of [1, 7, 1000]) {
    expect(await read(`before\r\n${CAT}between\r\n${CAT}`, size)).toEqual({
      left: 'before\r\nbetween\r\n',
      files: [
        ['cat.txt', 'Cat'],
        ['cat.txt', 'Cat'],
      ],
    });
  }
});

test('spaces that were lost at the ends of lines, and a file that does not end, do no harm', async () => {
  // Three zero bytes are four spaces, of which the last were lost.
  expect(await read('begin 644 zeros\n#  \nafter')).toEqual({ left: 'after', files: [['zeros', '\0\0\0']] });
  expect(await read('begin 644 cat\n#0V%T\n')).toEqual({ left: '', files: [['cat', 'Cat']] });
});

test('a text that only begins so is a text', async () => {
  for (const text of [
    'begin 644 reasons\nwhy it is late\n',
    'begin 644 x',
    'begin again\n',
    'begin 644 x\n\nend\n',
    '',
  ])
    expect(await read(text)).toEqual({ left: text, files: [] });
});

test('a long line is passed on', async () => {
  const text = 'x'.repeat(300_000);
  expect(await read(`${text}\n${CAT}`, 50_000)).toEqual({ left: `${text}\n`, files: [['cat.txt', 'Cat']] });
});

test('as a transfer encoding, the file is the content', async () => {
  expect(await whole(decodeUuencode([Buffer.from(`\r\n${CAT}`)]))).toBe('Cat');
});
