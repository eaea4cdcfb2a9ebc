import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { bigMail, plainMail } from '../../support/mails.ts';

const KEY = 'k'.repeat(32);

describe.skipIf(dovecotMissing())('the source of a mail', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  let users = 0;
  async function startMailApp() {
    const app = await startTestApp({ PASSERELLE_ADMIN_KEY: KEY, PASSERELLE_MAIL_MAX_MB: '1' });
    users += 1;
    const user = `user${users}`;
    const mailbox = await connectMailbox(app.ask, server, user);
    const receipts = async () =>
      (await app.ask(`{ mailReceipts { nodes { id subject status source } } }`)).mailReceipts.nodes;
    return { app, mailbox, account: server.account(user), receipts };
  }

  test('of a mail that was set aside is downloaded whole, and nothing is changed', async () => {
    const { app, mailbox, account, receipts } = await startMailApp();
    const { trigger } = await createTrigger(app.ask, mailbox);
    const raw = Buffer.concat([...bigMail(1_500_000, { subject: '=?utf-8?q?Trop_gros:_=C3=A9t=C3=A9/2?=' })]);
    await account.append('INBOX', raw);
    await pollTrigger(app.ask, trigger.id);
    const before = await account.snapshot();
    const [receipt] = await receipts();
    expect(receipt).toMatchObject({ status: 'QUARANTINED', subject: 'Trop gros: été/2' });
    const response = await fetch(receipt.source);
    expect(response.headers.get('content-type')).toBe('message/rfc822');
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Trop%20gros%3A%20%C3%A9t%C3%A9_2.eml",
    );
    expect(Buffer.from(await response.bytes()).equals(raw)).toBe(true);
    expect(await account.snapshot()).toEqual(before);
    const bare = receipt.source.replace(/\?.*/, '');
    for (const forged of [bare, `${receipt.source}0`]) expect((await fetch(forged)).status).toBe(401);
    expect((await fetch(bare, { headers: { authorization: `Bearer ${KEY}` } })).status).toBe(200);
    const unknown = bare.replace(receipt.id, `${receipt.id}x`);
    expect((await fetch(unknown, { headers: { authorization: `Bearer ${KEY}` } })).status).toBe(404);
  });

  test('is not offered once its trigger has moved the mail, and not found once somebody has', async () => {
    const { app, mailbox, account, receipts } = await startMailApp();
    await account.createFolder('Done');
    const { trigger } = await createTrigger(app.ask, { ...mailbox, key: 'move', destinationFolder: 'Done' });
    const staying = await createTrigger(app.ask, { ...mailbox, key: 'stay', subjectCondition: 'stay' });
    await account.append('INBOX', plainMail({ subject: 'moves' }));
    await pollTrigger(app.ask, trigger.id);
    expect(await receipts()).toMatchObject([{ status: 'DONE', source: null }]);
    await app.ask(`mutation ($id: ID!) { setTriggerEnabled(id: $id, enabled: false) { userErrors { code } } }`, {
      id: trigger.id,
    });
    const uid = await account.append('INBOX', plainMail({ subject: 'stay' }));
    await pollTrigger(app.ask, staying.trigger.id);
    const stayed = (await receipts()).find(({ subject }: { subject: string }) => subject === 'stay');
    expect(await (await fetch(stayed.source)).text()).toContain('Subject: stay');
    await account.move('INBOX', uid, 'Done');
    const gone = await fetch(stayed.source);
    expect(gone.status).toBe(404);
    expect(await gone.json()).toEqual({
      errors: [{ message: 'The mail is not in the folder INBOX any more', extensions: { code: 'NOT_FOUND' } }],
    });
  });

  test('whose mail server does not answer says so', async () => {
    const { app, mailbox, account, receipts } = await startMailApp();
    const { trigger } = await createTrigger(app.ask, mailbox);
    await account.append('INBOX', plainMail());
    await pollTrigger(app.ask, trigger.id);
    const [{ source }] = await receipts();
    const { updateImapService } = await app.ask(
      `mutation ($input: UpdateImapServiceInput!) { updateImapService(input: $input) { userErrors { message } } }`,
      { input: { id: mailbox.serviceId, port: 1, password: 'secret' } },
    );
    expect(updateImapService.userErrors).toEqual([]);
    const response = await fetch(source);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNREACHABLE' } }] });
  });

  test('that is not read to its end lets the connection go', async () => {
    const { app, mailbox, account, receipts } = await startMailApp();
    const { trigger } = await createTrigger(app.ask, mailbox);
    await account.append('INBOX', Buffer.concat([...bigMail(8_000_000)]));
    await pollTrigger(app.ask, trigger.id);
    const [{ source }] = await receipts();
    // More than are open at the same time; a moment later each is free again.
    for (let round = 0; round < 6; round += 1) {
      const stop = new AbortController();
      const open = async () => {
        const response = await fetch(source, { signal: stop.signal });
        expect(response.status).toBe(200);
        return response;
      };
      const { body } = await vi.waitFor(open, { timeout: 10_000, interval: 100 });
      await body?.getReader().read();
      stop.abort();
    }
  });
});
