import { type Dovecot, startDovecot } from '../../test/support/dovecot.ts';
import { spread } from '../report.ts';
import { MAIL_CASES } from './mailboxes.ts';
import { startOurs } from './start-ours.ts';
import { countWire } from './wire-count.ts';

const HEAD = [
  '| mails in the folder | commands | round trips | bytes from the server | ms (lowest – highest) |',
  '|---|---|---|---|---|',
];
const POLLS = 20;
/** When the mails of the folder came: long before the trigger. */
const RECEIVED_AT = new Date('2025-06-01T12:00:00Z');

/** What a poll costs that finds nothing new, by the number of mails that lie in the folder: a table in Markdown. */
export async function unchangedTable(sizes: readonly number[]): Promise<string> {
  const users = Object.fromEntries(sizes.map((size) => [userOf(size), 'secret']));
  await using server = await startDovecot({ users });
  const rows: string[] = [];
  for (const size of sizes) rows.push(await rowOf(server, size));
  return [...HEAD, ...rows].join('\n');
}

async function rowOf(server: Dovecot, size: number): Promise<string> {
  const user = userOf(size);
  const [{ mail, variables } = { mail: () => Buffer.alloc(0), variables: [] }] = MAIL_CASES;
  for (let index = 0; index < size; index += 1) server.account(user).deliver([mail(index)], RECEIVED_AT);
  using wire = await countWire(server.port);
  await using ours = await startOurs({ host: '127.0.0.1', port: wire.port, user, variables });
  const poll = () => ours.side.mail.pollTrigger(ours.trigger.id);
  await poll();
  await poll();
  const before = { ...wire };
  const durations: number[] = [];
  for (let count = 0; count < POLLS; count += 1) {
    const start = performance.now();
    await poll();
    durations.push(performance.now() - start);
  }
  const perPoll = (total: (of: typeof before) => number) => String(Math.round((total(wire) - total(before)) / POLLS));
  const cells = [
    size.toLocaleString('en'),
    perPoll(({ commands }) => commands),
    perPoll(({ roundTrips }) => roundTrips),
    perPoll(({ bytes }) => bytes),
    spread(durations, 0),
  ];
  return `| ${cells.join(' | ')} |`;
}

function userOf(size: number): string {
  return `unchanged${size}`;
}
