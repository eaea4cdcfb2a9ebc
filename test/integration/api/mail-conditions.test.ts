import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { attachmentMail, plainMail } from '../../support/mails.ts';

describe.skipIf(dovecotMissing())('further conditions', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  test('sender, recipient, size and attachments decide which mails are taken, in a test as in a poll', async () => {
    const app = await startTestApp();
    const mailbox = await connectMailbox(app.ask, server, 'user1');
    const account = server.account('user1');
    const conditions = {
      sender: 'customer',
      recipient: 'billing@',
      minBytes: null,
      maxBytes: 10_000,
      hasAttachments: true,
    };
    const { trigger } = await createTrigger(app.ask, { ...mailbox, conditions });
    const to = 'Billing <billing@ours.test>';
    await account.append('INBOX', attachmentMail({ from: 'Jane <Jane@Customer.test>', to, subject: 'right' }));
    const name = '=?utf-8?Q?C=C3=BAstomer_Services?=';
    await account.append('INBOX', attachmentMail({ from: `${name} <x@mailer.test>`, to, subject: 'right name' }));
    await account.append('INBOX', plainMail({ from: 'a@customer.test', to, subject: 'attachments' }));
    await account.append('INBOX', plainMail({ from: 'x@spam.test', to, subject: 'sender' }));
    await account.append('INBOX', plainMail({ from: 'a@customer.test', to: 'sales@ours.test', subject: 'recipient' }));
    await account.append(
      'INBOX',
      attachmentMail({
        from: 'a@customer.test',
        to,
        subject: 'size',
        attachments: [{ content: Buffer.alloc(20_000) }],
      }),
    );
    const { testTrigger } = await app.ask(
      'mutation ($id: ID!) { testTrigger(input: { triggerId: $id, hours: 1 }) { testRun { id } userErrors { message } } }',
      { id: trigger.id },
    );
    const matches = async () =>
      (
        await app.ask(
          'query ($id: ID!) { node(id: $id) { ... on TestRun { status mails(matching: false) { nodes { subject verdict } } } } }',
          { id: testTrigger.testRun.id },
        )
      ).node;
    await expect.poll(async () => (await matches()).status, { timeout: 20_000 }).toBe('SUCCEEDED');
    expect((await matches()).mails.nodes).toEqual(
      expect.arrayContaining([
        { subject: 'right', verdict: 'MATCHES' },
        { subject: 'right name', verdict: 'MATCHES' },
        { subject: 'attachments', verdict: 'ATTACHMENTS_DIFFER' },
        { subject: 'sender', verdict: 'SENDER_DIFFERS' },
        { subject: 'recipient', verdict: 'RECIPIENT_DIFFERS' },
        { subject: 'size', verdict: 'SIZE_DIFFERS' },
      ]),
    );
    await pollTrigger(app.ask, trigger.id);
    const taken = (await app.ask('{ mailReceipts { nodes { subject } } }')).mailReceipts.nodes.map(
      ({ subject }: { subject: string }) => subject,
    );
    expect(taken.sort()).toEqual(['right', 'right name']);
    const { node } = await app.ask(
      'query ($id: ID!) { node(id: $id) { ... on ImapTrigger { conditions { sender recipient minBytes maxBytes hasAttachments } } } }',
      { id: trigger.id },
    );
    expect(node.conditions).toEqual(conditions);
    const update = `mutation ($input: UpdateImapTriggerInput!) {
      updateImapTrigger(input: $input) { trigger { conditions { sender } } userErrors { code path } }
    }`;
    const change = async (changed: unknown) =>
      (await app.ask(update, { input: { id: trigger.id, conditions: changed } })).updateImapTrigger;
    expect((await change({ minBytes: 2, maxBytes: 1 })).userErrors).toEqual([
      { code: 'INVALID_INPUT', path: ['conditions', 'maxBytes'] },
    ]);
    expect(await change(null)).toEqual({ trigger: { conditions: null }, userErrors: [] });
  });
});
