import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { temporaryFolder } from '../../support/database.ts';
import {
  capabilitiesWithout,
  type Dovecot,
  type DovecotOptions,
  dovecotMissing,
  startDovecot,
} from '../../support/dovecot.ts';
import { connectMailbox, createTrigger } from '../../support/mail-api.ts';
import { plainMail } from '../../support/mails.ts';

const CHECK = `mutation ($input: CheckMailboxInput!) {
  checkMailbox(input: $input) {
    folders { path }
    report { server mechanism encrypted capabilities findings { severity code message folder } }
    userErrors { code message path }
  }
}`;

async function check(app: TestApp, server: Dovecot, changes: object = {}) {
  const { host, port } = server;
  const input = { host, port, security: 'NONE', username: 'alice', password: 'secret', ...changes };
  return (await app.ask(CHECK, { input })).checkMailbox;
}

async function dovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  const server = await startDovecot(options);
  onTestFinished(() => server.stop());
  return server;
}

/** Rights of the owner of a folder, in the letters of RFC 4314 (Dovecot's global ACL file). */
function withRights(rights: Readonly<Record<string, string>>): Pick<DovecotOptions, 'extra'> {
  const file = join(temporaryFolder(), 'acl');
  writeFileSync(
    file,
    Object.entries(rights)
      .map(([folder, letters]) => `${folder} owner ${letters}\n`)
      .join(''),
  );
  chmodSync(dirname(file), 0o755);
  return { extra: `mail_plugins = acl\nplugin {\n  acl = vfile:${file}\n}` };
}

describe.skipIf(dovecotMissing())('checking a mailbox', () => {
  test('a server that has all is told of with nothing to find, but that the connection can be read', async () => {
    const app = await startTestApp();
    const server = await dovecot();
    await server.account('alice').createFolder('Done');
    const answer = await check(app, server, { sourceFolder: 'inbox', destinationFolder: 'Done' });
    expect(answer).toMatchObject({
      userErrors: [],
      report: { server: 'Dovecot', mechanism: 'PLAIN', encrypted: false },
    });
    expect(answer.report.capabilities).toEqual(
      expect.arrayContaining(['CONDSTORE', 'IDLE', 'MOVE', 'SPECIAL-USE', 'UIDPLUS']),
    );
    expect(answer.report.findings).toMatchObject([
      {
        severity: 'WARNING',
        code: 'NOT_ENCRYPTED',
        folder: null,
        message: expect.stringContaining('Choose TLS or STARTTLS'),
      },
    ]);
  });

  test('what a server lacks is told with what follows from it', async () => {
    const app = await startTestApp();
    const server = await dovecot({
      capability: capabilitiesWithout('MOVE', 'UIDPLUS', 'CONDSTORE', 'QRESYNC', 'IDLE', 'SPECIAL-USE'),
    });
    const { report } = await check(app, server);
    expect(report.findings.slice(1)).toMatchObject([
      {
        severity: 'WARNING',
        code: 'NO_MOVE',
        message: expect.stringContaining('stays in the source, marked as deleted'),
      },
      { severity: 'INFO', code: 'NO_UIDPLUS' },
      { severity: 'INFO', code: 'NO_CONDSTORE', message: expect.stringContaining('cannot claim') },
      { severity: 'INFO', code: 'NO_IDLE' },
      { severity: 'INFO', code: 'NO_SPECIAL_USE' },
    ]);
    const uidplus = await dovecot({ capability: capabilitiesWithout('MOVE') });
    expect((await check(app, uidplus)).report.findings.slice(1)).toMatchObject([
      { severity: 'INFO', code: 'NO_MOVE', message: expect.stringContaining('There is nothing to do') },
    ]);
  });

  test('folders that cannot be used are told of, and a trigger on them is refused', async () => {
    const app = await startTestApp();
    const server = await dovecot(withRights({ Locked: 'lrk', Closed: 'lk' }));
    for (const folder of ['Locked', 'Closed']) await server.account('alice').createFolder(folder);
    const { findings } = (await check(app, server, { sourceFolder: 'Nowhere', destinationFolder: 'Locked' })).report;
    expect(findings.slice(1)).toMatchObject([
      { severity: 'ERROR', code: 'NO_FOLDER', folder: 'Nowhere' },
      { severity: 'ERROR', code: 'READ_ONLY', folder: 'Locked' },
    ]);
    const closed = (await check(app, server, { sourceFolder: 'Closed' })).report;
    expect(closed.findings.slice(1)).toMatchObject([
      {
        severity: 'ERROR',
        code: 'CANNOT_OPEN',
        folder: 'Closed',
        message: expect.stringContaining('Permission denied'),
      },
    ]);
    const { serviceId, processId } = await connectMailbox(app.ask, server, 'alice');
    const refused = await createTrigger(app.ask, { serviceId, processId, destinationFolder: 'Locked' });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['destinationFolder'] }]);
    const marking = await createTrigger(app.ask, { serviceId, processId, sourceFolder: 'Locked', markAsRead: true });
    expect(marking.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['sourceFolder'] }]);
    expect((await createTrigger(app.ask, { serviceId, processId, sourceFolder: 'Locked' })).userErrors).toEqual([]);
  });

  test('a destination that is nearly full is told of', async () => {
    const app = await startTestApp();
    const quota =
      'mail_plugins = quota\nplugin {\n  quota = count:User quota\n  quota_vsizes = yes\n  quota_rule = *:storage=100K\n  quota_grace = 0\n}\nprotocol imap {\n  mail_plugins = quota imap_quota\n}';
    const server = await dovecot({ extra: quota });
    await server.account('alice').createFolder('Done');
    await server.append('alice', 'INBOX', plainMail({ text: 'x'.repeat(94 * 1024) }));
    const { findings } = (await check(app, server, { destinationFolder: 'Done' })).report;
    expect(findings.slice(1)).toMatchObject([{ severity: 'WARNING', code: 'NEARLY_FULL', folder: 'Done' }]);
  });
});
