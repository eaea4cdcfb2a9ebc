import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const BACKFILL = `mutation ($input: BackfillTriggerInput!) {
  backfillTrigger(input: $input) { count confirmed trigger { key } userErrors { code message path } }
}`;
const HISTORY = `query ($id: ID!) {
  node(id: $id) { ... on ImapTrigger { backfills { since count createdAt } receipts { totalCount nodes { subject status } } } }
}`;
/** Noon, so that IMAP's days hold mails before and after it. */
const SINCE = new Date(`${new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)}T12:00:00.000Z`);
const at = (seconds: number) => ({ internalDate: new Date(SINCE.getTime() + seconds * 1000) });

describe.skipIf(dovecotMissing())('older mails through the API', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  let users = 0;
  /** A mailbox with two older mails that match and one each that does not, for its date and for its subject. */
  async function startOldMailbox(trigger: Readonly<Record<string, unknown>> = {}) {
    const app = await startTestApp();
    users += 1;
    const user = `user${users}`;
    const mailbox = await connectMailbox(app.ask, server, user);
    const account = server.account(user);
    await account.append('INBOX', plainMail({ subject: 'facture too old' }), at(-1));
    await account.append('INBOX', plainMail({ subject: 'facture at noon', messageId: '<noon@example.test>' }), at(0));
    await account.append('INBOX', plainMail({ subject: 'facture later', messageId: null }), at(60));
    await account.append('INBOX', plainMail({ subject: 'something else' }), at(60));
    const { trigger: created } = await createTrigger(app.ask, { ...mailbox, subjectCondition: 'facture', ...trigger });
    const id: string = created.id;
    const backfill = async (by: TestApp, input: Readonly<Record<string, unknown>> = {}) =>
      (await by.ask(BACKFILL, { input: { id, since: SINCE.toISOString(), ...input } })).backfillTrigger;
    const history = async (by: TestApp) => (await by.ask(HISTORY, { id })).node;
    return { app, account, id, backfill, history };
  }

  test('are counted first, exact to the second, and handled once the count is confirmed; then never again', async () => {
    const { app, account, id, backfill, history } = await startOldMailbox();
    await pollTrigger(app.ask, id);
    expect(await backfill(app)).toEqual({ count: 2, confirmed: false, trigger: { key: 'invoices' }, userErrors: [] });
    await pollTrigger(app.ask, id);
    expect(await history(app)).toEqual({ backfills: [], receipts: { totalCount: 0, nodes: [] } });

    expect(await backfill(app, { confirmCount: 2 })).toMatchObject({ count: 2, confirmed: true, userErrors: [] });
    await pollTrigger(app.ask, id);
    const done = {
      backfills: [{ since: SINCE.toISOString(), count: 2, createdAt: expect.any(String) }],
      receipts: {
        totalCount: 2,
        nodes: [
          { subject: 'facture later', status: 'DONE' },
          { subject: 'facture at noon', status: 'DONE' },
        ],
      },
    };
    expect(await history(app)).toEqual(done);

    expect(await backfill(app)).toMatchObject({ count: 0, confirmed: false });
    await account.append('INBOX', plainMail({ subject: 'facture at noon', messageId: '<noon@example.test>' }), at(1));
    expect(await backfill(app)).toMatchObject({ count: 0 });
    await pollTrigger(app.ask, id);
    expect(await history(app)).toEqual(done);
    const { processInstances } = await app.ask('{ processInstances { totalCount } }');
    expect(processInstances.totalCount).toBe(2);
  });

  test('are left alone where their number has changed, and the new one is told', async () => {
    const { app, account, id, backfill, history } = await startOldMailbox();
    expect(await backfill(app)).toMatchObject({ count: 2 });
    await account.append('INBOX', plainMail({ subject: 'facture 3' }), at(90));
    expect(await backfill(app, { confirmCount: 2 })).toEqual({
      count: 3,
      confirmed: false,
      trigger: { key: 'invoices' },
      userErrors: [
        { code: 'STALE', path: ['confirmCount'], message: expect.stringContaining('There are 3 mails now') },
      ],
    });
    await pollTrigger(app.ask, id);
    expect(await history(app)).toMatchObject({ backfills: [], receipts: { totalCount: 0 } });
  });

  test('of two that confirm at once, one is told that nothing is left', async () => {
    const { app, id, backfill, history } = await startOldMailbox();
    const answers = await Promise.all([backfill(app, { confirmCount: 2 }), backfill(app, { confirmCount: 2 })]);
    expect(
      answers.map(({ confirmed, count }) => ({ confirmed, count })).sort((one) => (one.confirmed ? -1 : 1)),
    ).toEqual([
      { confirmed: true, count: 2 },
      { confirmed: false, count: 0 },
    ]);
    await pollTrigger(app.ask, id);
    expect(await history(app)).toMatchObject({ backfills: [{ count: 2 }], receipts: { totalCount: 2 } });
  });

  test('that were confirmed are handled by the server that comes after one that was stopped', async () => {
    const { app, id, backfill, history } = await startOldMailbox({ frequencyMinutes: 10_080 });
    expect(await backfill(app, { confirmCount: 2 })).toMatchObject({ confirmed: true });
    await app.close();
    const next = await startTestApp({ PASSERELLE_DATA_DIR: app.dataDir });
    await expect
      .poll(async () => (await history(next)).receipts.nodes.map(({ status }: { status: string }) => status), {
        timeout: 20_000,
      })
      .toEqual(['DONE', 'DONE']);
    expect(await backfill(next)).toMatchObject({ count: 0 });
    await pollTrigger(next.ask, id);
    expect((await next.ask('{ processInstances { totalCount } }')).processInstances.totalCount).toBe(2);
  });

  test('are refused in words where the question is wrong', async () => {
    const { app, id, backfill } = await startOldMailbox();
    const future = new Date(Date.now() + 3_600_000).toISOString();
    expect(await backfill(app, { since: future })).toMatchObject({
      trigger: null,
      count: null,
      confirmed: false,
      userErrors: [{ code: 'INVALID_INPUT', path: ['since'] }],
    });
    expect(await backfill(app, { id: 'trg_none' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
    await app.ask('mutation ($id: ID!) { setTriggerEnabled(id: $id, enabled: false) { userErrors { code } } }', { id });
    expect(await backfill(app)).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', path: ['id'], message: expect.stringContaining('disabled') }],
    });
  });
});
