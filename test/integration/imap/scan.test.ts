import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilitiesWithout, type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import {
  alternativeMail,
  attachmentMail,
  encodedSubjectMail,
  forwardedMail,
  inlineImageMail,
  latin1Mail,
  multipart,
  part,
  plainMail,
} from '../../support/mails.ts';
import { collect, openTestMailbox } from '../../support/test-mailbox.ts';

describe.skipIf(dovecotMissing())('scanning a folder', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  async function scanOne(raw: Buffer) {
    const uid = await server.append('alice', 'One', raw);
    const session = await openTestMailbox(server);
    await session.open('One', { readOnly: true });
    const [summary] = await collect(session.scan({ fromUid: uid, toUid: uid }));
    return summary;
  }

  test('a summary tells what is known without reading the body', async () => {
    const raw = plainMail({
      from: '"Doe, Jane" <Jane.Doe@Example.TEST>',
      to: 'a@x.test, "B" <b@Y.test>',
      subject: 'Invoice 7',
      messageId: '<unique@example.test>',
      headers: ['Cc: team: c@z.test, d@z.test;, e@z.test'],
    });
    const internalDate = new Date('2020-02-03T04:05:06Z');
    const uid = await server.append('alice', 'Summary', raw, { internalDate, flags: ['\\Seen', '\\Deleted'] });
    const session = await openTestMailbox(server);
    await session.open('Summary', { readOnly: true });
    expect(await collect(session.scan({ fromUid: 1 }))).toEqual([
      {
        uid,
        receivedAt: internalDate,
        seen: true,
        deleted: true,
        messageId: '<unique@example.test>',
        subject: 'Invoice 7',
        sender: 'Jane.Doe@example.test',
        senderName: 'Doe, Jane',
        to: ['a@x.test', 'b@y.test'],
        cc: ['c@z.test', 'd@z.test', 'e@z.test'],
        date: 'Mon, 05 Jan 2026 10:00:00 +0100',
        size: raw.length,
        hasAttachments: null,
      },
    ]);
  });

  test('encoded and folded subjects are decoded', async () => {
    expect(await scanOne(encodedSubjectMail())).toMatchObject({ subject: 'Überfällige Rechnung für März' });
  });

  test('raw 8-bit subjects are decoded, in UTF-8 and in Latin-1', async () => {
    expect(await scanOne(plainMail({ subject: 'Überfällig 📈' }))).toMatchObject({ subject: 'Überfällig 📈' });
    expect(await scanOne(latin1Mail())).toMatchObject({ subject: 'Reçu' });
  });

  test('a mail without From has its Sender as sender, or none', async () => {
    expect(await scanOne(plainMail({ from: null, headers: ['Sender: Robot <robot@x.test>'] }))).toMatchObject({
      sender: 'robot@x.test',
    });
    expect(await scanOne(plainMail({ from: null }))).toMatchObject({ sender: null });
  });

  test('a mail without header fields has none', async () => {
    const raw = Buffer.from('X-Nothing: here\r\n\r\nbody\r\n');
    expect(await scanOne(raw)).toMatchObject({
      messageId: null,
      subject: null,
      sender: null,
      to: [],
      cc: [],
      date: null,
    });
  });

  test('whether a mail has attachments is told where it is asked for', async () => {
    const signed = multipart({ subject: 'signed' }, 'signed', [
      part(['Content-Type: text/plain'], 'Signed\r\n'),
      part(['Content-Type: application/pkcs7-signature; name="smime.p7s"'], 'AAAA\r\n'),
    ]);
    const photo = { contentType: 'image/jpeg', filename: 'filename="photo.jpg"' };
    const mails: readonly (readonly [boolean, string, Buffer])[] = [
      [false, 'text', plainMail()],
      [false, 'text and HTML', alternativeMail()],
      [false, 'a logo in the text', inlineImageMail()],
      [false, 'a signature', signed],
      [true, 'a file', attachmentMail()],
      [true, 'a file that is shown inline', attachmentMail({ attachments: [{ disposition: 'inline' }] })],
      [true, 'a picture as a file', attachmentMail({ attachments: [photo] })],
      [true, 'a forwarded mail', forwardedMail()],
    ];
    for (const [, , raw] of mails) await server.append('alice', 'Attachments', raw);
    const session = await openTestMailbox(server);
    await session.open('Attachments', { readOnly: true });
    const told = await collect(session.scan({ fromUid: 1, attachments: true }));
    expect(told.map(({ hasAttachments }, index) => [hasAttachments, mails[index]?.[1]])).toEqual(
      mails.map(([has, name]) => [has, name]),
    );
    expect((await scanOne(attachmentMail()))?.hasAttachments).toBeNull();
  });

  test('an empty mail is a mail', async () => {
    expect(await scanOne(Buffer.from('\r\n'))).toMatchObject({ subject: null, sender: null });
  });

  test('a hundred thousand characters of subject do no harm', async () => {
    const summary = await scanOne(plainMail({ subject: 'x'.repeat(100_000) }));
    expect(summary?.subject?.length).toBeLessThan(100_000);
  });

  describe('of many mails', () => {
    const day = (number: number) => new Date(Date.UTC(2026, 0, number, 12));

    beforeAll(async () => {
      const account = server.account('alice');
      for (let index = 1; index <= 20; index += 1) {
        await account.append('Many', plainMail({ subject: `mail ${index}` }), { internalDate: day(index) });
      }
      await account.remove('Many', 5);
      await account.setFlags('Many', 7, ['\\Seen']);
    });

    async function uids(range: { fromUid: number; toUid?: number; receivedSince?: Date; unseenOnly?: boolean }) {
      const session = await openTestMailbox(server);
      await session.open('Many', { readOnly: true });
      return (await collect(session.scan(range))).map((summary) => summary.uid);
    }

    test('they come in ascending order, without those that are gone', async () => {
      expect(await uids({ fromUid: 1 })).toEqual([1, 2, 3, 4, ...Array.from({ length: 15 }, (_, index) => index + 6)]);
    });

    test('a range is inclusive at both ends', async () => {
      expect(await uids({ fromUid: 4, toUid: 6 })).toEqual([4, 6]);
    });

    test('a range above the last mail is empty, though servers answer the last one', async () => {
      expect(await uids({ fromUid: 21 })).toEqual([]);
      expect(await uids({ fromUid: 4_294_967_295 })).toEqual([]);
    });

    test('the reception date is compared to the second', async () => {
      expect(await uids({ fromUid: 1, receivedSince: day(18) })).toEqual([18, 19, 20]);
      expect(await uids({ fromUid: 1, receivedSince: new Date(day(18).getTime() + 999) })).toEqual([18, 19, 20]);
      expect(await uids({ fromUid: 1, receivedSince: new Date(day(18).getTime() + 1000) })).toEqual([19, 20]);
    });

    test('no server clock is asked: SINCE stays a date also with WITHIN', async () => {
      await uids({ fromUid: 1, receivedSince: day(18) });
      expect(server.commands()).toContain('SINCE 17-Jan-2026');
      expect(server.commands()).not.toContain('YOUNGER');
    });

    test('only unread mails are given where that is asked', async () => {
      expect(await uids({ fromUid: 1, toUid: 8, unseenOnly: true })).toEqual([1, 2, 3, 4, 6, 8]);
    });

    test('a mail that arrives late with an old reception date has a high UID', async () => {
      const late = await server.append('alice', 'Late', plainMail(), { internalDate: day(2) });
      const later = await server.append('alice', 'Late', plainMail(), { internalDate: day(1) });
      const session = await openTestMailbox(server);
      await session.open('Late', { readOnly: true });
      expect((await collect(session.scan({ fromUid: late, receivedSince: day(2) }))).map(({ uid }) => uid)).toEqual([
        late,
      ]);
      expect(later).toBeGreaterThan(late);
    });

    test('other commands work between two mails of a scan', async () => {
      const session = await openTestMailbox(server);
      await session.open('Many', { readOnly: true });
      const hashes = new Set<string>();
      for await (const summary of session.scan({ fromUid: 1 })) hashes.add(await session.hashBody(summary.uid));
      expect(hashes.size).toBe(1);
    });

    test('a scan may be left early', async () => {
      const session = await openTestMailbox(server);
      await session.open('Many', { readOnly: true });
      for await (const summary of session.scan({ fromUid: 1 })) if (summary.uid === 2) break;
      expect((await collect(session.scan({ fromUid: 20 }))).length).toBe(1);
    });
  });

  test('more mails than one command carries come whole and in order', async () => {
    await using crowded = await startDovecot();
    for (let index = 0; index < 1203; index += 1)
      crowded.account('alice').deliver([plainMail({ subject: `${index}` })]);
    const session = await openTestMailbox(crowded);
    await session.open('INBOX', { readOnly: true });
    const subjects = (await collect(session.scan({ fromUid: 1 }))).map((summary) => summary.subject);
    expect(subjects).toEqual(Array.from({ length: 1203 }, (_, index) => `${index}`));
  });

  test('a server with little more than IMAP4rev1 is enough', async () => {
    await using old = await startDovecot({
      capability: capabilitiesWithout(
        ...'ESEARCH WITHIN SEARCHRES CONDSTORE QRESYNC ENABLE ID UIDPLUS MOVE NAMESPACE LITERAL+ SPECIAL-USE LIST-STATUS LIST-EXTENDED IDLE BINARY'.split(
          ' ',
        ),
      ),
    });
    await old.append('alice', 'INBOX', plainMail({ subject: 'old' }), {
      internalDate: new Date('2020-01-01T00:00:00Z'),
    });
    const session = await openTestMailbox(old);
    await session.open('INBOX', { readOnly: true });
    const receivedSince = new Date('2020-01-01T00:00:00Z');
    expect(await collect(session.scan({ fromUid: 1, receivedSince }))).toMatchObject([{ subject: 'old' }]);
  });
});
