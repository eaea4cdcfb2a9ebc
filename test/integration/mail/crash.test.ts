import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailReceipts, processInstances } from '../../../src/store/tables.ts';
import { startDatabase, temporaryFolder } from '../../support/database.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { askAt, connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { attachmentMail, plainMail } from '../../support/mails.ts';
import { startServerProcess } from '../../support/server-process.ts';

const MAILS = 400;
const OTHERS = 20;
/** A server is killed when it has started or finished this many mails at most, and a moment later. */
const MOST_STEPS = 120;
const MOMENT_MS = 30;
/** Also where other work keeps the machine busy. */
const TIMEOUT_MS = 120_000;

const subjects = Array.from({ length: MAILS }, (_, number) => `Invoice ${number}`).sort();

describe.skipIf(dovecotMissing())('servers that are killed, and servers side by side', () => {
  let mailServer: Dovecot;
  beforeAll(async () => {
    mailServer = await startMailServer();
  });
  afterAll(() => mailServer.stop());

  /** 400 mails to handle among 20 others, and a trigger for them; `look` reads what the servers have written. */
  async function prepare(user: string) {
    const dataDir = temporaryFolder();
    const account = mailServer.account(user);
    const first = startServerProcess({ dataDir });
    const ask = askAt(await first.url);
    const mailbox = await connectMailbox(ask, mailServer, user);
    await account.createFolder('Done');
    const { trigger } = await createTrigger(ask, {
      ...mailbox,
      subjectCondition: 'invoice',
      markAsRead: true,
      destinationFolder: 'Done',
      frequencyMinutes: 10_080,
      variables: [
        { variable: 'subject', part: 'SUBJECT' },
        { variable: 'files', part: 'ATTACHMENTS' },
      ],
    });
    await pollTrigger(ask, trigger.id);
    for (let number = 0; number < MAILS; number += 1) {
      account.deliver([attachmentMail({ subject: `Invoice ${number}` })]);
      if (number % (MAILS / OTHERS) === 0)
        await account.append('INBOX', plainMail({ subject: `Other ${number}` }), { flags: ['\\Flagged'] });
    }
    const others = (await account.mails('INBOX')).filter((mail) => mail.subject?.startsWith('Other'));
    const database = startDatabase(join(dataDir, 'passerelle.db'));
    const look = {
      receipts: async () => database.reader.select().from(mailReceipts),
      instances: async () => database.reader.select().from(processInstances),
    };
    return { dataDir, account, triggerId: trigger.id as string, others, look, first };
  }

  type Prepared = Awaited<ReturnType<typeof prepare>>;

  async function isAllDone({ look }: Prepared): Promise<boolean> {
    const receipts = await look.receipts();
    return receipts.length === MAILS && receipts.every((row) => row.status === 'DONE');
  }

  /** Two steps for each mail: its process is started, and it is done. */
  async function progress({ look }: Prepared): Promise<number> {
    const done = (await look.receipts()).filter((row) => row.status === 'DONE');
    return (await look.instances()).length + done.length;
  }

  async function expectEachHandledOnce({ account, others, look, dataDir }: Prepared): Promise<void> {
    const instances = await look.instances();
    expect(instances.map((row) => row.variables['subject']).sort()).toEqual(subjects);
    expect(await account.mails('INBOX')).toEqual(others);
    const done = await account.mails('Done');
    expect(done.map((mail) => mail.subject).sort()).toEqual(subjects);
    expect(done.every((mail) => mail.flags.includes('\\Seen'))).toBe(true);
    const files = instances.flatMap((row) => row.variables['files'] as { readonly $file: string }[]);
    expect(files.map(({ $file }) => existsSync(join(dataDir, 'files', $file)))).toEqual(subjects.map(() => true));
  }

  test(
    'a server killed at random moments of the poll starts one process for each mail, and finishes each',
    async () => {
      const prepared = await prepare('user1');
      const { dataDir, triggerId, look } = prepared;
      let server = prepared.first;
      let kills = 0;
      for (; !(await isAllDone(prepared)); kills += 1) {
        const ask = askAt(await server.url);
        // The answer never comes: the server is killed before.
        void pollTrigger(ask, triggerId).catch(() => undefined);
        const enough = Math.floor((await progress(prepared)) + Math.random() * MOST_STEPS);
        const reach = { interval: 5, timeout: 20_000 };
        await expect.poll(() => progress(prepared), reach).toBeGreaterThanOrEqual(Math.min(enough, 2 * MAILS));
        await wait(Math.random() * MOMENT_MS);
        server.child.kill('SIGKILL');
        await server.ended;
        server = startServerProcess({ dataDir });
      }
      expect(kills).toBeGreaterThan(2);
      await server.url;
      const unfinished = async () => (await look.instances()).filter((row) => row.state !== 'COMPLETED').length;
      await expect.poll(unfinished, { timeout: 20_000 }).toBe(0);
      await expectEachHandledOnce(prepared);
    },
    TIMEOUT_MS,
  );

  test('two servers on one data directory start one process for each mail', async () => {
    const prepared = await prepare('user2');
    const { dataDir, triggerId, first } = prepared;
    const second = startServerProcess({ dataDir });
    const asks = [askAt(await first.url), askAt(await second.url)];
    const polls = [...asks, ...asks].map((ask) => pollTrigger(ask, triggerId));
    for (const payload of await Promise.all(polls))
      expect(payload).toMatchObject({ userErrors: [], trigger: { lastError: null } });
    expect(await isAllDone(prepared)).toBe(true);
    await expectEachHandledOnce(prepared);
  });
});
