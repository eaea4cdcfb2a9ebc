import { expect, test } from 'vitest';
import { rtfBody } from '../../../src/connectors/imap/tnef/rtf-body.ts';

/** The example of MS-OXRTFCP section 4.1.1, compressed by Exchange. */
const COMPRESSED = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af320' + '68656c090020627705b06c647d0a800fa0',
  'hex',
);

/** Not compressed, as MS-OXRTFCP section 2.1.3.1 allows. */
function plain(rtf: string): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(rtf.length + 12, 0);
  header.writeUInt32LE(rtf.length, 4);
  header.write('MELA', 8, 'latin1');
  return Buffer.concat([header, Buffer.from(rtf, 'latin1')]);
}

test('compressed RTF is text', async () => {
  expect(await rtfBody(COMPRESSED)).toEqual({ text: 'hello world', html: null });
});

test('RTF that Outlook has made of HTML or of text gives those back', async () => {
  const html = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}Gr\'fc\'dfe \u8364?{\*\htmltag72 </p>}}`;
  expect(await rtfBody(plain(html))).toEqual({ text: null, html: '<p>Grüße €</p>' });
  const text = String.raw`{\rtf1\ansi\ansicpg1251\fromtext one\par \'d1\'f7\'b8\'f2}`;
  expect(await rtfBody(plain(text))).toEqual({ text: 'one\r\nСчёт', html: null });
});

test('what is no RTF, or broken, is no body', async () => {
  const none = { text: null, html: null };
  expect(await rtfBody(Buffer.from('x'))).toEqual(none);
  for (const rtf of [
    'no rtf',
    '{\\rtf1\\ansi {text',
    `{\\rtf1 ${'{'.repeat(400_000)}`,
    `{\\rtf1\\fromhtml1 ${'{'.repeat(400_000)}`,
  ])
    expect((await rtfBody(plain(rtf))).html).toBeNull();
  const huge = Buffer.from(COMPRESSED);
  huge.writeUInt32LE(0xffffffff, 4);
  expect(await rtfBody(huge)).toEqual(none);
});
