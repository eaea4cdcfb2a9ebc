import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const ON = { PASSERELLE_IMAP_IDLE: 'on' };
const WATCH = `{ service(key: "mailbox") { ... on ImapService { instant watch { status folder lastNewsAt error { code } } } } }`;
const STARTED = `{ mailReceipts(status: [DONE]) { nodes { subject } } }`;

/** Longer than it takes to notice that a mailbox is to be watched, and far shorter than the period of the triggers. */
const SOON = { timeout: 15_000 };

describe.skipIf(dovecotMissing())('a mail server that tells of new mail', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  let users = 0;
  async function startMailApp(env: Record<string, string> = ON) {
    const app = await startTestApp(env);
    users += 1;
    const user = `user${users}`;
    return { app, user, mailbox: await connectMailbox(app.ask, server, user), account: server.account(user) };
  }

  /** A trigger that is polled every hour, and has been polled just now. */
  async function triggerAtWork(app: TestApp, mailbox: object) {
    const { trigger } = await createTrigger(app.ask, { ...mailbox, frequencyMinutes: 60 });
    await pollTrigger(app.ask, trigger.id);
    return trigger;
  }

  const watchOf = async (app: TestApp) => (await app.ask(WATCH)).service.watch;
  const subjects = async (app: TestApp) =>
    (await app.ask(STARTED)).mailReceipts.nodes.map((node: { readonly subject: string }) => node.subject).sort();
  const untilWatching = (app: TestApp) => expect.poll(() => watchOf(app), SOON).toMatchObject({ status: 'WATCHING' });
  /** Connections of the user that are open: what Dovecot's log says. */
  const connectionsOf = (user: string) =>
    (server.log.match(new RegExp(`Login: user=<${user}>`, 'g'))?.length ?? 0) -
    (server.log.match(new RegExp(`imap\\(${user}\\).*: (Disconnected|Logged out|Connection closed)`, 'g'))?.length ??
      0);

  test('has its mails start their process long before the next poll', async () => {
    const { app, mailbox, account } = await startMailApp();
    await triggerAtWork(app, mailbox);
    await untilWatching(app);
    for (const subject of ['first', 'second']) {
      const sent = performance.now();
      await account.append('INBOX', plainMail({ subject }));
      await expect.poll(() => subjects(app), { ...SOON, interval: 10 }).toContain(subject);
      if (process.env['TEST_LATENCY']) console.log(`${subject}: ${Math.round(performance.now() - sent)} ms`);
    }
    expect(await watchOf(app)).toMatchObject({ folder: 'INBOX', lastNewsAt: expect.any(String), error: null });
  });

  test('has mails start that came while nobody watched', async () => {
    const { app, mailbox, account } = await startMailApp();
    await triggerAtWork(app, mailbox);
    await untilWatching(app);
    await app.close();
    await account.append('INBOX', plainMail({ subject: 'in the night' }));
    const again = await startTestApp({ ...ON, PASSERELLE_DATA_DIR: app.dataDir });
    await expect.poll(() => subjects(again), SOON).toEqual(['in the night']);
  });

  test('starts one process for each mail where two servers watch', async () => {
    const { app, mailbox, account } = await startMailApp();
    await triggerAtWork(app, mailbox);
    const other = await startTestApp({ ...ON, PASSERELLE_DATA_DIR: app.dataDir });
    await untilWatching(app);
    await untilWatching(other);
    for (let number = 1; number <= 5; number += 1) await account.append('INBOX', plainMail({ subject: `${number}` }));
    await expect.poll(() => subjects(app), SOON).toEqual(['1', '2', '3', '4', '5']);
    const { processInstances } = await app.ask('{ processInstances { totalCount } }');
    expect(processInstances.totalCount).toBe(5);
  });

  test('is let go when the last trigger is disabled, when the service says so, and when the server stops', async () => {
    const { app, user, mailbox } = await startMailApp();
    const trigger = await triggerAtWork(app, mailbox);
    await untilWatching(app);
    await expect.poll(() => connectionsOf(user), SOON).toBe(1);
    const enable = (enabled: boolean) =>
      app.ask(
        `mutation ($id: ID!, $enabled: Boolean!) { setTriggerEnabled(id: $id, enabled: $enabled) { trigger { id } } }`,
        {
          id: trigger.id,
          enabled,
        },
      );
    await enable(false);
    await expect.poll(() => watchOf(app), SOON).toBeNull();
    await expect.poll(() => connectionsOf(user), SOON).toBe(0);
    await enable(true);
    await untilWatching(app);
    const setInstant = (instant: boolean | null) =>
      app.ask(
        `mutation ($input: UpdateImapServiceInput!) {
          updateImapService(input: $input) { service { instant } userErrors { code path } }
        }`,
        { input: { id: mailbox.serviceId, instant } },
      );
    expect((await setInstant(false)).updateImapService.service).toEqual({ instant: false });
    await expect.poll(() => watchOf(app), SOON).toBeNull();
    expect((await setInstant(null)).updateImapService.userErrors).toEqual([
      { code: 'INVALID_INPUT', path: ['instant'] },
    ]);
    expect((await setInstant(true)).updateImapService.service).toEqual({ instant: true });
    await untilWatching(app);
    await app.close();
    await expect.poll(() => connectionsOf(user), SOON).toBe(0);
  });

  test('is not watched where the operator has switched it off', async () => {
    const { app, mailbox, account } = await startMailApp({ PASSERELLE_IMAP_IDLE: 'off' });
    await createTrigger(app.ask, { ...mailbox, frequencyMinutes: 1, startFrom: new Date(0).toISOString() });
    await account.append('INBOX', plainMail({ subject: 'by the poll' }));
    // Several looks at what might be watched go by meanwhile.
    await expect.poll(() => subjects(app), SOON).toEqual(['by the poll']);
    expect(await watchOf(app)).toBeNull();
  });

  test('is watched anew after it was down', async () => {
    await using own = await startMailServer({ users: { carol: 'secret' } });
    const app = await startTestApp(ON);
    const mailbox = await connectMailbox(app.ask, own, 'carol');
    await triggerAtWork(app, mailbox);
    await untilWatching(app);
    await own.kill();
    await expect.poll(() => watchOf(app), SOON).toMatchObject({ status: 'FAILED', error: { code: 'UNREACHABLE' } });
    await own.start();
    await own.append('carol', 'INBOX', plainMail({ subject: 'after all' }));
    await expect.poll(() => subjects(app), { timeout: 40_000 }).toEqual(['after all']);
    await untilWatching(app);
  });

  test('that has no IDLE says so, and polls go on', async () => {
    await using own = await startMailServer({ users: { carol: 'secret' }, capability: 'IMAP4rev1 UIDPLUS MOVE' });
    const app = await startTestApp(ON);
    const mailbox = await connectMailbox(app.ask, own, 'carol');
    await triggerAtWork(app, mailbox);
    await expect
      .poll(() => watchOf(app), SOON)
      .toMatchObject({ status: 'UNSUPPORTED', error: { code: 'UNSUPPORTED' } });
  });
});
