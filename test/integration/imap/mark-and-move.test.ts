import { describe, expect, test } from 'vitest';
import { capabilitiesWithout, type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { plainMail } from '../../support/mails.ts';
import { openTestMailbox } from '../../support/test-mailbox.ts';

const SERVERS = [
  { name: 'with MOVE and UIDPLUS', missing: [], leavesDeleted: false },
  { name: 'without MOVE', missing: ['MOVE'], leavesDeleted: false },
  { name: 'without UIDPLUS', missing: ['UIDPLUS'], leavesDeleted: false },
  { name: 'without MOVE and UIDPLUS', missing: ['MOVE', 'UIDPLUS'], leavesDeleted: true },
] as const;

async function filledServer(missing: readonly string[], count: number): Promise<Dovecot> {
  const server = await startDovecot({ capability: capabilitiesWithout(...missing) });
  const account = server.account('alice');
  for (let index = 1; index <= count; index += 1) account.deliver([plainMail({ subject: `mail ${index}` })]);
  await account.createFolder('Traités');
  return server;
}

async function openInbox(server: Dovecot) {
  const session = await openTestMailbox(server);
  await session.open('INBOX', { readOnly: false });
  return session;
}

describe.skipIf(dovecotMissing()).each(SERVERS)('on a server $name', ({ missing, leavesDeleted }) => {
  /** What stays in the inbox of mails that were moved. */
  const remains = (uids: readonly number[]) => (leavesDeleted ? uids : []);

  test('mails are moved, and other people’s deleted mails survive', async () => {
    await using server = await filledServer(missing, 5);
    const account = server.account('alice');
    await account.setFlags('INBOX', 2, ['\\Deleted']);
    await account.setFlags('INBOX', 3, ['\\Flagged', '\\Seen']);
    const session = await openInbox(server);
    expect([...(await session.move([3, 4], 'Traités'))]).toEqual([3, 4]);
    await session.close();

    const inbox = await account.mails('INBOX');
    expect(inbox.filter((mail) => !remains([3, 4]).includes(mail.uid)).map((mail) => mail.uid)).toEqual([1, 2, 5]);
    expect(inbox.find((mail) => mail.uid === 2)?.flags).toEqual(['\\Deleted']);
    for (const uid of remains([3, 4])) expect(inbox.find((mail) => mail.uid === uid)?.flags).toContain('\\Deleted');
    expect(await account.mails('Traités')).toMatchObject([
      { subject: 'mail 3', flags: ['\\Flagged', '\\Seen'] },
      { subject: 'mail 4', flags: [] },
    ]);
  });

  test('a plain EXPUNGE or CLOSE is never sent', async () => {
    await using server = await filledServer(missing, 2);
    const session = await openInbox(server);
    await session.move([1], 'Traités');
    await session.open('Traités', { readOnly: false });
    await session.close();
    const commands = server.commands().replaceAll('UID EXPUNGE', 'UID_EXPUNGE');
    expect(commands).not.toMatch(/\b(EXPUNGE|CLOSE)\b/);
    expect(commands.includes('UID_EXPUNGE 1')).toBe(missing.some((name) => name === 'MOVE') && !leavesDeleted);
  });

  test('a mail that has gone is left out', async () => {
    await using server = await filledServer(missing, 3);
    await server.account('alice').remove('INBOX', 2);
    const session = await openInbox(server);
    expect([...(await session.move([2, 3, 77], 'Traités'))]).toEqual([3]);
    expect([...(await session.move([2], 'Traités'))]).toEqual([]);
    expect([...(await session.move([], 'Traités'))]).toEqual([]);
  });

  test('a destination that does not exist is refused by name, and nothing is touched', async () => {
    await using server = await filledServer(missing, 2);
    const before = await server.account('alice').snapshot();
    const session = await openInbox(server);
    await expect(session.move([1, 2], 'Nowhere')).rejects.toMatchObject({
      code: 'MAILBOX_REFUSED',
      message: 'Cannot move mails to Nowhere: there is no such folder',
    });
    expect(await server.account('alice').snapshot()).toEqual(before);
    expect([...(await session.move([1], 'Traités'))]).toEqual([1]);
  });

  test('moving a mail to where it is leaves it alone', async () => {
    await using server = await filledServer(missing, 2);
    const before = await server.account('alice').snapshot();
    const session = await openInbox(server);
    expect([...(await session.move([1, 9], 'INBOX'))]).toEqual([1]);
    expect(await server.account('alice').snapshot()).toEqual(before);
  });

  test('five hundred mails that do not touch move in one go', async () => {
    await using server = await filledServer(missing, 1010);
    const odd = Array.from({ length: 505 }, (_, index) => 2 * index + 1);
    const session = await openInbox(server);
    expect((await session.move(odd, 'Traités')).size).toBe(505);
    const inbox = (await server.account('alice').mails('INBOX')).filter((mail) => !mail.flags.includes('\\Deleted'));
    expect(inbox.length).toBe(505);
    expect((await server.account('alice').mails('Traités')).length).toBe(505);
  });
});

describe.skipIf(dovecotMissing())('marking as seen', () => {
  test('marks what was asked and nothing else, and tells what exists', async () => {
    await using server = await filledServer([], 3);
    const account = server.account('alice');
    await account.setFlags('INBOX', 2, ['\\Flagged']);
    await account.remove('INBOX', 3);
    const session = await openInbox(server);
    expect([...(await session.markSeen([1, 2, 3]))]).toEqual([1, 2]);
    expect([...(await session.markSeen([1]))]).toEqual([1]);
    expect([...(await session.markSeen([]))]).toEqual([]);
    expect(await account.mails('INBOX')).toMatchObject([
      { uid: 1, flags: ['\\Seen'] },
      { uid: 2, flags: ['\\Flagged', '\\Seen'] },
    ]);
  });

  test('a folder that is open read-only is not changed', async () => {
    await using server = await filledServer([], 1);
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    await expect(session.markSeen([1])).rejects.toMatchObject({ code: 'MAILBOX_REFUSED' });
    await expect(session.move([1], 'Traités')).rejects.toMatchObject({ code: 'MAILBOX_REFUSED' });
    expect(await server.account('alice').mails('INBOX')).toMatchObject([{ uid: 1, flags: [] }]);
    expect(await server.account('alice').mails('Traités')).toEqual([]);
  });
});
