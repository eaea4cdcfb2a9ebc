import { describe, expect, onTestFinished } from 'vitest';
import { courierMissing, startCourier } from '../../support/courier.ts';
import { capabilitiesWithout, type DovecotOptions, dovecotMissing } from '../../support/dovecot.ts';
import { FaultRun, faultTest } from '../../support/fault-run.ts';
import { type MailPeer, startMailServer, startMailWorld } from '../../support/mail-world.ts';

const group = 'Mail servers of many kinds';
const variables = [
  { variable: 'subject', part: 'SUBJECT' },
  { variable: 'text', part: 'BODY_TEXT' },
];
const NOTHING_MISSED = 'Nothing is missed by it.';
const ORIGINALS =
  'Handled mails are copied, and their originals stay in the folder, marked deleted: removing them would take others along.';

const NAMES =
  'Folders are named as people read them. Over the wire modified UTF-7 is spoken, which such servers must understand.';

interface Kind {
  readonly what: string;
  readonly outcome: string;
  readonly options?: DovecotOptions;
  readonly source?: string;
  readonly done?: string;
  /** The originals of mails that were copied stay, marked deleted. */
  readonly keepsOriginals?: boolean;
}

const without = (...missing: readonly string[]) => ({ capability: capabilitiesWithout(...missing) });

const KINDS: readonly Kind[] = [
  { what: 'Without MOVE', outcome: 'Mails are copied, and their originals removed.', options: without('MOVE') },
  { what: 'Without MOVE and UIDPLUS', outcome: ORIGINALS, options: without('MOVE', 'UIDPLUS'), keepsOriginals: true },
  { what: 'Without CONDSTORE', outcome: NOTHING_MISSED, options: without('CONDSTORE', 'QRESYNC') },
  { what: 'Without SPECIAL-USE', outcome: NOTHING_MISSED, options: without('SPECIAL-USE') },
  {
    what: 'With IMAP4rev1 and nothing else',
    outcome: ORIGINALS,
    options: { capability: 'IMAP4rev1' },
    keepsOriginals: true,
  },
  {
    what: 'With another hierarchy delimiter (a dot)',
    outcome: 'Folders are named as the server names them.',
    options: { separator: '.' },
    source: 'Clients.Orders',
    done: 'Clients.Done',
  },
  {
    what: 'With another hierarchy delimiter (a bar)',
    outcome: 'Folders are named as the server names them.',
    options: { separator: '|' },
    source: 'Clients|Orders',
    done: 'Clients|Done',
  },
  {
    what: 'With folder names that go over the wire in modified UTF-7',
    outcome: 'Folders are named as people read them.',
    source: 'Réclamations & retours/台北',
    done: 'Traité ✓/日本語 & Co',
  },
];

function scenario(peer: string, kind: Kind, start: () => Promise<MailPeer & { stop(): Promise<void> }>): void {
  const { what, outcome, source = 'INBOX', done = 'Done', keepsOriginals = false } = kind;
  faultTest({ group, peer, what, outcome }, async () => {
    const server = await start();
    onTestFinished(() => server.stop());
    const world = await startMailWorld(server);
    for (const folder of [source, done]) if (folder !== 'INBOX') await world.account.createFolder(folder);
    const settings = { variables, sourceFolder: source, destinationFolder: done, markAsRead: true };
    const trigger = await world.createTrigger(settings);
    const run = new FaultRun(world);
    const round = async () => {
      await run.deliver({}, source);
      await run.deliver({ messageId: null }, source);
      await world.poll(trigger);
      const back = (await world.account.mails(done)).at(-1);
      await world.account.copy(done, back?.uid ?? 0, source);
      await world.poll(trigger);
    };
    const finish = async () => {
      await world.poll(trigger);
      expect(await world.side.triggers.find(trigger.id)).toMatchObject({ lastError: null });
      const moved = (await world.account.mails(done)).map((mail) => mail.subject);
      expect(moved.sort()).toEqual([...run.expected].sort());
      const originals = (await world.account.mails(source)).filter(({ flags }) => flags.includes('\\Deleted'));
      expect(originals).toHaveLength(keepsOriginals ? run.expected.length : 0);
    };
    return { run, round, finish };
  });
}

describe.skipIf(dovecotMissing())('a mail server', () => {
  for (const kind of KINDS) scenario('Dovecot', kind, () => startMailServer(kind.options));
});

describe.skipIf(courierMissing())('a mail server of another kind', () => {
  const names = { source: 'INBOX.Réclamations & retours', done: 'INBOX.Traité ✓' };
  const what = 'Without MOVE, CONDSTORE and SPECIAL-USE, all folders below INBOX, names in UTF-8 offered (UTF8=ACCEPT)';
  scenario('Courier', { what, outcome: NAMES, ...names }, startCourier);
});
