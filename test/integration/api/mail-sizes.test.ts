import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { bigMail, plainMail } from '../../support/mails.ts';

const MIB = 1024 * 1024;

const LEDGER = `query ($serviceId: ID) {
  mailReceipts(serviceId: $serviceId) {
    nodes { id status subject error { code message } processInstance { variables } }
  }
}`;

describe.skipIf(dovecotMissing())('the size of a mail', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  async function startMailApp(user: string, env: Readonly<Record<string, string>> = {}) {
    const app = await startTestApp(env);
    return { app, mailbox: await connectMailbox(app.ask, server, user), account: server.account(user) };
  }

  test('may be 50 MB: its process is started, and its file is whole', async () => {
    const { app, mailbox, account } = await startMailApp('user1');
    const variables = [{ variable: 'files', part: 'ATTACHMENTS' }];
    const { trigger } = await createTrigger(app.ask, { ...mailbox, variables });
    const size = 36 * MIB;
    await account.append('INBOX', Buffer.concat([...bigMail(size)]));
    await pollTrigger(app.ask, trigger.id);
    const { nodes } = (await app.ask(LEDGER, { serviceId: mailbox.serviceId })).mailReceipts;
    expect(nodes).toMatchObject([
      { status: 'DONE', processInstance: { variables: { files: [{ filename: 'big.bin', size }] } } },
    ]);
  });

  test('over the limit quarantines it in words, and the server goes on', async () => {
    const { app, mailbox, account } = await startMailApp('user2', { PASSERELLE_MAIL_MAX_MB: '1' });
    const { trigger } = await createTrigger(app.ask, mailbox);
    await account.append('INBOX', Buffer.concat([...bigMail(MIB, { subject: 'too big' })]));
    await account.append('INBOX', plainMail({ subject: 'next' }));
    await pollTrigger(app.ask, trigger.id);
    const { nodes } = (await app.ask(LEDGER, { serviceId: mailbox.serviceId })).mailReceipts;
    const bySubject = Object.fromEntries(nodes.map((node: { subject: string }) => [node.subject, node]));
    expect(bySubject['too big']).toMatchObject({
      status: 'QUARANTINED',
      error: { code: 'LIMIT_EXCEEDED', message: expect.stringContaining('raise PASSERELLE_MAIL_MAX_MB') },
    });
    expect(bySubject['next']).toMatchObject({ status: 'DONE' });
    const { dismissReceipt } = await app.ask(
      `mutation ($id: ID!) { dismissReceipt(id: $id) { receipt { status } userErrors { code } } }`,
      { id: bySubject['too big'].id },
    );
    expect(dismissReceipt).toEqual({ receipt: { status: 'DISMISSED' }, userErrors: [] });
  });
});
