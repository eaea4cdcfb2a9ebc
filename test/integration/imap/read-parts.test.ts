import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailLimits, WantedParts } from '../../../src/connectors/imap/mailbox.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import {
  alternativeMail,
  attachmentMail,
  base64,
  compose,
  forwardedMail,
  htmlMail,
  inlineImageMail,
  latin1Mail,
  multipart,
  nestedMultipart,
  part,
  plainMail,
  rfc2231Mail,
} from '../../support/mails.ts';
import { ALL_PARTS, memoryFiles, openTestMailbox, WIDE_LIMITS } from '../../support/test-mailbox.ts';

describe.skipIf(dovecotMissing())('reading the parts of a mail', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  async function read(raw: Buffer, limits: Partial<MailLimits> = {}, wanted: WantedParts = ALL_PARTS) {
    const uid = await server.append('alice', 'INBOX', raw);
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    const { saveFile, files } = memoryFiles();
    return { ...(await session.readParts(uid, wanted, { ...WIDE_LIMITS, ...limits }, saveFile)), files };
  }

  const text = (charset: string, encoding: string, body: string | Buffer) =>
    Buffer.concat([
      compose({}, [`Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`], ''),
      Buffer.from(body),
    ]);

  describe('bodies', () => {
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

  describe('attachments', () => {
    test('come with name, type and the very bytes', async () => {
      const content = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256));
      const { bodyText, attachments, files } = await read(attachmentMail({ attachments: [{ content }] }));
      expect(bodyText).toBe('See attachment');
      expect(attachments).toEqual([
        { $file: 'file-0', filename: 'invoice.pdf', contentType: 'application/pdf', size: 5000 },
      ]);
      expect(files[0]?.bytes.equals(content)).toBe(true);
    });

    test('an inline image without a name is one', async () => {
      const { bodyText, attachments } = await read(inlineImageMail());
      expect(bodyText).toBe('Logo:');
      expect(attachments).toMatchObject([{ filename: null, contentType: 'image/png' }]);
    });

    test('a forwarded message is one file, named by its subject, whole', async () => {
      const inner = attachmentMail({ subject: 'The original: 1/2' });
      const { bodyText, attachments, files } = await read(forwardedMail({}, inner));
      expect(bodyText).toBe('Please see below');
      expect(attachments).toMatchObject([{ filename: 'The original_ 1_2.eml', contentType: 'message/rfc822' }]);
      expect(files[0]?.bytes.toString().trimEnd()).toBe(inner.toString().trimEnd());
    });

    test('names in RFC 2231 continuations are decoded', async () => {
      expect((await read(rfc2231Mail())).attachments).toMatchObject([{ filename: 'über groß.bin' }]);
    });

    test.each([
      ['filename="=?UTF-8?B?w6l0w6kucGRm?="', 'été.pdf'],
      ['filename="../../etc/passwd"', '_.._etc_passwd'],
      ['filename="C:\\\\temp\\\\a.pdf"', 'C__temp_a.pdf'],
      ["filename*=UTF-8''evil%0D%0Aname%00.pdf", 'evil__name_.pdf'],
      ["filename*=UTF-8''safe%E2%80%AEfdp.exe", 'safe_fdp.exe'],
      ['filename=".."', null],
    ])('the name %s becomes %s', async (filename, safe) => {
      const { attachments } = await read(attachmentMail({ attachments: [{ filename }] }));
      expect(attachments).toMatchObject([{ filename: safe }]);
    });

    test('a name with unencoded 8-bit characters is read from the part itself', async () => {
      const raw = Buffer.from(
        attachmentMail({ attachments: [{ filename: 'filename="resum\u00e9.pdf"' }] }).toString('utf8'),
        'latin1',
      );
      expect((await read(raw)).attachments).toMatchObject([{ filename: 'resumé.pdf' }]);
    });

    test('a very long name keeps its extension', async () => {
      const { attachments } = await read(
        attachmentMail({ attachments: [{ filename: `filename="${'n'.repeat(500)}.pdf"` }] }),
      );
      expect(attachments[0]?.filename).toMatch(/^n+\.pdf$/);
      expect(attachments[0]?.filename?.length).toBeLessThanOrEqual(200);
    });

    test('of one name are told apart, and a part that HTML shows has its content id', async () => {
      const image = (id: string) =>
        part(
          [
            'Content-Type: image/png; name="image001.png"',
            `Content-ID: <${id}>`,
            'Content-Disposition: inline; filename="image001.png"',
            'Content-Transfer-Encoding: base64',
          ],
          base64(Buffer.from('png')),
        );
      const raw = multipart({}, 'related', [
        part(['Content-Type: text/html'], '<img src="cid:one@x"><img src="cid:two@x">'),
        image('one@x'),
        image('two@x'),
        part(['Content-Type: image/png; name="IMAGE001.PNG"'], 'png'),
      ]);
      const { attachments } = await read(raw);
      expect(attachments.map(({ filename, contentId }) => [filename, contentId])).toEqual([
        ['image001.png', 'one@x'],
        ['image001 (2).png', 'two@x'],
        ['IMAGE001 (3).PNG', undefined],
      ]);
    });

    test('have the type of their content where the mail does not tell it', async () => {
      const { attachments } = await read(
        attachmentMail({
          attachments: [
            { contentType: 'application/octet-stream', content: Buffer.from('%PDF-1.4\n%âãÏÓ\n') },
            { contentType: 'image/jpeg', content: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') },
            { contentType: 'nonsense', filename: 'filename="a.csv"', content: Buffer.from('a;b\r\n') },
          ],
        }),
      );
      expect(attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf', 'image/png', 'text/csv']);
    });

    test('text that is marked as an attachment or has a name is one', async () => {
      const raw = multipart({}, 'mixed', [
        part(['Content-Type: text/plain'], 'body'),
        part(['Content-Type: text/plain', 'Content-Disposition: attachment'], 'no name'),
        part(['Content-Type: text/csv; name="a.csv"'], 'a;b'),
        part(['Content-Type: text/plain; name="log.txt"', 'Content-Disposition: inline'], 'log'),
      ]);
      const { bodyText, attachments } = await read(raw);
      expect(bodyText).toBe('body');
      expect(attachments.map((file) => file.filename)).toEqual([null, 'a.csv', 'log.txt']);
    });

    test('an invitation among alternatives is one', async () => {
      const raw = multipart({}, 'alternative', [
        part(['Content-Type: text/plain'], 'Meeting'),
        part(['Content-Type: text/calendar; method=REQUEST; name="invite.ics"'], 'BEGIN:VCALENDAR'),
      ]);
      const { bodyText, attachments } = await read(raw);
      expect(bodyText).toBe('Meeting');
      expect(attachments).toMatchObject([{ filename: 'invite.ics', contentType: 'text/calendar' }]);
    });

    test('a mail that is one attachment is that attachment', async () => {
      const headers = ['Content-Type: application/pdf; name="only.pdf"', 'Content-Transfer-Encoding: base64'];
      const { bodyText, attachments, files } = await read(compose({}, headers, base64(Buffer.from('PDF'))));
      expect(bodyText).toBeNull();
      expect(attachments).toMatchObject([{ filename: 'only.pdf', contentType: 'application/pdf' }]);
      expect(files[0]?.bytes.toString()).toBe('PDF');
    });

    test('a text attachment keeps its bytes, whatever its charset', async () => {
      const content = Buffer.from([0xe9, 0x0d, 0x0a]);
      const { files } = await read(
        attachmentMail({
          attachments: [{ content, contentType: 'text/plain; charset=iso-8859-1', filename: 'filename="a.txt"' }],
        }),
      );
      expect(files[0]?.bytes.equals(content)).toBe(true);
    });

    test('an empty attachment is an empty file', async () => {
      expect((await read(attachmentMail({ attachments: [{ content: Buffer.alloc(0) }] }))).attachments).toMatchObject([
        { size: expect.any(Number) },
      ]);
    });
  });

  describe('limits', () => {
    const refusal = (words: string) => ({
      name: 'ConnectorError',
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining(words),
    });

    test('a mail that is too large is refused before it is read', async () => {
      await expect(read(attachmentMail(), { maxMailBytes: 1000 })).rejects.toMatchObject(
        refusal('more than the limit of 1000'),
      );
    });

    test('a part that is too large is refused by name', async () => {
      await expect(read(attachmentMail(), { maxPartBytes: 999 })).rejects.toMatchObject(refusal('invoice.pdf'));
      await expect(read(attachmentMail(), { maxPartBytes: 1000 })).resolves.toMatchObject({
        attachments: [{ size: 1000 }],
      });
    });

    test('a text that is too large is refused', async () => {
      const mail = plainMail({ text: 'x'.repeat(2000) });
      await expect(read(mail, { maxPartBytes: 1000 })).rejects.toMatchObject(refusal('1000 bytes'));
      await expect(read(mail, { maxTextBytes: 1000 })).rejects.toMatchObject(refusal('The text of the mail'));
      const onlyFiles = { bodyText: false, bodyHtml: false, attachments: true };
      await expect(read(mail, { maxTextBytes: 1000 }, onlyFiles)).resolves.toMatchObject({ attachments: [] });
    });

    test('too many parts are refused', async () => {
      const attachments = Array.from({ length: 20 }, () => ({}));
      await expect(read(attachmentMail({ attachments }), { maxParts: 20 })).rejects.toMatchObject(
        refusal('more than 20 parts'),
      );
      await expect(read(attachmentMail({ attachments }), { maxParts: 21 })).resolves.toBeDefined();
    });

    function nested(levels: number): Buffer {
      let inner = part(['Content-Type: text/plain'], 'deep');
      for (let level = 1; level < levels; level += 1) inner = nestedMultipart('mixed', [inner]);
      return multipart({}, 'mixed', [inner]);
    }

    test('parts nested too deep are refused', async () => {
      await expect(read(nested(6), { maxNesting: 5 })).rejects.toMatchObject(refusal('more than 5 levels'));
      await expect(read(nested(5), { maxNesting: 5 })).resolves.toMatchObject({ bodyText: 'deep' });
    });

    test('hundreds of levels, which no BODYSTRUCTURE is read for, do no harm', async () => {
      expect(await read(nested(300))).toMatchObject({ bodyText: 'deep' });
      await expect(read(nested(1100))).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    });

    test('a thousand parts come through', async () => {
      const attachments = Array.from({ length: 999 }, (_, index) => ({
        filename: `filename="${index}"`,
        content: Buffer.from('x'),
      }));
      expect((await read(attachmentMail({ attachments }))).attachments.length).toBe(999);
    });
  });

  test('a mail that has gone is told as such', async () => {
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    const { saveFile } = memoryFiles();
    await expect(session.readParts(99_999, ALL_PARTS, WIDE_LIMITS, saveFile)).rejects.toMatchObject({
      code: 'MAILBOX_REFUSED',
    });
    await expect(session.hashBody(99_999)).rejects.toMatchObject({ code: 'MAILBOX_REFUSED' });
  });

  test('what the keeper of files throws comes out as it is, and the session goes on', async () => {
    const uid = await server.append(
      'alice',
      'INBOX',
      attachmentMail({ attachments: [{ content: Buffer.alloc(3_000_000) }] }),
    );
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    const diskFull = new Error('disk full');
    const failing = session.readParts(uid, ALL_PARTS, WIDE_LIMITS, async ({ content }) => {
      for await (const _ of content) throw diskFull;
      throw diskFull;
    });
    await expect(failing).rejects.toBe(diskFull);
    expect(await session.hashBody(uid)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('reading, hashing and scanning leave the mailbox as it was', async () => {
    await using untouched = await startDovecot();
    const account = untouched.account('alice');
    await account.appendAll('INBOX', [plainMail(), attachmentMail(), forwardedMail()]);
    const before = await account.snapshot();
    const session = await openTestMailbox(untouched);
    await session.open('INBOX', { readOnly: false });
    const { saveFile } = memoryFiles();
    for await (const { uid } of session.scan({ fromUid: 1 })) {
      await session.readParts(uid, ALL_PARTS, WIDE_LIMITS, saveFile);
      await session.hashBody(uid);
    }
    await session.close();
    expect(await account.snapshot()).toEqual(before);
  });

  test('the hash of a body is that of its bytes on the server', async () => {
    const { createHash } = await import('node:crypto');
    const raw = attachmentMail({ attachments: [{ content: Buffer.alloc(2_000_000, 'z') }] });
    const uid = await server.append('alice', 'INBOX', raw);
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    const body = raw.subarray(raw.indexOf('\r\n\r\n') + 4);
    expect(await session.hashBody(uid)).toBe(createHash('sha256').update(body).digest('hex'));
  });
});
