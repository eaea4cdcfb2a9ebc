import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openTunedMailbox } from '../../../src/connectors/imap/open-mailbox.ts';
import { capabilitiesWithout, dovecotMissing } from '../../support/dovecot.ts';
import { FaultRun, faultTest, IS_FULL, ROUNDS } from '../../support/fault-run.ts';
import { startImapProxy, type WireFault } from '../../support/imap-proxy.ts';
import { MAIL_PEERS } from '../../support/mail-peers.ts';
import { type MailPeer, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { loopbackContext } from '../../support/test-mailbox.ts';

const group = 'The connection to the mail server';
const variables = [
  { variable: 'subject', part: 'SUBJECT' },
  { variable: 'text', part: 'BODY_TEXT' },
];
/** A server that says nothing for so long hangs. */
const SILENCE_MS = 400;

/** Dovecot that has no MOVE, so that the same server is seen to copy. */
const PEERS = [
  ...MAIL_PEERS,
  {
    peer: 'Dovecot without MOVE',
    missing: dovecotMissing,
    start: () => startMailServer({ capability: capabilitiesWithout('MOVE') }),
    folder: (name: string) => name,
  },
];

const RETRIED = 'The poll says why it failed and is tried again; the mail waits, and its process starts once.';
const FINISHED = 'The process runs once. The rest is done by the next poll, and the mail lies in the destination once.';

const PLACES: readonly { readonly at: WireFault['at']; readonly what: string; readonly outcome: string }[] = [
  { at: 'GREETING', what: 'the greeting', outcome: RETRIED },
  { at: /^(LOGIN|AUTHENTICATE)/, what: 'the login', outcome: RETRIED },
  { at: /^EXAMINE/, what: 'the opening of the folder', outcome: RETRIED },
  { at: /^UID SEARCH/, what: 'the search', outcome: RETRIED },
  { at: /^UID FETCH .*(HEADER\.FIELDS)/, what: 'the fetch of the headers', outcome: RETRIED },
  { at: /^UID FETCH .*BODY\.PEEK\[(?!HEADER)/, what: 'the fetch of a body', outcome: RETRIED },
  { at: /^SELECT/, what: 'the opening for writing', outcome: FINISHED },
  { at: /^UID STORE .*Seen/, what: 'the store of \\Seen', outcome: FINISHED },
];

const MOVES: typeof PLACES = [{ at: /^UID MOVE/, what: 'the move', outcome: FINISHED }];

const COPIES: typeof PLACES = [
  { at: /^UID COPY/, what: 'the copy', outcome: FINISHED },
  { at: /^UID STORE .*Deleted/, what: 'the store of \\Deleted after the copy', outcome: FINISHED },
  { at: /^UID EXPUNGE/, what: 'the removal of what was copied', outcome: FINISHED },
];

/** What hangs costs its silence: `npm test` lets a server hang here, and `npm run faults` everywhere. */
const SHORT = ['the fetch of a body', 'the move', 'the copy'];

function placesOf(peer: string, harm: WireFault['harm']): typeof PLACES {
  const ending = peer === 'Dovecot' ? MOVES : COPIES;
  const all = peer === 'Dovecot without MOVE' ? ending : [...PLACES, ...ending];
  return harm === 'CUT' || IS_FULL ? all : all.filter(({ what }) => SHORT.includes(what));
}

describe.each(PEERS)('a connection to $peer', ({ peer, missing, start, folder }) => {
  let server: MailPeer & { stop(): Promise<void> };
  beforeAll(async () => {
    if (missing() === null) server = await start();
  });
  afterAll(() => server?.stop());

  describe.skipIf(missing())('breaks', () => {
    for (const harm of ['CUT', 'HANG'] as const)
      for (const place of placesOf(peer, harm)) {
        const what = harm === 'CUT' ? `The connection is cut in ${place.what}` : `The server hangs in ${place.what}`;
        faultTest(
          { group, peer, what, outcome: place.outcome },
          async () => {
            const proxy = await startImapProxy(server);
            const behind = { host: proxy.host, port: proxy.port, account: (user: string) => server.account(user) };
            const { egress } = loopbackContext();
            const world = await startMailWorld(behind, {}, () => (_id, signal) => {
              const { host, port, user: username } = world.place;
              const config = { host, port, security: 'NONE', username, password: 'secret' } as const;
              return openTunedMailbox(config, { egress, signal }, { deadlines: deadlinesOf(harm) });
            });
            await world.account.createFolder(folder('Done'));
            const trigger = await world.createTrigger({
              variables,
              markAsRead: true,
              destinationFolder: folder('Done'),
            });
            const run = new FaultRun(world);
            const round = async () => {
              for (const when of ['BEFORE', 'DURING', 'AFTER'] as const) {
                await run.deliver();
                proxy.failOnce({ at: place.at, when, harm });
                await world.poll(trigger).catch(() => undefined);
                expect(proxy.pending).toBe(0);
                await world.poll(trigger);
              }
            };
            const finish = async () => {
              await world.poll(trigger);
              expect(new Set(await world.statuses())).toEqual(new Set(['DONE']));
              expect(await world.account.mails('INBOX')).toEqual([]);
              const done = (await world.account.mails(folder('Done'))).map((mail) => mail.subject);
              expect(done.sort()).toEqual([...run.expected].sort());
            };
            return { run, round, finish };
          },
          roundsOf(harm),
        );
      }
  });
});

/** Each round breaks the connection three times, and each that hangs costs its silence. */
function roundsOf(harm: WireFault['harm']): number {
  return Math.ceil(ROUNDS / (harm === 'CUT' ? 5 : 10));
}

function deadlinesOf(harm: WireFault['harm']) {
  if (harm === 'CUT') return { open: 3 * SILENCE_MS };
  return { connect: SILENCE_MS, greeting: SILENCE_MS, open: 3 * SILENCE_MS, socket: SILENCE_MS };
}
