import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailReceipts, processInstances } from '../../../src/store/tables.ts';
import { startDatabase, temporaryFolder } from '../../support/database.ts';
import { capabilitiesWithout, type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { countStarts, expectNoFault, ROUNDS } from '../../support/fault-run.ts';
import { startImapProxy } from '../../support/imap-proxy.ts';
import { askAt, connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';
import { startServerProcess } from '../../support/server-process.ts';

const group = 'Servers that share a mailbox and no database (claimMails)';
const BOTH = 'One of them claims the mail and starts its process; at the other it is DISMISSED with CLAIMED_ELSEWHERE.';
const DIES =
  'The claim is its own still when it is back, and its process starts then. The other leaves the mail alone meanwhile.';
const SETTINGS = { claimMails: true, instant: false };

describe.skipIf(dovecotMissing())('two servers on two databases', () => {
  let mailServer: Dovecot;
  beforeAll(async () => {
    mailServer = await startMailServer();
  });
  afterAll(() => mailServer.stop());

  /** A server of its own database with a trigger on the mailbox; `restart` after its death. */
  async function startOne(user: string, port: number, trigger: Readonly<Record<string, unknown>> = {}) {
    const dataDir = temporaryFolder();
    const first = startServerProcess({ dataDir });
    const ask = askAt(await first.url);
    const mailbox = await connectMailbox(ask, { host: '127.0.0.1', port }, user, SETTINGS);
    const variables = [{ variable: 'subject', part: 'SUBJECT' }];
    const created = await createTrigger(ask, { ...mailbox, variables, frequencyMinutes: 10_080, ...trigger });
    const triggerId = String(created.trigger.id);
    await pollTrigger(ask, triggerId);
    const { reader } = startDatabase(join(dataDir, 'passerelle.db'));
    return {
      process: first,
      ask,
      triggerId,
      poll: () => pollTrigger(ask, triggerId),
      restart: async () => pollTrigger(askAt(await startServerProcess({ dataDir }).url), triggerId),
      started: async () => (await reader.select().from(processInstances)).map((row) => row.variables['subject']),
      receipts: () => reader.select().from(mailReceipts),
    };
  }

  test(
    'start one process for each mail, whoever comes first',
    async () => {
      const account = mailServer.account('user1');
      await account.createFolder('Done');
      const one = await startOne('user1', mailServer.port);
      const two = await startOne('user1', mailServer.port, { markAsRead: true, destinationFolder: 'Done' });
      const subjects: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (let number = 0; number < 6; number += 1) {
          subjects.push(`Mail ${round} ${number}`);
          await account.append('INBOX', plainMail({ subject: `Mail ${round} ${number}` }));
        }
        for (const payload of await Promise.all([one.poll(), two.poll()]))
          expect(payload).toMatchObject({ userErrors: [], trigger: { lastError: null } });
      }
      const started = [...(await one.started()), ...(await two.started())];
      const what = 'Two servers look at one mailbox at the same time, and one of them moves its mails';
      expectNoFault({ group, peer: 'Dovecot', what, outcome: BOTH }, countStarts(subjects, started, ROUNDS));
      const receipts = [...(await one.receipts()), ...(await two.receipts())];
      const left = receipts.filter((row) => row.status !== 'DONE');
      expect(left.every((row) => row.status === 'DISMISSED' && row.error?.code === 'CLAIMED_ELSEWHERE')).toBe(true);
    },
    120_000 + ROUNDS * 5_000,
  );

  test('leave a mail to the one that has claimed it, also when that one was killed; a person may release it', async () => {
    const account = mailServer.account('user2');
    const proxy = await startImapProxy(mailServer);
    const dying = await startOne('user2', proxy.port);
    const other = await startOne('user2', mailServer.port);
    const kill = () => dying.process.child.kill('SIGKILL');
    proxy.failOnce({ at: /^UID STORE .*passerelle-/i, when: 'AFTER', harm: 'CUT', meanwhile: kill });
    const uid = await account.append('INBOX', plainMail({ subject: 'claimed' }));
    void dying.poll().catch(() => undefined);
    expect(await dying.process.ended).toBe('SIGKILL');
    await other.poll();
    expect(await other.started()).toEqual([]);
    const [left] = await other.receipts();
    expect(left).toMatchObject({ status: 'DISMISSED', error: { code: 'CLAIMED_ELSEWHERE' } });
    await dying.restart();
    const started = [...(await dying.started()), ...(await other.started())];
    const what = 'A server is killed just after it has claimed a mail';
    expectNoFault({ group, peer: 'Dovecot', what, outcome: DIES }, countStarts(['claimed'], started, 1));

    const replay = `mutation ($id: ID!) { replayReceipt(id: $id) { receipt { status } userErrors { message } } }`;
    const again = await other.ask(replay, { id: left?.id });
    expect(again.replayReceipt).toMatchObject({ receipt: { status: 'DISMISSED' }, userErrors: [] });
    const [mail] = await account.mails('INBOX');
    const claims = mail?.flags.filter((flag) => flag.toLowerCase().startsWith('passerelle-')) ?? [];
    expect(claims).toHaveLength(1);
    await account.setFlags('INBOX', uid, claims, 'remove');
    const released = await other.ask(replay, { id: left?.id });
    expect(released.replayReceipt).toMatchObject({ receipt: { status: 'DONE' }, userErrors: [] });
  }, 120_000);

  test.each([
    ['has no CONDSTORE', { capability: capabilitiesWithout('CONDSTORE', 'QRESYNC') }, 'CONDSTORE'],
    ['does not let it be enabled', { capability: capabilitiesWithout('ENABLE') }, 'CONDSTORE'],
  ])('are refused in words by a mail server that %s', async (_, options, word) => {
    await using server = await startMailServer(options);
    const ask = askAt(await startServerProcess().url);
    const mailbox = await connectMailbox(ask, server, 'user1', SETTINGS);
    const refused = await createTrigger(ask, mailbox);
    expect(refused).toMatchObject({ trigger: null, userErrors: [{ code: 'UNSUPPORTED' }] });
    expect(refused.userErrors[0].message).toContain(word);
    expect(refused.userErrors[0].message).toContain('claimMails');
  });

  test('fail their polls in words where claiming is switched on later, and start nothing', async () => {
    await using server = await startMailServer({ capability: capabilitiesWithout('CONDSTORE', 'QRESYNC') });
    const ask = askAt(await startServerProcess().url);
    const { serviceId, processId } = await connectMailbox(ask, server, 'user1', { instant: false });
    const { trigger } = await createTrigger(ask, { serviceId, processId, frequencyMinutes: 10_080 });
    const { updateImapService } = await ask(
      `mutation ($id: ID!) {
        updateImapService(input: { id: $id, claimMails: true }) { service { claimMails } userErrors { message } }
      }`,
      { id: serviceId },
    );
    expect(updateImapService).toMatchObject({ service: { claimMails: true }, userErrors: [] });
    await server.append('user1', 'INBOX', plainMail());
    expect((await pollTrigger(ask, trigger.id)).userErrors).toMatchObject([{ code: 'UNSUPPORTED' }]);
    const { mailReceipts: receipts } = await ask('{ mailReceipts { nodes { status } } }');
    expect(receipts.nodes).toEqual([{ status: 'PENDING' }]);
  });
});
