import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createEgress } from '../../../src/connectors/egress/index.ts';
import { openMailbox } from '../../../src/connectors/imap/open-mailbox.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { freePort } from '../../support/free-port.ts';
import { loopbackContext, mailboxConfig, openTestMailbox, trusting } from '../../support/test-mailbox.ts';

describe.skipIf(dovecotMissing())('logging in to a mail server', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  test('a user name and a password open the mailbox', async () => {
    const session = await openTestMailbox(server);
    expect((await session.listFolders()).map((folder) => folder.path)).toContain('INBOX');
  });

  test('a wrong password is told as such, with the words of the server', async () => {
    const refused = openTestMailbox(server, { password: 'wrong' });
    await expect(refused).rejects.toMatchObject({
      name: 'ConnectorError',
      code: 'AUTHENTICATION_FAILED',
      message: expect.stringMatching(/refused the user name or the password: .*Authentication failed/),
    });
  });

  test('no message, detail or cause of a refused login holds the password', async () => {
    const error = await openTestMailbox(server, { password: 'wrong-hunter2' }).catch((reason: unknown) => reason);
    const { inspect } = await import('node:util');
    const shown = inspect(error, { depth: 10, showHidden: true });
    expect(shown).not.toContain('hunter2');
    expect(shown).not.toContain(Buffer.from('\0alice\0wrong-hunter2').toString('base64'));
  });

  test('an unknown user is refused like a wrong password', async () => {
    await expect(openTestMailbox(server, { username: 'nobody' })).rejects.toMatchObject({
      code: 'AUTHENTICATION_FAILED',
    });
  });

  test('a port where nobody listens is unreachable', async () => {
    const refused = openTestMailbox(server, { port: await freePort() });
    await expect(refused).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('a host that does not exist is unreachable', async () => {
    await expect(openTestMailbox(server, { host: 'mail.invalid' })).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  test('an address that the policy forbids is not connected to', async () => {
    const egress = createEgress({ allow: [] });
    onTestFinished(() => egress.close());
    const refused = openMailbox(mailboxConfig(server), { egress, signal: new AbortController().signal });
    await expect(refused).rejects.toMatchObject({
      code: 'ADDRESS_FORBIDDEN',
      message: expect.stringContaining('PASSERELLE_EGRESS_ALLOW'),
    });
  });

  test('TLS works with a trusted certificate, by name and by address', async () => {
    for (const host of ['localhost', '127.0.0.1']) {
      const session = await openTestMailbox(server, {
        host,
        port: server.tlsPort,
        security: 'TLS',
        tls: trusting(server.ca),
      });
      expect(await session.open('INBOX', { readOnly: true })).toMatchObject({ path: 'INBOX' });
    }
  });

  test('STARTTLS works with a trusted certificate, by name and by address', async () => {
    for (const host of ['localhost', '127.0.0.1']) {
      const session = await openTestMailbox(server, { host, security: 'STARTTLS', tls: trusting(server.ca) });
      expect(await session.open('INBOX', { readOnly: true })).toMatchObject({ path: 'INBOX' });
    }
  });

  test.each(['TLS', 'STARTTLS'] as const)(
    'a certificate that nobody vouches for is refused in words (%s)',
    async (security) => {
      const port = security === 'TLS' ? server.tlsPort : server.port;
      await expect(openTestMailbox(server, { host: 'localhost', port, security })).rejects.toMatchObject({
        code: 'UNREACHABLE',
        message: expect.stringMatching(/certificate of localhost:\d+ is not trusted/),
      });
    },
  );

  test('TLS on a port without it is told as such', async () => {
    await expect(openTestMailbox(server, { security: 'TLS' })).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('does not speak TLS'),
    });
  });

  test('a server without STARTTLS is not logged in to in the clear', async () => {
    await using plain = await startDovecot({ tls: 'no' });
    await expect(openTestMailbox(plain, { security: 'STARTTLS' })).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('STARTTLS'),
    });
  });

  test('a server that wants encryption says so before a password is sent', async () => {
    await using strict = await startDovecot({ tls: 'required' });
    await expect(openTestMailbox(strict, { host: '127.0.0.2' })).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('encrypted connection'),
    });
  });

  test('a server that does not greet is given up in time', async () => {
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    const port = await new Promise<number>((resolve) => {
      silent.once('listening', () => resolve((silent.address() as { port: number }).port));
    });
    const opening = openTestMailbox(server, { port }, { deadlines: { greeting: 200 } });
    await expect(opening).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('a server that stops answering before the login is given up in time', async () => {
    await using frozen = await startDovecot();
    frozen.freeze();
    const opening = openTestMailbox(frozen, {}, { deadlines: { open: 300 } });
    await expect(opening).rejects.toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('300 ms') });
  });

  test('cancelling ends an opening at once', async () => {
    await using frozen = await startDovecot();
    frozen.freeze();
    const abort = new AbortController();
    const opening = openTestMailbox(frozen, {}, {}, abort.signal);
    setTimeout(() => abort.abort(), 50);
    await expect(opening).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(openMailbox(mailboxConfig(server), loopbackContext(abort.signal))).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  test('nothing but what is needed goes over the wire', async () => {
    await using fresh = await startDovecot();
    const session = await openTestMailbox(fresh);
    await session.open('INBOX', { readOnly: true });
    await session.close();
    expect(fresh.commands()).not.toMatch(/COMPRESS|IDLE|ENABLE|IMAP4rev2/);
  });
});
