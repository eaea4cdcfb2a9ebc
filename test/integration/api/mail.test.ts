import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { attachmentMail, inlineImageMail, plainMail } from '../../support/mails.ts';
import { smimePerson } from '../../support/smime.ts';

const LEDGER = `query ($serviceId: ID) {
  mailReceipts(serviceId: $serviceId) {
    totalCount
    nodes {
      id status subject sender messageId receivedAt attempts error { code message }
      trigger { key }
      processInstance { processKey businessKey state variables process { name } }
    }
  }
}`;

describe.skipIf(dovecotMissing())('mails through the API', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  let users = 0;
  async function startMailApp() {
    const app = await startTestApp();
    users += 1;
    const user = `user${users}`;
    const mailbox = await connectMailbox(app.ask, server, user);
    return { app, mailbox, account: server.account(user) };
  }

  const ledger = async (app: TestApp, serviceId: string) => (await app.ask(LEDGER, { serviceId })).mailReceipts;

  test('a mail starts the process of its trigger, and the ledger shows it with its file', async () => {
    const { app, mailbox, account } = await startMailApp();
    const { trigger } = await createTrigger(app.ask, {
      ...mailbox,
      markAsRead: true,
      variables: [
        { variable: 'subject', part: 'SUBJECT' },
        { variable: 'files', part: 'ATTACHMENTS' },
        { variable: 'source', value: 'mail' },
      ],
    });
    await account.append('INBOX', attachmentMail({ subject: 'Facture 7', messageId: '<seven@example.test>' }));
    expect(await pollTrigger(app.ask, trigger.id)).toMatchObject({ userErrors: [], trigger: { lastError: null } });
    const { nodes, totalCount } = await ledger(app, mailbox.serviceId);
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      status: 'DONE',
      subject: 'Facture 7',
      sender: 'jane@example.test',
      messageId: '<seven@example.test>',
      error: null,
      trigger: { key: 'invoices' },
      processInstance: {
        processKey: 'invoice',
        businessKey: expect.stringMatching(/^mail-/),
        process: { name: 'Invoice' },
      },
    });
    const { subject, source, files } = nodes[0].processInstance.variables;
    expect({ subject, source }).toEqual({ subject: 'Facture 7', source: 'mail' });
    expect(files).toEqual([
      { filename: 'invoice.pdf', contentType: 'application/pdf', size: 1000, url: expect.any(String) },
    ]);
    const content = await (await fetch(files[0].url)).bytes();
    expect(Buffer.from(content).equals(Buffer.alloc(1000, 'p'))).toBe(true);
  });

  test('a trigger shows what it was given, its service, its process and its receipts', async () => {
    const { app, mailbox, account } = await startMailApp();
    const variables = [
      { variable: 'subject', part: 'SUBJECT', value: null },
      { variable: 'extra', part: null, value: { nested: [1, null] } },
    ];
    await createTrigger(app.ask, { ...mailbox, key: 'rule', sourceFolder: 'inbox', subjectCondition: 'x', variables });
    await account.append('INBOX', plainMail({ subject: 'x' }));
    const { trigger } = await app.ask(`{ trigger(serviceKey: "mailbox", key: "rule") { id } }`);
    await pollTrigger(app.ask, trigger.id);
    const shown = await app.ask(
      `query ($id: ID!) {
        node(id: $id) {
          ... on ImapTrigger {
            key sourceFolder destinationFolder subjectCondition frequencyMinutes enabled processKey
            variables { variable part value }
            service { key triggers { totalCount } }
            process { key startVariables { name type } }
            receipts(status: [DONE]) { totalCount nodes { subject } }
          }
        }
      }`,
      { id: trigger.id },
    );
    expect(shown.node).toEqual({
      key: 'rule',
      sourceFolder: 'INBOX',
      destinationFolder: null,
      subjectCondition: 'x',
      frequencyMinutes: 5,
      enabled: true,
      processKey: 'invoice',
      variables: [
        { variable: 'subject', part: 'SUBJECT', value: null },
        { variable: 'extra', part: null, value: { nested: [1, null] } },
      ],
      service: { key: 'mailbox', triggers: { totalCount: 1 } },
      process: {
        key: 'invoice',
        startVariables: [
          { name: 'subject', type: 'STRING' },
          { name: 'amount', type: 'NUMBER' },
        ],
      },
      receipts: { totalCount: 1, nodes: [{ subject: 'x' }] },
    });
  });

  test('an encrypted mail starts its process with its file, and the ledger says why it has no text', async () => {
    const { app, mailbox, account } = await startMailApp();
    const variables = [
      { variable: 'text', part: 'BODY_TEXT' },
      { variable: 'files', part: 'ATTACHMENTS' },
    ];
    const { trigger } = await createTrigger(app.ask, { ...mailbox, variables });
    const encrypted = smimePerson().encrypt(Buffer.from('Content-Type: text/plain\r\n\r\nsecret\r\n'));
    await account.append('INBOX', Buffer.concat([Buffer.from('Subject: sealed\r\n'), encrypted]));
    await account.append('INBOX', inlineImageMail({ subject: 'picture' }));
    await pollTrigger(app.ask, trigger.id);
    const { nodes } = (
      await app.ask(`{ mailReceipts { nodes { subject status notes processInstance { variables } } } }`)
    ).mailReceipts;
    const [picture, sealed] = nodes.toSorted((one: { subject: string }, other: { subject: string }) =>
      one.subject < other.subject ? -1 : 1,
    );
    const file = { contentType: 'application/pkcs7-mime', url: expect.stringContaining('/files/') };
    expect(sealed).toMatchObject({
      status: 'DONE',
      notes: [expect.stringContaining('The mail is encrypted')],
      processInstance: { variables: { text: '', files: [{ ...file, filename: 'smime.p7m' }] } },
    });
    expect(picture).toMatchObject({
      notes: [],
      processInstance: { variables: { files: [{ contentId: 'logo@example.test' }] } },
    });
  });

  test('mails are polled without being asked for', async () => {
    const { app, mailbox, account } = await startMailApp();
    await account.append('INBOX', plainMail({ subject: 'early bird' }));
    await createTrigger(app.ask, { ...mailbox, startFrom: new Date(0).toISOString() });
    const count = async () => (await ledger(app, mailbox.serviceId)).totalCount;
    await expect.poll(count, { timeout: 20_000 }).toBe(1);
  });

  test('a test run finds the mails of the last hours, is followed live, and starts nothing', async () => {
    const { app, mailbox, account } = await startMailApp();
    await account.append('INBOX', attachmentMail({ subject: 'Facture 1' }));
    await account.append('INBOX', plainMail({ subject: 'Other' }));
    const before = await account.snapshot();
    const draft = {
      ...mailbox,
      subjectCondition: 'FACTURE',
      variables: [{ variable: 'files', part: 'ATTACHMENTS' }],
    };
    const { testTrigger } = await app.ask(
      `mutation ($input: TestTriggerInput!) { testTrigger(input: $input) { testRun { id status } userErrors { message } } }`,
      { input: { draft, hours: 1 } },
    );
    const states = await app.follow(
      `subscription ($id: ID!) {
        testRun(id: $id) {
          status error { code }
          target { __typename }
          mails { totalCount nodes { subject verdict alreadyHandled variables } }
          all: mails(matching: false) { totalCount }
        }
      }`,
      { id: testTrigger.testRun.id },
    );
    expect(states.at(-1)?.data.testRun).toEqual({
      status: 'SUCCEEDED',
      error: null,
      target: null,
      mails: {
        totalCount: 1,
        nodes: [
          {
            subject: 'Facture 1',
            verdict: 'MATCHES',
            alreadyHandled: false,
            variables: { files: [{ filename: 'invoice.pdf', contentType: 'application/pdf', size: 1000 }] },
          },
        ],
      },
      all: { totalCount: 2 },
    });
    expect(await account.snapshot()).toEqual(before);
    expect((await ledger(app, mailbox.serviceId)).totalCount).toBe(0);
  });

  test('what cannot be reached or found is told as user errors', async () => {
    const { app, mailbox } = await startMailApp();
    expect(await createTrigger(app.ask, { ...mailbox, sourceFolder: 'Nowhere' })).toMatchObject({
      trigger: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['sourceFolder'] }],
    });
    const { trigger } = await createTrigger(app.ask, mailbox);
    const { updateImapService } = await app.ask(
      `mutation ($input: UpdateImapServiceInput!) { updateImapService(input: $input) { service { id } userErrors { code } } }`,
      { input: { id: mailbox.serviceId, password: 'wrong' } },
    );
    expect(updateImapService.userErrors).toEqual([]);
    expect(await pollTrigger(app.ask, trigger.id)).toMatchObject({
      trigger: null,
      userErrors: [{ code: 'AUTHENTICATION_FAILED' }],
    });
    const { node } = await app.ask(
      `query ($id: ID!) { node(id: $id) { ... on ImapTrigger { nextPollAt lastError { code } } } }`,
      { id: trigger.id },
    );
    expect(node).toEqual({ nextPollAt: null, lastError: { code: 'AUTHENTICATION_FAILED' } });
    await app.ask(
      `mutation ($input: UpdateImapServiceInput!) { updateImapService(input: $input) { service { id } userErrors { code } } }`,
      { input: { id: mailbox.serviceId, password: 'secret' } },
    );
    const nextError = async () =>
      (
        await app.ask(`query ($id: ID!) { node(id: $id) { ... on ImapTrigger { lastError { code } } } }`, {
          id: trigger.id,
        })
      ).node.lastError;
    await expect.poll(nextError, { timeout: 20_000 }).toBeNull();
  });

  test('a service is kept while its mails are not done, and its ledger outlives it', async () => {
    const { app, mailbox, account } = await startMailApp();
    await account.createFolder('Done');
    const { trigger } = await createTrigger(app.ask, { ...mailbox, destinationFolder: 'Done' });
    await account.deleteFolder('Done');
    await account.append('INBOX', plainMail());
    await pollTrigger(app.ask, trigger.id);
    const remove = () =>
      app.ask(`mutation ($id: ID!) { deleteService(id: $id) { deletedId userErrors { code nodes { __typename } } } }`, {
        id: mailbox.serviceId,
      });
    expect((await remove()).deleteService).toMatchObject({
      deletedId: null,
      userErrors: [{ code: 'IN_USE', nodes: [{ __typename: 'MailReceipt' }] }],
    });
    await account.createFolder('Done');
    await pollTrigger(app.ask, trigger.id);
    expect((await remove()).deleteService).toMatchObject({ deletedId: mailbox.serviceId, userErrors: [] });
    expect(await ledger(app, mailbox.serviceId)).toMatchObject({ totalCount: 1, nodes: [{ trigger: null }] });
  });
});
