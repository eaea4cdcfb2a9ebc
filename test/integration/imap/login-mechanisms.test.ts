import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { OAuth2Mailbox } from '../../../src/connectors/imap/mailbox.ts';
import { canary } from '../../support/app.ts';
import { type Dovecot, type DovecotOptions, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { mailboxConfig, openMailboxAt, openTestMailbox, trusting } from '../../support/test-mailbox.ts';
import { startTokenDovecot } from '../../support/token-dovecot.ts';

async function dovecotWith(options: DovecotOptions): Promise<Dovecot> {
  const server = await startDovecot(options);
  onTestFinished(() => server.stop());
  return server;
}

describe.skipIf(dovecotMissing())('login mechanisms', () => {
  test.each([
    ['plain', 'NONE', 'PLAIN'],
    ['login', 'NONE', 'LOGIN'],
    ['plain scram-sha-256', 'NONE', 'SCRAM-SHA-256'],
    ['plain scram-sha-1', 'NONE', 'SCRAM-SHA-1'],
    ['plain scram-sha-256', 'STARTTLS', 'PLAIN'],
  ] as const)('a server with %s over %s is logged in to with %s', async (mechanisms, security, used) => {
    const server = await dovecotWith({ mechanisms });
    const tls = trusting(server.ca);
    const session = await openTestMailbox(server, { host: 'localhost', security, tls });
    expect(session.server).toMatchObject({ mechanism: used, encrypted: security !== 'NONE' });
    expect(await session.askName()).toBe('Dovecot');
    expect(session.server.capabilities).toContain('UIDPLUS');
    expect(await session.open('INBOX', { readOnly: true })).toMatchObject({ path: 'INBOX' });
  });

  test('a server that takes a password by SCRAM alone is logged in to, also without an initial response', async () => {
    const server = await dovecotWith({
      mechanisms: 'scram-sha-256',
      users: { alice: 'sécret=,π' },
      extra: 'protocol imap {\n}\nimap_capability = IMAP4rev1 UIDPLUS',
    });
    const session = await openTestMailbox(server, { password: 'sécret=,π' });
    expect(session.server.mechanism).toBe('SCRAM-SHA-256');
  });

  test('a wrong password is refused by SCRAM as by any other way', async () => {
    const server = await dovecotWith({ mechanisms: 'scram-sha-256' });
    await expect(openTestMailbox(server, { password: 'wrong' })).rejects.toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      message: expect.stringContaining('refused the user name or the password'),
    });
  });

  test('a server without any way that a password can take says which ways there are', async () => {
    const server = await dovecotWith({ mechanisms: 'xoauth2', introspectionUrl: 'http://127.0.0.1:9/' });
    await expect(openTestMailbox(server)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    const plain = await dovecotWith({});
    await expect(openMailboxAt(withToken(plain, async () => 'token'))).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('no login with OAuth 2.0 (OAUTHBEARER or XOAUTH2)'),
    });
  });

  test.each(['oauthbearer', 'xoauth2'])('an access token opens the mailbox (%s)', async (mechanism) => {
    const server = await startTokenDovecot((token) => token === 'good', { mechanisms: mechanism });
    const session = await openMailboxAt(withToken(server, async () => 'good'));
    expect(session.server.mechanism).toBe(mechanism.toUpperCase());
    expect(await session.open('INBOX', { readOnly: true })).toMatchObject({ path: 'INBOX' });
  });

  test.each(['oauthbearer', 'xoauth2'])(
    'a token that is refused is asked for once more, and then told of (%s)',
    async (mechanism) => {
      const server = await startTokenDovecot((token) => token === 'good', { mechanisms: mechanism });
      const asked: (string | undefined)[] = [];
      const first = withToken(server, async ({ refused }) => {
        asked.push(refused);
        return refused === 'revoked' ? 'good' : 'revoked';
      });
      await openMailboxAt(first);
      expect(asked).toEqual([undefined, 'revoked']);
      const secret = canary('token');
      const never = withToken(server, async () => secret);
      const error: unknown = await openMailboxAt(never).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        code: 'AUTHENTICATION_FAILED',
        message: expect.stringMatching(/refused the access token: .*scope of IMAP/),
      });
      const shown = inspect(error, { depth: 10, showHidden: true });
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain(Buffer.from(`auth=Bearer ${secret}`).toString('base64').slice(8, -4));
    },
  );
});

function withToken(server: Dovecot, accessToken: OAuth2Mailbox['accessToken']): OAuth2Mailbox {
  const { password: _, ...address } = mailboxConfig(server);
  return { ...address, accessToken };
}
