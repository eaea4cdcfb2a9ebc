import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailLimits, WantedParts } from '../../../src/connectors/imap/mailbox.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { attachmentMail, base64, compose, multipart, nestedMultipart, part } from '../../support/mails.ts';
import { smimePerson } from '../../support/smime.ts';
import { ALL_PARTS, memoryFiles, openTestMailbox, WIDE_LIMITS } from '../../support/test-mailbox.ts';
import { type TnefContent, tnef } from '../../support/tnef.ts';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
const ONLY_TEXT: WantedParts = { bodyText: true, bodyHtml: false, attachments: false };

describe.skipIf(dovecotMissing())('content that other content wraps', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  async function read(raw: Buffer, wanted: WantedParts = ALL_PARTS, limits: Partial<MailLimits> = {}) {
    const uid = await server.append('alice', 'INBOX', raw);
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    const { saveFile, files } = memoryFiles();
    return { ...(await session.readParts(uid, wanted, { ...WIDE_LIMITS, ...limits }, saveFile)), files };
  }

  describe('winmail.dat', () => {
    const winmail = (stream: Buffer) =>
      part(
        ['Content-Type: application/ms-tnef; name="winmail.dat"', 'Content-Transfer-Encoding: base64'],
        base64(stream),
      );
    const mailOf = (text: string, content: TnefContent) =>
      multipart({}, 'mixed', [part(['Content-Type: text/plain; charset=utf-8'], text), winmail(tnef(content))]);

    test('gives its files, under their long names, and not itself', async () => {
      const big = Buffer.alloc(600_000, 'x');
      const { bodyText, attachments, files, notes } = await read(
        mailOf('Bonjour', {
          text: 'the same again',
          files: [
            { title: 'DEVISN~1.PDF', longName: 'Devis n° 7.pdf', content: PDF },
            { title: 'größe.txt', content: big },
          ],
        }),
      );
      expect(bodyText).toBe('Bonjour');
      expect(attachments).toMatchObject([
        { filename: 'Devis n° 7.pdf', contentType: 'application/pdf', size: PDF.length },
        { filename: 'größe.txt', contentType: 'text/plain', size: 600_000 },
      ]);
      expect(files.map(({ bytes }) => bytes)).toEqual([PDF, big]);
      expect(notes).toEqual([]);
    });

    test('gives the body of a mail that has none itself', async () => {
      const content = {
        text: 'Grüße\r\naus Outlook\r\n',
        html: '<p>Grüße aus <b>Outlook</b></p>',
        files: [{ content: PDF }],
      };
      expect(await read(mailOf(' \r\n', content))).toMatchObject({
        bodyText: 'Grüße\naus Outlook',
        bodyHtml: '<p>Grüße aus <b>Outlook</b></p>',
        attachments: [{ filename: null, contentType: 'application/pdf' }],
      });
      const alone = compose({}, ['Content-Type: application/ms-tnef', 'Content-Transfer-Encoding: base64'], '');
      const raw = Buffer.concat([alone, Buffer.from(base64(tnef({ html: '<p>only <i>HTML</i></p>' })))]);
      expect(await read(raw)).toMatchObject({ bodyText: 'only HTML', bodyHtml: '<p>only <i>HTML</i></p>' });
      expect(await read(raw, ONLY_TEXT)).toMatchObject({ bodyText: 'only HTML', bodyHtml: null, attachments: [] });
    });

    test('gives the text of its RTF where it has nothing else', async () => {
      const rtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}Gr\'fc\'dfe{\*\htmltag72 </p>}}`;
      const header = Buffer.from('00000000000000004d454c4100000000', 'hex');
      header.writeUInt32LE(rtf.length, 4);
      const compressedRtf = Buffer.concat([header, Buffer.from(rtf)]);
      expect(await read(mailOf('', { compressedRtf }))).toMatchObject({ bodyText: 'Grüße', bodyHtml: '<p>Grüße</p>' });
      const { files } = await read(mailOf('', { files: [{ message: { compressedRtf } }] }));
      expect(await read(files[0]?.bytes ?? Buffer.alloc(0))).toMatchObject({ bodyText: 'Grüße' });
    });

    test('gives a message within it as a file of its own, whole', async () => {
      const message = {
        subject: 'Angebot für März',
        sender: 'jane@example.test',
        text: 'See the offer',
        files: [
          { title: 'offer.pdf', content: PDF },
          { message: { subject: 'older', text: 'oldest' }, title: 'x' },
        ],
      };
      const { attachments, files } = await read(mailOf('fwd', { files: [{ title: 'Angebot', message }] }));
      expect(attachments).toMatchObject([{ filename: 'Angebot für März.eml', contentType: 'message/rfc822' }]);
      // As a mail of its own it is read as any other.
      const inner = await read(files[0]?.bytes ?? Buffer.alloc(0));
      expect(inner).toMatchObject({
        bodyText: 'See the offer',
        attachments: [
          { filename: 'offer.pdf', contentType: 'application/pdf', size: PDF.length },
          { filename: 'older.eml', contentType: 'message/rfc822' },
        ],
      });
      expect(inner.files[0]?.bytes).toEqual(PDF);
      expect(inner.files[1]?.bytes.toString()).toContain(Buffer.from('oldest').toString('base64'));
    });

    test('that is broken is kept as it is, and said to be', async () => {
      const broken = tnef({ files: [{ title: 'a.txt', content: Buffer.alloc(500) }] }).subarray(0, 300);
      const raw = multipart({}, 'mixed', [part(['Content-Type: text/plain'], 'text'), winmail(broken)]);
      const { bodyText, attachments, files, notes } = await read(raw);
      expect(bodyText).toBe('text');
      expect(attachments).toMatchObject([{ filename: 'winmail.dat', contentType: 'application/ms-tnef' }]);
      expect(files[0]?.bytes).toEqual(broken);
      expect(notes).toEqual([
        'The attachment winmail.dat cannot be taken apart, and is kept as it is: it ends too early',
      ]);
    });

    test('with more files than the limit is kept as it is', async () => {
      const files = Array.from({ length: 5 }, () => ({ content: PDF }));
      const { attachments, notes } = await read(mailOf('text', { files }), ALL_PARTS, { maxParts: 4 });
      expect(attachments).toMatchObject([{ filename: 'winmail.dat' }]);
      expect(notes[0]).toContain('more than 4 attachments');
    });
  });

  describe('S/MIME', () => {
    const whole = attachmentMail({ attachments: [{ content: PDF }] });
    const entity = whole.subarray(whole.indexOf('Content-Type'));
    const mail = (content: Buffer) =>
      Buffer.concat([Buffer.from('From: jane@example.test\r\nSubject: signed\r\n'), content]);
    const signed = { bodyText: 'See attachment', notes: [] };

    test('with the signature apart is read, and the signature is a file', async () => {
      expect(await read(mail(smimePerson().signClear(entity)))).toMatchObject({
        ...signed,
        attachments: [{ filename: 'invoice.pdf', contentType: 'application/pdf' }, { filename: 'smime.p7s' }],
      });
    });

    test('with the content within the signature is read, and the signature is left out', async () => {
      const person = smimePerson();
      for (const streamed of [false, true]) {
        const raw = mail(person.signOpaque(entity, { streamed }));
        const { files, ...others } = await read(raw);
        expect(others).toEqual({
          ...signed,
          bodyHtml: null,
          attachments: [{ $file: 'file-0', filename: 'invoice.pdf', contentType: 'application/pdf', size: PDF.length }],
        });
        expect(files[0]?.bytes).toEqual(PDF);
        expect(await read(raw, ONLY_TEXT)).toMatchObject({ ...signed, attachments: [] });
      }
    });

    test('signed twice over, or beside other parts, is read', async () => {
      const person = smimePerson();
      const inner = person.signOpaque(entity);
      for (const content of [person.signOpaque(inner), person.signClear(inner)])
        expect((await read(mail(content))).attachments[0]).toMatchObject({ filename: 'invoice.pdf', size: PDF.length });
    });

    test('whose content breaks off is refused in words', async () => {
      const text = smimePerson()
        .signOpaque(Buffer.concat([entity, Buffer.alloc(20_000, 'x')]))
        .toString();
      const broken = Buffer.from(text.slice(0, text.length / 2));
      await expect(read(mail(broken))).rejects.toMatchObject({
        code: 'INVALID_RESPONSE',
        message: 'What is signed in the mail (S/MIME) cannot be taken apart: it ends too early',
      });
    });

    test('that is encrypted is a file, without a body, and said to be', async () => {
      const person = smimePerson();
      for (const content of [person.encrypt(entity), person.signOpaque(person.encrypt(entity))]) {
        expect(await read(mail(content))).toMatchObject({
          bodyText: null,
          bodyHtml: null,
          attachments: [{ filename: 'smime.p7m', contentType: 'application/pkcs7-mime' }],
          notes: [expect.stringContaining('encrypted (S/MIME)')],
        });
      }
    });

    test('that is none is a file', async () => {
      const headers = ['Content-Type: application/pkcs7-mime; name="x.p7m"', 'Content-Transfer-Encoding: base64'];
      expect(await read(compose({}, headers, base64(Buffer.from('0 is no CMS'))))).toMatchObject({
        attachments: [{ filename: 'x.p7m', size: 11 }],
        notes: [],
      });
    });
  });

  test('OpenPGP that is encrypted is files, and said to be', async () => {
    const raw = multipart({}, 'encrypted; protocol="application/pgp-encrypted"', [
      part(['Content-Type: application/pgp-encrypted'], 'Version: 1'),
      part(['Content-Type: application/octet-stream; name="encrypted.asc"'], '-----BEGIN PGP MESSAGE-----'),
    ]);
    expect(await read(raw)).toMatchObject({
      bodyText: null,
      attachments: [{ filename: 'pgp-version.txt' }, { filename: 'encrypted.asc' }],
      notes: [expect.stringContaining('encrypted (OpenPGP)')],
    });
  });

  describe('files in a text', () => {
    const uuencoded = 'begin 644 caf\u00e9.gif\r\n&1TE&.#EA\r\n`\r\nend\r\n';
    const file = { filename: 'caf\u00e9.gif', contentType: 'image/gif', size: 6 };
    const raw = compose({}, ['Content-Type: text/plain; charset=utf-8'], `before\r\n${uuencoded}after\r\n`);

    test('are taken out of it (uuencode)', async () => {
      expect(await read(raw)).toMatchObject({ bodyText: 'before\nafter', attachments: [file] });
    });

    test('are found where the text is not wanted, and left out where they are not', async () => {
      const wanted = { bodyText: false, bodyHtml: false, attachments: true };
      expect(await read(raw, wanted)).toMatchObject({ bodyText: null, attachments: [file] });
      expect(await read(raw, ONLY_TEXT)).toMatchObject({ bodyText: 'before\nafter', attachments: [] });
    });

    test('may be the whole of a part', async () => {
      const headers = ['Content-Type: image/gif; name="a.gif"', 'Content-Transfer-Encoding: x-uuencode'];
      const { attachments, files } = await read(compose({}, headers, uuencoded));
      expect(attachments).toMatchObject([{ filename: 'a.gif', size: 6 }]);
      expect(files[0]?.bytes.toString()).toBe('GIF89a');
    });
  });

  describe('a structure that is broken', () => {
    const parts = ['Content-Type: text/plain\r\n\r\nfound', 'Content-Type: text/csv; name="a.csv"\r\n\r\na;b\r\n'];
    const body = `\r\n--there\r\n${parts.join('\r\n--there\r\n')}\r\n--there--\r\n`;

    test('by a boundary that is not the announced one, or announced at all, is read by the one that is there', async () => {
      for (const type of ['multipart/mixed; boundary="elsewhere"', 'multipart/mixed']) {
        expect(await read(compose({}, [`Content-Type: ${type}`], body))).toMatchObject({
          bodyText: 'found',
          attachments: [{ filename: 'a.csv' }],
        });
      }
    });

    test('without any boundary is a text', async () => {
      const raw = compose({}, ['Content-Type: multipart/mixed; boundary="x"'], 'Grüße, just\r\ntext\r\n');
      expect(await read(raw)).toMatchObject({ bodyText: 'Grüße, just\ntext', attachments: [] });
    });

    test('with nothing in it is an empty text', async () => {
      const raw = compose({}, ['Content-Type: multipart/mixed; boundary="x"'], '--x\r\n\r\n--x--\r\n');
      expect(await read(raw)).toMatchObject({ bodyText: '', attachments: [] });
    });

    test('of a type that is none is a text', async () => {
      expect(await read(compose({}, ['Content-Type: garbage'], 'text'))).toMatchObject({
        bodyText: 'text',
        attachments: [],
      });
    });
  });

  describe('parts that have a use of their own', () => {
    test('an invitation is a file, named invite.ics where it has no name', async () => {
      const raw = multipart({}, 'alternative', [
        part(['Content-Type: text/plain'], 'Meeting'),
        part(['Content-Type: text/html'], '<p>Meeting</p>'),
        part(['Content-Type: text/calendar; method=REQUEST; charset=utf-8'], 'BEGIN:VCALENDAR'),
      ]);
      expect(await read(raw)).toMatchObject({
        bodyText: 'Meeting',
        bodyHtml: '<p>Meeting</p>',
        attachments: [{ filename: 'invite.ics', contentType: 'text/calendar' }],
      });
    });

    test('a further version of the text is none', async () => {
      const raw = multipart({}, 'alternative', [
        part(['Content-Type: text/plain'], 'plain'),
        part(['Content-Type: text/x-amp-html'], '<html amp4email>'),
        part(['Content-Type: text/html'], '<p>rich</p>'),
      ]);
      expect(await read(raw)).toMatchObject({ bodyText: 'plain', bodyHtml: '<p>rich</p>', attachments: [] });
    });

    test('of an Apple double the file is taken', async () => {
      const name = 'name="a.pdf"';
      const raw = multipart({}, 'mixed', [
        nestedMultipart('appledouble', [
          part([`Content-Type: application/applefile; ${name}`, 'Content-Transfer-Encoding: base64'], 'AAUWBw=='),
          part([`Content-Type: application/pdf; ${name}`, 'Content-Transfer-Encoding: base64'], base64(PDF)),
        ]),
      ]);
      expect(await read(raw)).toMatchObject({ attachments: [{ filename: 'a.pdf', contentType: 'application/pdf' }] });
    });

    test('a delivery report is its text, its status and the headers that came back', async () => {
      const raw = multipart({}, 'report; report-type=delivery-status', [
        part(['Content-Type: text/plain'], 'Your mail came back'),
        part(['Content-Type: message/delivery-status'], 'Reporting-MTA: dns; example.test\r\n\r\nAction: failed'),
        part(['Content-Type: text/rfc822-headers'], 'Subject: lost'),
      ]);
      expect(await read(raw)).toMatchObject({
        bodyText: 'Your mail came back',
        attachments: [
          { filename: 'delivery-status.txt', contentType: 'message/delivery-status' },
          { filename: 'headers.txt', contentType: 'text/rfc822-headers' },
        ],
      });
    });
  });
});
