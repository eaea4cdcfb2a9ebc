import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { processVersions } from '../../../src/store/tables.ts';
import type { TriggerRow } from '../../../src/store/trigger-store.ts';
import { capabilitiesWithout, type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { FaultRun, faultTest } from '../../support/fault-run.ts';
import { FaultyMailbox } from '../../support/faulty-mailbox.ts';
import { MAIL_PEERS } from '../../support/mail-peers.ts';
import { deployInvoice, type MailPeer, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const group = 'What becomes of folders';
const variables = [
  { variable: 'subject', part: 'SUBJECT' },
  { variable: 'text', part: 'BODY_TEXT' },
];
const WAITS =
  'The mail stays STARTED with the reason, which the trigger shows too; it is marked and moved when that is possible.';

interface Scene {
  readonly run: FaultRun;
  readonly trigger: TriggerRow;
  readonly mailbox: FaultyMailbox;
  /** Never rejects: the trigger tells. */
  readonly poll: () => Promise<unknown>;
  readonly done: string;
}

interface Setting {
  readonly peer: string;
  readonly server: () => MailPeer;
  readonly source?: string;
  readonly done: string;
}

function scenario(setting: Setting, what: string, outcome: string, round: (scene: Scene) => Promise<unknown>): void {
  const { peer, server, source = 'INBOX', done } = setting;
  faultTest({ group, peer, what, outcome }, async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server(), {}, (open) => mailbox.wrap(open));
    if (source !== 'INBOX') await world.account.createFolder(source);
    await world.account.createFolder(done);
    const settings = { variables, sourceFolder: source, destinationFolder: done, markAsRead: true };
    const trigger = await world.createTrigger(settings);
    const run = new FaultRun(world);
    const poll = () => world.poll(trigger).catch(() => undefined);
    const finish = async () => {
      await poll();
      await poll();
      expect(await world.side.triggers.find(trigger.id)).toMatchObject({ lastError: null });
      const moved = (await world.account.mails(done)).map((mail) => mail.subject);
      expect(moved.length).toBe(new Set(moved).size);
    };
    return { run, finish, round: () => round({ run, trigger, mailbox, poll, done }).then(() => undefined) };
  });
}

/** Mails that are polled meanwhile are seen and not started. */
async function undeployed({ run }: Scene, work: () => Promise<unknown>): Promise<void> {
  await run.world.database.transaction((tx) => tx.delete(processVersions));
  await work();
  await deployInvoice(run.world.processes);
}

/** The server has a quota: what a round leaves would fill the mailbox up. */
async function empty({ world }: FaultRun, folder: string): Promise<void> {
  for (const { uid } of await world.account.mails(folder)) await world.account.remove(folder, uid);
}

// courierMissing, dovecotMissing: what is left out says why.
describe.each(MAIL_PEERS)('folders on $peer', ({ peer, missing, start, folder }) => {
  let server: MailPeer & { stop(): Promise<void> };
  beforeAll(async () => {
    if (missing() === null) server = await start();
  });
  afterAll(() => server?.stop());

  describe.skipIf(missing())('change', () => {
    const inbox = { peer, server: () => server, done: folder('Done') };
    const orders = { ...inbox, source: folder('Orders') };

    scenario(
      inbox,
      'The mailbox is rebuilt (new UIDVALIDITY) when mails were handled',
      'Nothing is started again: the ledger follows the mails to their new numbers. New mail is taken.',
      async ({ run, poll, done }) => {
        await run.deliver();
        await poll();
        const moved = (await run.world.account.mails(done)).at(-1);
        await run.world.account.move(done, moved?.uid ?? 0, 'INBOX');
        await run.deliver();
        run.world.account.rebuildInbox();
        await poll();
      },
    );

    scenario(
      inbox,
      'The mailbox is rebuilt while mails wait for their turn, and while one is read',
      'The mails are found at their new numbers, and each starts its process once.',
      async (scene) => {
        const { run, poll, mailbox } = scene;
        await run.deliver();
        await run.deliver({ messageId: null });
        await undeployed(scene, poll);
        run.world.account.rebuildInbox();
        await poll();
        await run.deliver();
        mailbox.beforeOnce('readParts', () => run.world.account.rebuildInbox());
        await poll();
        await poll();
      },
    );

    scenario(
      inbox,
      'The mailbox is rebuilt when mails wait to be moved',
      'They are found again, marked and moved.',
      async ({ run, poll, done }) => {
        await run.world.account.renameFolder(done, folder('Elsewhere'));
        await run.deliver();
        await poll();
        run.world.account.rebuildInbox();
        await run.world.account.renameFolder(folder('Elsewhere'), done);
        await poll();
      },
    );

    scenario(
      orders,
      'The folder is renamed while mails wait in it, and is named back',
      'The trigger says that there is no such folder; the mails start when it is there again.',
      async (scene) => {
        const { run, poll } = scene;
        await run.deliver({}, folder('Orders'));
        await undeployed(scene, poll);
        await run.deliver({}, folder('Orders'));
        await run.world.account.renameFolder(folder('Orders'), folder('Parked'));
        await poll();
        await run.world.account.renameFolder(folder('Parked'), folder('Orders'));
        await poll();
      },
    );

    scenario(
      orders,
      'The folder is deleted and made anew, and mails get the numbers of earlier ones',
      'New mail is taken, whatever numbers the server uses again.',
      async ({ run, poll }) => {
        await run.deliver({}, folder('Orders'));
        await poll();
        await run.world.account.deleteFolder(folder('Orders'));
        await poll();
        await run.world.account.createFolder(folder('Orders'));
        await run.deliver({}, folder('Orders'));
        await poll();
      },
    );

    scenario(inbox, 'The destination is missing for a while', WAITS, async ({ run, poll, done }) => {
      await run.world.account.renameFolder(done, folder('Elsewhere'));
      await run.deliver();
      await poll();
      await run.deliver();
      await poll();
      await run.world.account.renameFolder(folder('Elsewhere'), done);
      await poll();
    });
  });
});

describe.skipIf(dovecotMissing())('folders that refuse', () => {
  let server: Dovecot;
  beforeAll(async () => {
    const acl = 'mail_plugins = acl quota\nplugin {\n  acl = vfile\n  acl_cache_secs = 0\n  quota = count:Mails\n';
    const quota = '  quota_rule = *:messages=12\n  quota_vsizes = yes\n}\n';
    server = await startMailServer({ capability: capabilitiesWithout('MOVE'), extra: acl + quota });
  });
  afterAll(() => server.stop());
  const setting = { peer: 'Dovecot', server: () => server, done: 'Done' };

  scenario({ ...setting, source: 'Orders' }, 'The folder may only be read', WAITS, async ({ run, poll }) => {
    const rights = join(server.dir, 'mail', run.world.place.user, 'Orders', 'dovecot-acl');
    await run.deliver({}, 'Orders');
    writeFileSync(rights, 'owner lr\n');
    await poll();
    rmSync(rights);
    await poll();
    await empty(run, 'Done');
  });

  scenario(setting, 'The mailbox is over its quota', WAITS, async ({ run, poll }) => {
    const { account } = run.world;
    await run.deliver();
    const fill = async (): Promise<void> => {
      await account.append('Trash', plainMail());
      await fill();
    };
    await fill().catch(() => undefined);
    await poll();
    await empty(run, 'Trash');
    await poll();
    await empty(run, 'Done');
  });
});
