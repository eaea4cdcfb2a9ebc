import { describe, expect, test } from 'vitest';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { plainMail } from '../../support/mails.ts';
import { startScriptedImap } from '../../support/scripted-imap.ts';
import { openTestMailbox } from '../../support/test-mailbox.ts';

/** A watch of alice's inbox, which counts what it is told. */
async function watchInbox(server: Dovecot, pace?: { readonly renewMs: number; readonly answerMs: number }) {
  const leave = new AbortController();
  const session = await openTestMailbox(server, {}, {}, leave.signal);
  await session.open('INBOX', { readOnly: true });
  const told = { watching: 0, changed: 0 };
  const listener = {
    watching: () => {
      told.watching += 1;
    },
    changed: () => {
      told.changed += 1;
    },
  };
  const ended = session.watch(listener, pace).catch((error: unknown) => error);
  return { told, ended, leave };
}

describe.skipIf(dovecotMissing())('a watched folder', () => {
  test('tells of mail that comes and of mail that is set back to unread, and of nothing else', async () => {
    await using server = await startDovecot();
    const uid = await server.append('alice', 'INBOX', plainMail());
    const { told } = await watchInbox(server);
    await expect.poll(() => server.commands()).toContain('IDLE');
    await server.append('alice', 'INBOX', plainMail());
    await expect.poll(() => told.changed).toBe(1);
    await server.account('alice').setFlags('INBOX', uid, ['\\Seen']);
    await server.account('alice').setFlags('INBOX', uid, ['\\Seen'], 'remove');
    await expect.poll(() => told.changed).toBe(2);
    await server.account('alice').setFlags('INBOX', uid, ['\\Seen']);
    await server.account('alice').remove('INBOX', uid);
    await server.append('alice', 'INBOX', plainMail());
    await expect.poll(() => told.changed).toBe(3);
    expect(told.watching).toBe(1);
  });

  test('goes on telling when IDLE is begun anew, again and again', async () => {
    await using server = await startDovecot();
    const { told } = await watchInbox(server, { renewMs: 50, answerMs: 5_000 });
    const begun = () => server.commands().match(/IDLE/g)?.length ?? 0;
    await expect.poll(begun).toBeGreaterThan(3);
    await server.append('alice', 'INBOX', plainMail());
    await expect.poll(() => told.changed).toBe(1);
  });

  test('ends with TIMEOUT when the server falls silent, and with CANCELLED when it is left', async () => {
    await using server = await startDovecot();
    const silent = await watchInbox(server, { renewMs: 100, answerMs: 100 });
    const left = await watchInbox(server);
    await expect.poll(() => server.commands().match(/IDLE/g)?.length ?? 0).toBeGreaterThan(1);
    left.leave.abort();
    expect(await left.ended).toMatchObject({ name: 'ConnectorError', code: 'CANCELLED' });
    server.freeze();
    expect(await silent.ended).toMatchObject({ name: 'ConnectorError', code: 'TIMEOUT' });
    server.thaw();
  });

  test('ends with UNREACHABLE when the server goes', async () => {
    await using server = await startDovecot();
    const { ended } = await watchInbox(server);
    await expect.poll(() => server.commands()).toContain('IDLE');
    await server.kill();
    expect(await ended).toMatchObject({ name: 'ConnectorError', code: 'UNREACHABLE' });
  });
});

test.each([
  ['has no IDLE', '* CAPABILITY IMAP4rev1', undefined, 'UNSUPPORTED'],
  ['refuses IDLE', '* CAPABILITY IMAP4rev1 IDLE', ['NO not today'], 'MAILBOX_REFUSED'],
])('a server that %s is not watched', async (_, capability, answer, code) => {
  const port = await startScriptedImap((command) => {
    if (command.startsWith('CAPABILITY')) return [capability];
    return command === 'IDLE' ? answer : undefined;
  });
  const session = await openTestMailbox({ host: '127.0.0.1', port } as Dovecot);
  await session.open('INBOX', { readOnly: true });
  const ended = session.watch({ watching: () => undefined, changed: () => undefined });
  await expect(ended).rejects.toMatchObject({ name: 'ConnectorError', code });
});
