import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processInstances } from '../../../src/store/tables.ts';
import { startDatabase, temporaryFolder } from '../../support/database.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { countStarts, expectNoFault, ROUNDS } from '../../support/fault-run.ts';
import { type ImapProxy, startImapProxy, type WireFault } from '../../support/imap-proxy.ts';
import { askAt, connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { attachmentMail } from '../../support/mails.ts';
import { startServerProcess } from '../../support/server-process.ts';

const group = 'The server is killed (SIGKILL), or is not alone';
const KILL_AT = fileURLToPath(new URL('../../support/kill-at.ts', import.meta.url));
const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const MOMENT_MS = 400;

const AGAIN = 'The next start takes the mail up from the ledger; its process starts once, and the mail is moved once.';
const GOES_ON = 'The process was started and is known: it runs on at the next start, and is not started again.';

/** Arrows of the state machine that are drawn in the database. */
const ARROWS: readonly (readonly [arrow: string, what: string, outcome: string])[] = [
  ['new>PENDING', 'a mail is entered into the ledger', AGAIN],
  ['scan', 'the scan notes how far it has looked', AGAIN],
  ['file', 'an attachment is kept', AGAIN],
  ['PENDING>STARTED', 'the start is written (PENDING to STARTED, with the process instance)', GOES_ON],
  ['instance:RUNNING>COMPLETED', 'the process ends', GOES_ON],
  ['STARTED>DONE', 'the mail is done (STARTED to DONE)', AGAIN],
];

/** Arrows that are drawn in the mailbox. */
const WIRES: readonly (readonly [at: RegExp, what: string, outcome: string])[] = [
  [/^UID FETCH .*BODY\.PEEK\[(?!HEADER)/, 'the body is fetched', AGAIN],
  [/^UID STORE .*Seen/, 'the mail is marked as read', AGAIN],
  [/^UID MOVE/, 'the mail is moved', AGAIN],
];

interface Moment {
  readonly what: string;
  readonly outcome: string;
  readonly killAt?: string;
  readonly wire?: Omit<WireFault, 'meanwhile'>;
}

const MOMENTS: readonly Moment[] = [
  ...ARROWS.flatMap(([arrow, what, outcome]) => [
    { what: `Just before this is committed: ${what}`, outcome, killAt: `${arrow} before` },
    { what: `Just after this is committed: ${what}`, outcome, killAt: `${arrow} after` },
  ]),
  ...WIRES.flatMap(([at, what, outcome]) => [
    { what: `Just before ${what}`, outcome, wire: { at, when: 'BEFORE', harm: 'CUT' } as const },
    { what: `Just after ${what}`, outcome, wire: { at, when: 'AFTER', harm: 'CUT' } as const },
  ]),
  { what: 'At a random moment of a poll', outcome: AGAIN },
];

describe.skipIf(dovecotMissing())('servers that are killed, and servers side by side', () => {
  let mailServer: Dovecot;
  beforeAll(async () => {
    mailServer = await startMailServer();
  });
  afterAll(() => mailServer.stop());

  /** A mailbox with a trigger, and a server over it that has ended. */
  async function prepare(user: string, server: { readonly host: '127.0.0.1'; readonly port: number }) {
    const dataDir = temporaryFolder();
    const account = mailServer.account(user);
    const first = startServerProcess({ dataDir });
    const ask = askAt(await first.url);
    const mailbox = await connectMailbox(ask, server, user);
    await account.createFolder('Done');
    const { trigger } = await createTrigger(ask, {
      ...mailbox,
      markAsRead: true,
      destinationFolder: 'Done',
      frequencyMinutes: 10_080,
      variables: [
        { variable: 'subject', part: 'SUBJECT' },
        { variable: 'files', part: 'ATTACHMENTS' },
      ],
    });
    await pollTrigger(ask, trigger.id);
    first.child.kill('SIGKILL');
    await first.ended;
    return { dataDir, account, triggerId: String(trigger.id) };
  }

  /** Waits until every process has ended, and every mail has left the inbox; answers the subjects of the starts. */
  async function outcome(dataDir: string, account: ReturnType<Dovecot['account']>): Promise<readonly unknown[]> {
    const database = startDatabase(join(dataDir, 'passerelle.db'));
    const instances = async () => database.reader.select().from(processInstances);
    const running = async () => (await instances()).filter((row) => row.state !== 'COMPLETED').length;
    await expect.poll(running, { timeout: 20_000 }).toBe(0);
    expect(await account.mails('INBOX')).toEqual([]);
    const done = (await account.mails('Done')).map((mail) => mail.subject);
    expect(done.length).toBe(new Set(done).size);
    return (await instances()).map((row) => row.variables['subject']);
  }

  /** One server, from its start to its death; the mail in the inbox makes it reach the moment. */
  async function killOnce(proxy: ImapProxy, dataDir: string, triggerId: string, moment: Moment): Promise<void> {
    const { killAt, wire } = moment;
    const command = [process.execPath, '--import', KILL_AT, MAIN] as const;
    const server = startServerProcess({
      dataDir,
      ...(killAt === undefined ? {} : { command, env: { KILL_AT: killAt } }),
    });
    const kill = () => server.child.kill('SIGKILL');
    if (wire !== undefined) proxy.failOnce({ ...wire, meanwhile: kill });
    void server.url.then((url) => pollTrigger(askAt(url), triggerId)).catch(() => undefined);
    if (killAt === undefined && wire === undefined) {
      await server.url;
      await wait(Math.random() * MOMENT_MS);
      kill();
    }
    expect(await server.ended).toBe('SIGKILL');
  }

  test(
    'a server that is killed at every arrow starts one process for each mail',
    async () => {
      const proxy = await startImapProxy(mailServer);
      const { dataDir, account, triggerId } = await prepare('user1', { host: '127.0.0.1', port: proxy.port });
      const delivered = new Map<Moment, string[]>(MOMENTS.map((moment) => [moment, []]));
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [moment, subjects] of delivered) {
          const subject = `Mail ${round} ${MOMENTS.indexOf(moment)}`;
          subjects.push(subject);
          await account.append('INBOX', attachmentMail({ subject }));
          await killOnce(proxy, dataDir, triggerId, moment);
        }
      const last = startServerProcess({ dataDir });
      expect(await pollTrigger(askAt(await last.url), triggerId)).toMatchObject({ trigger: { lastError: null } });
      const started = await outcome(dataDir, account);
      for (const [{ what, outcome: words }, subjects] of delivered) {
        const own = started.filter((subject) => subjects.includes(String(subject)));
        expectNoFault({ group, peer: 'Dovecot', what, outcome: words }, countStarts(subjects, own, ROUNDS));
      }
      expect(started).toHaveLength(ROUNDS * MOMENTS.length);
    },
    120_000 + ROUNDS * 90_000,
  );

  test(
    'two servers on one database start one process for each mail',
    async () => {
      const { dataDir, account, triggerId } = await prepare('user2', mailServer);
      const servers = [startServerProcess({ dataDir }), startServerProcess({ dataDir })];
      const asks = await Promise.all(servers.map(async (server) => askAt(await server.url)));
      const subjects: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const part of ['a', 'b', 'c']) {
          subjects.push(`Mail ${round} ${part}`);
          await account.append('INBOX', attachmentMail({ subject: `Mail ${round} ${part}` }));
        }
        for (const payload of await Promise.all([...asks, ...asks].map((ask) => pollTrigger(ask, triggerId))))
          expect(payload).toMatchObject({ userErrors: [], trigger: { lastError: null } });
      }
      const words =
        'A folder is polled by one of them at a time, under a lease that the other takes over when it dies.';
      const what = 'Two servers on one database poll one mailbox at once';
      const started = await outcome(dataDir, account);
      expectNoFault({ group, peer: 'Dovecot', what, outcome: words }, countStarts(subjects, started, ROUNDS));
    },
    120_000 + ROUNDS * 10_000,
  );
});
