import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailLimits, WantedParts } from '../../../src/connectors/imap/mailbox.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import {
  attachmentMail,
  base64,
  compose,
  forwardedMail,
  inlineImageMail,
  multipart,
  nestedMultipart,
  part,
  plainMail,
  rfc2231Mail,
} from '../../support/mails.ts';
import { ALL_PARTS, memoryFiles, openTestMailbox, readMail, WIDE_LIMITS } from '../../support/test-mailbox.ts';

describe.skipIf(dovecotMissing())('reading the parts of a mail', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  const read = (raw: Buffer, limits?: Partial<MailLimits>, wanted?: WantedParts) =>
    readMail(server, raw, limits, wanted);

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
