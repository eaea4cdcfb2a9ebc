import { createHash } from 'node:crypto';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type DemoMailbox, startDemoMailbox } from '../../../demo/mailbox.ts';
import type { MailboxSession } from '../../../src/connectors/imap/mailbox.ts';
import { openTunedMailbox } from '../../../src/connectors/imap/open-mailbox.ts';
import { alternativeMail, attachmentMail, encodedSubjectMail, plainMail } from '../../support/mails.ts';
import { ALL_PARTS, collect, loopbackContext, memoryFiles, WIDE_LIMITS } from '../../support/test-mailbox.ts';

let mailbox: DemoMailbox;
beforeEach(async () => {
  mailbox = await startDemoMailbox();
  onTestFinished(() => mailbox.close());
});

async function open(password = mailbox.password): Promise<MailboxSession> {
  const { host, port, username } = mailbox;
  const session = await openTunedMailbox({ host, port, security: 'NONE', username, password }, loopbackContext(), {});
  onTestFinished(() => session.close());
  return session;
}

async function openInbox(): Promise<MailboxSession> {
  const session = await open();
  await session.open('INBOX', { readOnly: false });
  return session;
}

test('a wrong password is refused', async () => {
  await expect(open('wrong')).rejects.toMatchObject({ code: 'AUTHENTICATION_FAILED' });
});

test('its folders are listed', async () => {
  await mailbox.deliver(plainMail());
  expect(await (await open()).listFolders()).toEqual(
    expect.arrayContaining([
      { path: 'INBOX', selectable: true, specialUse: null, messages: 1 },
      { path: 'Handled', selectable: true, specialUse: null, messages: 0 },
      { path: 'Sent', selectable: true, specialUse: '\\Sent', messages: 0 },
    ]),
  );
});

test('mails are scanned with decoded subjects', async () => {
  await mailbox.deliver(encodedSubjectMail());
  await mailbox.deliver(plainMail({ subject: 'Übung' }).toString());
  const session = await openInbox();
  const receivedSince = new Date(Date.now() - 60_000);
  expect(await collect(session.scan({ fromUid: 1, receivedSince }))).toMatchObject([
    { uid: 1, subject: 'Überfällige Rechnung für März', sender: 'jane@example.test', seen: false },
    { uid: 2, subject: 'Übung', messageId: expect.stringContaining('@') },
  ]);
  expect(await collect(session.scan({ fromUid: 3 }))).toEqual([]);
});

test('parts are read without marking the mail as read', async () => {
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 256));
  await mailbox.deliver(attachmentMail({ attachments: [{ content }] }));
  await mailbox.deliver(alternativeMail());
  const session = await openInbox();
  const { saveFile, files } = memoryFiles();
  const parts = await session.readParts(1, ALL_PARTS, WIDE_LIMITS, saveFile);
  expect(parts).toMatchObject({ bodyText: 'See attachment', attachments: [{ filename: 'invoice.pdf' }] });
  expect(files[0]?.bytes.equals(content)).toBe(true);
  expect(await session.readParts(2, ALL_PARTS, WIDE_LIMITS, saveFile)).toMatchObject({
    bodyText: 'Café',
    bodyHtml: '<p>Café</p>\n',
  });
  expect(await collect(session.scan({ fromUid: 1, unseenOnly: true }))).toMatchObject([
    { seen: false },
    { seen: false },
  ]);
});

test('the hash of a body is that of its bytes', async () => {
  const raw = plainMail({ text: 'Grüße\r\n' });
  await mailbox.deliver(raw);
  const hash = createHash('sha256').update('Grüße\r\n').digest('hex');
  expect(await (await openInbox()).hashBody(1)).toBe(hash);
});

test('mails are marked and moved, and keep their content and flags', async () => {
  for (const subject of ['one', 'two', 'three'])
    await mailbox.deliver(plainMail({ subject, text: `Grüße ${subject}\r\n` }));
  const session = await openInbox();
  expect([...(await session.markSeen([1, 3, 9]))]).toEqual([1, 3]);
  expect([...(await session.move([1, 3, 9], 'Handled'))]).toEqual([1, 3]);
  expect(await collect(session.scan({ fromUid: 1 }))).toMatchObject([{ uid: 2, subject: 'two', seen: false }]);
  await session.open('Handled', { readOnly: true });
  expect(await collect(session.scan({ fromUid: 1 }))).toMatchObject([
    { subject: 'one', seen: true },
    { subject: 'three', seen: true },
  ]);
  const { saveFile } = memoryFiles();
  expect(await session.readParts(2, ALL_PARTS, WIDE_LIMITS, saveFile)).toMatchObject({ bodyText: 'Grüße three' });
});

test('a folder that is not there is refused', async () => {
  const session = await openInbox();
  await mailbox.deliver(plainMail());
  await expect(session.move([1], 'Nowhere')).rejects.toMatchObject({ code: 'MAILBOX_REFUSED' });
  await expect(session.open('Nowhere', { readOnly: true })).rejects.toMatchObject({ code: 'MAILBOX_REFUSED' });
  await expect(mailbox.deliver(plainMail(), 'Nowhere')).rejects.toThrow('no folder Nowhere');
});

test('a mail that arrives while a session is open is found by the next scan', async () => {
  const session = await openInbox();
  expect(await collect(session.scan({ fromUid: 1 }))).toEqual([]);
  await mailbox.deliver(plainMail({ subject: 'late' }));
  expect(await collect(session.scan({ fromUid: 1 }))).toMatchObject([{ subject: 'late' }]);
});
