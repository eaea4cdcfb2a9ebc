import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailLimits, WantedParts } from '../../../src/connectors/imap/mailbox.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import {
  alternativeMail,
  attachmentMail,
  base64,
  compose,
  htmlMail,
  latin1Mail,
  multipart,
  nestedMultipart,
  part,
  plainMail,
} from '../../support/mails.ts';
import { readMail } from '../../support/test-mailbox.ts';

describe.skipIf(dovecotMissing())('reading the bodies of a mail', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  const read = (raw: Buffer, limits?: Partial<MailLimits>, wanted?: WantedParts) =>
    readMail(server, raw, limits, wanted);

  const text = (charset: string, encoding: string, body: string | Buffer) =>
    Buffer.concat([
      compose({}, [`Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`], ''),
      Buffer.from(body),
    ]);

  test('plain text is the body text, and there is no HTML', async () => {
    expect(await read(plainMail({ text: 'Grüße\r\nzweite Zeile\r\n' }))).toMatchObject({
      bodyText: 'Grüße\nzweite Zeile',
      bodyHtml: null,
      attachments: [],
    });
  });

  test('HTML alone gives readable text as well', async () => {
    const { bodyText, bodyHtml, attachments } = await read(htmlMail());
    expect(bodyText).toBe('Grüße\n\nEine Rechnung & mehr');
    expect(bodyHtml).toContain('<b>Rechnung</b>');
    expect(attachments).toEqual([]);
  });

  test('alternatives are text and HTML, not attachments', async () => {
    expect(await read(alternativeMail())).toMatchObject({
      bodyText: 'Café',
      bodyHtml: '<p>Café</p>\n',
      attachments: [],
    });
  });

  test.each([
    ['windows-1252', '8bit', Buffer.from([0x80, 0x20, 0xe9]), '€ é'],
    ['iso-8859-15', 'quoted-printable', 'Prix: 5 =A4', 'Prix: 5 €'],
    ['utf-7', '7bit', 'Caf+AOk- 2 +- 2', 'Café 2 + 2'],
    ['iso-2022-jp', '7bit', Buffer.from('\x1b$B$3$s$K$A$O\x1b(B', 'latin1'), 'こんにちは'],
    ['shift_jis', 'base64', Buffer.from([0x82, 0xb1, 0x82, 0xf1]).toString('base64'), 'こん'],
    ['gb18030', 'base64', Buffer.from([0xc4, 0xe3, 0xba, 0xc3]).toString('base64'), '你好'],
    ['koi8-r', '8bit', Buffer.from([0xf0, 0xd2, 0xc9]), 'При'],
    ['utf-16le', 'base64', Buffer.from('hé', 'utf16le').toString('base64'), 'hé'],
    ['no-such-charset', '8bit', 'é as UTF-8', 'é as UTF-8'],
    ['utf-8', '8bit', Buffer.from('é not UTF-8', 'latin1'), 'é not UTF-8'],
    ['us-ascii', '8bit', Buffer.from('é not ASCII', 'latin1'), 'é not ASCII'],
  ])('text in %s, sent as %s, is decoded', async (charset, encoding, body, decoded) => {
    expect(await read(text(charset, encoding, body))).toMatchObject({ bodyText: decoded });
  });

  test('8-bit text without any charset is decoded', async () => {
    expect(await read(latin1Mail())).toMatchObject({ bodyText: 'Déjà vu' });
  });

  test('soft line breaks of format=flowed are undone', async () => {
    const raw = compose({}, ['Content-Type: text/plain; charset=utf-8; format=flowed'], 'one \r\nline\r\nnext\r\n');
    expect(await read(raw)).toMatchObject({ bodyText: 'one line\nnext' });
  });

  test('HTML names its charset itself where the mail does not', async () => {
    const html = Buffer.from('<meta charset="iso-8859-15"><p>5 \xa4</p>', 'latin1');
    const raw = compose({}, ['Content-Type: text/html', 'Content-Transfer-Encoding: base64'], base64(html));
    expect(await read(raw)).toMatchObject({ bodyText: '5 €' });
  });

  test('several stretches of text make one body, in order', async () => {
    const raw = multipart({}, 'mixed', [
      part(['Content-Type: text/plain'], 'before'),
      part(
        [
          'Content-Type: image/png',
          'Content-Disposition: inline; filename="a.png"',
          'Content-Transfer-Encoding: base64',
        ],
        base64(Buffer.from('png')),
      ),
      part(['Content-Type: text/plain'], 'after'),
    ]);
    const { bodyText, attachments } = await read(raw);
    expect(bodyText).toBe('before\nafter');
    expect(attachments).toMatchObject([{ filename: 'a.png', contentType: 'image/png' }]);
  });

  test('a plain footer does not hide an HTML body', async () => {
    const raw = multipart({}, 'mixed', [
      nestedMultipart('alternative', [
        part(['Content-Type: text/plain'], 'plain'),
        part(['Content-Type: text/html'], '<b>rich</b>'),
      ]),
      part(['Content-Type: text/plain'], '-- \r\nthe <list>'),
    ]);
    expect(await read(raw)).toMatchObject({
      bodyText: 'plain\n-- \nthe <list>',
      bodyHtml: '<b>rich</b>\n<p>-- <br>\nthe &lt;list&gt;</p>',
      attachments: [],
    });
  });

  test('HTML within related within alternative is the HTML body, its image an attachment', async () => {
    const image = ['Content-Type: image/gif', 'Content-ID: <x>', 'Content-Transfer-Encoding: base64'];
    const raw = multipart({}, 'alternative', [
      part(['Content-Type: text/plain'], 'plain'),
      nestedMultipart('related', [
        part(['Content-Type: text/html'], '<i>rich</i>'),
        part(image, base64(Buffer.from('GIF'))),
      ]),
    ]);
    const { bodyText, bodyHtml, attachments } = await read(raw);
    expect({ bodyText, bodyHtml }).toEqual({ bodyText: 'plain', bodyHtml: '<i>rich</i>' });
    expect(attachments).toMatchObject([{ contentType: 'image/gif', size: 3 }]);
  });

  test('a mail without text has no body', async () => {
    const raw = multipart({}, 'mixed', [
      part(['Content-Type: application/pdf', 'Content-Disposition: attachment'], 'x'),
    ]);
    expect(await read(raw)).toMatchObject({ bodyText: null, bodyHtml: null });
  });

  test('an empty body is an empty text', async () => {
    expect(await read(plainMail({ text: '' }))).toMatchObject({ bodyText: '', attachments: [] });
  });

  test('only what is wanted is fetched', async () => {
    const before = server.commands().length;
    const wanted = { bodyText: true, bodyHtml: false, attachments: false };
    const parts = await read(attachmentMail(), {}, wanted);
    expect(parts).toMatchObject({ bodyText: 'See attachment', bodyHtml: null, attachments: [], files: [] });
    const sent = server.commands().slice(before);
    expect(sent).toContain('BODY.PEEK[1]');
    expect(sent).not.toContain('BODY.PEEK[2]');
  });
});
