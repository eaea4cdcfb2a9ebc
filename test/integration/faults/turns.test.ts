import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe } from 'vitest';
import { processVersions } from '../../../src/store/tables.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { FaultRun, faultTest } from '../../support/fault-run.ts';
import { FaultyMailbox } from '../../support/faulty-mailbox.ts';
import { deployInvoice, type MailWorld, startMailServer, startMailWorld } from '../../support/mail-world.ts';

const variables = [
  { variable: 'subject', part: 'SUBJECT' },
  { variable: 'text', part: 'BODY_TEXT' },
];
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe.skipIf(dovecotMissing())('polls by a clock, and an engine that fails', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  interface Scene {
    readonly run: FaultRun;
    readonly world: MailWorld;
    readonly mailbox: FaultyMailbox;
    /** How far the server's clock is off, in milliseconds. */
    readonly setClock: (offMs: number) => void;
    readonly pollDue: () => Promise<void>;
  }

  function scenario(
    group: string,
    what: string,
    outcome: string,
    round: (scene: Scene) => Promise<unknown>,
    settings: { readonly offAtCreation?: number } = {},
  ): void {
    faultTest({ group, peer: 'Dovecot', what, outcome }, async () => {
      let offMs = settings.offAtCreation ?? 0;
      const mailbox = new FaultyMailbox();
      const clock = () => new Date(Date.now() + offMs);
      const world = await startMailWorld(server, { clock }, (open) => mailbox.wrap(open));
      await world.account.createFolder('Done');
      const trigger = await world.createTrigger({
        variables,
        frequencyMinutes: 1,
        markAsRead: true,
        destinationFolder: 'Done',
      });
      const run = new FaultRun(world);
      const setClock = (ms: number) => {
        offMs = ms;
      };
      const pollDue = () => world.side.mail.pollDueMailboxes(AbortSignal.timeout(20_000));
      const scene = { run, world, mailbox, setClock, pollDue };
      return { run, round: () => round(scene).then(() => undefined), finish: () => world.poll(trigger) };
    });
  }

  const clocks = 'Polls and clocks';
  let later = 0;

  scenario(
    clocks,
    'A poll takes longer than its period, and the next ones are due meanwhile',
    'A folder is polled once at a time; what came meanwhile is taken by the same poll or by the next.',
    async ({ run, mailbox, setClock, pollDue }) => {
      later += 3 * MINUTE_MS;
      setClock(later);
      await run.deliver();
      await run.deliver();
      let others: Promise<unknown> = Promise.resolve();
      mailbox.beforeOnce('readParts', async () => {
        later += 3 * MINUTE_MS;
        setClock(later);
        await run.deliver();
        others = Promise.all([pollDue(), pollDue()]);
      });
      await pollDue();
      await others;
    },
  );

  scenario(
    clocks,
    'The clock of the server is set forth by days and back, between polls and in the middle of one',
    'Nothing is started twice, and no trigger waits for a time that has gone.',
    async ({ run, mailbox, setClock, pollDue }) => {
      setClock(3 * DAY_MS);
      await run.deliver();
      mailbox.beforeOnce('readParts', () => setClock(-2 * DAY_MS));
      await pollDue();
      await run.deliver();
      await pollDue();
      setClock(0);
      await pollDue();
    },
  );

  scenario(
    clocks,
    'The clocks of the server and of the mail server differ by minutes when the trigger is made',
    'What comes after the activation is taken: for clocks that differ by up to five minutes, the number of a mail tells what came later.',
    async ({ run, world }) => {
      await run.deliver();
      for (const trigger of await world.triggers()) await world.poll(trigger);
    },
    { offAtCreation: 4 * MINUTE_MS },
  );

  const engines = 'The process engine (the embedded one)';

  scenario(
    engines,
    'The engine refuses: the process is not deployed',
    'The mails are held back (PENDING) and the trigger says so; they start once the process is deployed.',
    async ({ run, world }) => {
      const [trigger] = await world.triggers();
      await world.database.transaction((tx) => tx.delete(processVersions));
      await run.deliver();
      if (trigger !== undefined) await world.poll(trigger);
      await deployInvoice(world.processes);
      if (trigger !== undefined) await world.poll(trigger);
    },
  );

  scenario(
    engines,
    'The engine breaks off halfway through a start (the database refuses)',
    'The start and its entry in the ledger are one transaction: neither is there. The poll is tried again.',
    async ({ run, world }) => {
      const [trigger] = await world.triggers();
      await run.deliver();
      const broken = sql`create trigger broken before update on mail_receipts
        when new.process_instance_id is not null begin select raise(abort, 'database or disk is full'); end`;
      await world.database.transaction((tx) => tx.run(broken));
      if (trigger !== undefined) await world.poll(trigger).catch(() => undefined);
      await world.database.transaction((tx) => tx.run(sql`drop trigger broken`));
      if (trigger !== undefined) await world.poll(trigger);
    },
  );
});
