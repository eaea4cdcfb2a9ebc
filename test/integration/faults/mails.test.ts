import { afterAll, beforeAll, describe } from 'vitest';
import type { CreateTriggerInput } from '../../../src/domain/triggers/triggers.ts';
import type { TriggerRow } from '../../../src/store/trigger-store.ts';
import { FaultRun, faultTest } from '../../support/fault-run.ts';
import { FaultyMailbox } from '../../support/faulty-mailbox.ts';
import { MAIL_PEERS } from '../../support/mail-peers.ts';
import { type MailPeer, startMailWorld } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const group = 'What people and mail servers do to mails';
const variables = [
  { variable: 'subject', part: 'SUBJECT' },
  { variable: 'text', part: 'BODY_TEXT' },
];
const HOUR_MS = 3_600_000;

// courierMissing, dovecotMissing: what is left out says why.
describe.each(MAIL_PEERS)('mails on $peer', ({ peer, missing, start, folder }) => {
  let server: MailPeer & { stop(): Promise<void> };
  beforeAll(async () => {
    if (missing() === null) server = await start();
  });
  afterAll(() => server?.stop());

  interface Scene {
    readonly run: FaultRun;
    readonly trigger: TriggerRow;
    readonly mailbox: FaultyMailbox;
    readonly poll: () => Promise<unknown>;
  }

  describe.skipIf(missing())('start one process each', () => {
    function scenario(
      what: string,
      outcome: string,
      settings: Partial<CreateTriggerInput>,
      round: (scene: Scene) => Promise<unknown>,
    ): void {
      faultTest({ group, peer, what, outcome }, async () => {
        const mailbox = new FaultyMailbox();
        const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
        for (const name of ['Done', 'Other']) await world.account.createFolder(folder(name));
        const trigger = await world.createTrigger({ variables, ...settings });
        const run = new FaultRun(world);
        const poll = () => world.poll(trigger);
        const scene = { run, trigger, mailbox, poll };
        return { run, finish: poll, round: () => round(scene).then(() => undefined) };
      });
    }

    const toDone = { destinationFolder: folder('Done'), markAsRead: true };

    scenario(
      'A mail is moved back into the folder after it was handled',
      'Nothing is started. Its row of the ledger follows it to its new place and stays DONE; the mail stays where it was put.',
      toDone,
      async ({ run, poll }) => {
        await run.deliver();
        await poll();
        const moved = (await run.world.account.mails(folder('Done'))).at(-1);
        await run.world.account.move(folder('Done'), moved?.uid ?? 0, 'INBOX');
        await poll();
      },
    );

    scenario(
      'A mail is moved away before anyone looked, and back later',
      'Its process starts when it is back.',
      toDone,
      async ({ run, poll }) => {
        const { uid } = await run.deliver();
        await run.world.account.move('INBOX', uid, folder('Other'));
        await poll();
        const away = (await run.world.account.mails(folder('Other'))).at(-1);
        await run.world.account.move(folder('Other'), away?.uid ?? 0, 'INBOX');
        await poll();
      },
    );

    scenario(
      'A mail is moved away while it is read, and back later',
      'QUARANTINED with MAIL_GONE while it is away; its process starts by itself when it is back.',
      toDone,
      async ({ run, poll, mailbox }) => {
        const { uid } = await run.deliver();
        mailbox.beforeOnce('readParts', () => run.world.account.move('INBOX', uid, folder('Other')));
        await poll();
        const away = (await run.world.account.mails(folder('Other'))).at(-1);
        await run.world.account.move(folder('Other'), away?.uid ?? 0, 'INBOX');
        await poll();
      },
    );

    scenario(
      'A handled mail is set back to unread',
      'Nothing is started: the ledger knows it.',
      { unreadOnly: true, markAsRead: true },
      async ({ run, poll }) => {
        const { uid } = await run.deliver();
        await poll();
        await run.world.account.setFlags('INBOX', uid, ['\\Seen'], 'remove');
        await poll();
      },
    );

    scenario(
      'A mail is marked deleted before anyone looked, and the mark is taken back',
      'Left alone while it is marked; its process starts once the mark is gone (far down in a folder: with the daily look at all of it).',
      {},
      async ({ run, poll }) => {
        const { uid } = await run.deliver();
        await run.world.account.setFlags('INBOX', uid, ['\\Deleted']);
        await poll();
        await run.world.account.setFlags('INBOX', uid, ['\\Deleted'], 'remove');
        await poll();
      },
    );

    scenario(
      'A mail is copied within the folder, before and after it was handled',
      'The copies are DUPLICATE and stay where they are.',
      {},
      async ({ run, poll }) => {
        const { uid } = await run.deliver();
        await run.world.account.copy('INBOX', uid, 'INBOX');
        await poll();
        await run.world.account.copy('INBOX', uid, 'INBOX');
        await poll();
      },
    );

    scenario(
      'A mail is delivered twice by two routes, at once and again later',
      'One process; the other deliveries are DUPLICATE, whatever their Received lines and dates.',
      toDone,
      async ({ run, poll }) => {
        const messageId = `<route-${run.expected.length}@example.test>`;
        const { subject } = await run.deliver({ messageId, headers: ['Received: from a.example.test'] });
        const again = plainMail({ subject, messageId, headers: ['Received: from list.example.test', 'X-List: yes'] });
        await run.world.account.append('INBOX', again);
        await poll();
        await run.world.account.append('INBOX', again, { internalDate: new Date(Date.now() + HOUR_MS) });
        await poll();
      },
    );

    scenario(
      'A mail is appended late, with an old reception date that is still after `startFrom`',
      'Its process starts: the reception date decides whether, and the number of the mail does not.',
      { startFrom: new Date(Date.now() - 2 * HOUR_MS) },
      async ({ run, poll }) => {
        await run.deliver();
        await poll();
        const late = plainMail({ subject: run.newSubject() });
        await run.world.account.append('INBOX', late, { internalDate: new Date(Date.now() - HOUR_MS) });
        await poll();
      },
    );

    scenario(
      'Mails of years ago are imported into the folder',
      'Nothing is started from them, and they hold nothing up.',
      {},
      async ({ run, poll }) => {
        const old = plainMail({ subject: run.strangeSubject() });
        await run.world.account.append('INBOX', old, { internalDate: new Date('2020-01-01') });
        await run.deliver();
        await poll();
      },
    );

    scenario(
      'Mails share a Message-ID and differ in subject, sender or date',
      'Each starts its process: ids are used again, so the id alone is not the mail.',
      {},
      async ({ run, poll }) => {
        const messageId = `<reused-${run.expected.length}@example.test>`;
        await run.deliver({ messageId });
        await run.deliver({ messageId, from: 'other@example.test' });
        await poll();
        await run.deliver({ messageId, date: 'Tue, 06 Jan 2026 10:00:00 +0100' });
        await poll();
      },
    );

    scenario(
      'Mails come without a Message-ID, are moved away and back, and are copied',
      'They are told apart and known again by reception date, sender, date, subject, recipients and body.',
      toDone,
      async ({ run, poll }) => {
        await run.deliver({ messageId: null, text: 'one\r\n' });
        const { uid } = await run.deliver({ messageId: null, text: 'two\r\n' });
        await run.world.account.copy('INBOX', uid, folder('Other'));
        await poll();
        for (const from of [folder('Done'), folder('Other')]) {
          const back = (await run.world.account.mails(from)).at(-1);
          await run.world.account.move(from, back?.uid ?? 0, 'INBOX');
          await poll();
        }
      },
    );
  });
});
