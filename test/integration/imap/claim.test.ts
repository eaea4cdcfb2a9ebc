import { describe, expect, test } from 'vitest';
import { dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { plainMail } from '../../support/mails.ts';
import { startScriptedImap } from '../../support/scripted-imap.ts';
import { openTestMailbox } from '../../support/test-mailbox.ts';

const MAILS = 20;

describe.skipIf(dovecotMissing())('a mail of a shared mailbox', () => {
  test('is claimed by one of two servers that ask at the same time, by a conditional STORE', async () => {
    await using server = await startDovecot();
    await server.account('alice').appendAll(
      'INBOX',
      Array.from({ length: MAILS }, () => plainMail()),
    );
    const sessions = await Promise.all(['aaaa', 'bbbb'].map((claimAs) => openTestMailbox(server, { claimAs })));
    for (const session of sessions) await session.open('INBOX', { readOnly: true });
    for (let uid = 1; uid <= MAILS; uid += 1) {
      const outcomes = await Promise.all(sessions.map((session) => session.claim(uid)));
      expect(outcomes.sort()).toEqual(['OTHERS', 'OURS']);
    }
    const stores = server
      .commands()
      .split('\n')
      .filter((line) => line.includes('passerelle-'));
    expect(stores.length).toBeGreaterThanOrEqual(MAILS);
    expect(stores.every((line) => line.includes('UNCHANGEDSINCE'))).toBe(true);
  });

  test('stays with the owner that has claimed it before, and one that has gone is nobody’s', async () => {
    await using server = await startDovecot();
    await server.append('alice', 'INBOX', plainMail());
    for (let round = 0; round < 2; round += 1) {
      const session = await openTestMailbox(server, { claimAs: 'AAAA' });
      await session.open('INBOX', { readOnly: true });
      expect(await session.claim(1)).toBe('OURS');
      expect(await session.claim(2)).toBe('GONE');
    }
  });

  test('is not touched where claiming is off', async () => {
    await using server = await startDovecot();
    await server.append('alice', 'INBOX', plainMail());
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    await session.checkClaims();
    expect(await session.claim(1)).toBe('OURS');
    expect(await server.account('alice').mails('INBOX')).toMatchObject([{ flags: [] }]);
  });
});

test('a folder that takes no keywords of ours cannot be claimed from, in words', async () => {
  const port = await startScriptedImap((command) => {
    if (command.startsWith('CAPABILITY')) return ['* CAPABILITY IMAP4rev1 ENABLE CONDSTORE'];
    if (command.startsWith('ENABLE')) return ['* ENABLED CONDSTORE'];
    if (!command.startsWith('SELECT')) return undefined;
    const flags = '* OK [PERMANENTFLAGS (\\Seen \\Deleted)] Limited';
    return ['* 1 EXISTS', '* OK [UIDVALIDITY 7] ok', '* OK [UIDNEXT 2] ok', '* OK [HIGHESTMODSEQ 3] ok', flags];
  });
  const session = await openTestMailbox({ host: '127.0.0.1', port }, { claimAs: 'aaaa' });
  await session.open('INBOX', { readOnly: true });
  await expect(session.checkClaims()).rejects.toMatchObject({
    code: 'UNSUPPORTED',
    message: expect.stringContaining('PERMANENTFLAGS'),
  });
});
