import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Dovecot, startDovecot } from '../../test/support/dovecot.ts';
import { type Child, startChild } from '../child.ts';
import { Lateness } from './lateness.ts';
import { connectMailboxes, multiplyTrigger } from './mailboxes.ts';
import { cpuShare, type ProcessUse, processUse } from './process-use.ts';
import { Schedule } from './schedule.ts';

export interface TriggersBenchOptions {
  readonly mailboxes: number;
  readonly triggers: number;
  /** Of the triggers that are polled every minute: so many are kept. */
  readonly perMinute: number;
  readonly minutes: number;
}

const HEAD = [
  '| triggers | | polls | late by, p50 ms | p99 ms | most ms | CPU, % of a core | memory, MB |',
  '|---|---|---|---|---|---|---|---|',
];
const DAY_MINUTES = 1_440;
const SETTLE_MS = 3_000;
/** Longer than until the next look of the server, which sees it coming then. */
const LEAD_MS = 8_000;
const IDLE_MS = 20_000;
const MOST_MS = 60_000;

/** How punctual one server is with many triggers, and what they cost: a table in Markdown. */
export async function benchTriggers(options: TriggersBenchOptions): Promise<string> {
  const users = Array.from({ length: options.mailboxes }, (_, index) => `box${index}`);
  await using mailServer = await startDovecot({
    users: Object.fromEntries(users.map((user) => [user, 'secret'])),
    extra: WITHOUT_LOG,
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const env = { PASSERELLE_PORT: '0', PASSERELLE_EGRESS_ALLOW: '127.0.0.1/32', PASSERELLE_DATA_DIR: dataDir };
  await multiplyTrigger(dataDir, await connectAll(env, mailServer, users), options.triggers);
  using schedule = new Schedule(dataDir);
  schedule.makeDue(Date.now() + DAY_MINUTES * 60_000, DAY_MINUTES);
  using server = await startChild('src/main.ts', env);
  const rows = [
    await dueAtOnce(server, schedule, options),
    await idle(server, options),
    await everyMinute(server, schedule, options),
  ];
  rmSync(dataDir, { recursive: true, force: true });
  return [...HEAD, ...rows].join('\n');
}

const WITHOUT_LOG = `protocol imap {
  rawlog_dir =
}`;

async function connectAll(
  env: Readonly<Record<string, string>>,
  mailServer: Dovecot,
  users: readonly string[],
): Promise<readonly string[]> {
  using server = await startChild('src/main.ts', env);
  return await connectMailboxes(server.url, mailServer, users);
}

async function dueAtOnce(server: Child, schedule: Schedule, { triggers, mailboxes }: TriggersBenchOptions) {
  await wait(SETTLE_MS);
  // The first poll of a folder reads all that may be eligible, and the watch that follows has it polled once more.
  schedule.makeDue(Date.now(), DAY_MINUTES);
  const first = new Lateness(schedule);
  await first.watch(MOST_MS, () => first.values.length >= mailboxes);
  await wait(mailboxes * 100 + SETTLE_MS);
  const lateness = new Lateness(schedule);
  schedule.makeDue(Date.now() + LEAD_MS, DAY_MINUTES);
  await lateness.watch(LEAD_MS / 2);
  const before = processUse(server.pid);
  await lateness.watch(MOST_MS, () => lateness.values.length >= mailboxes);
  return rowOf(triggers, `on ${mailboxes} mailboxes, due at once`, lateness, before, server);
}

async function idle(server: Child, { triggers, mailboxes }: TriggersBenchOptions) {
  await wait(SETTLE_MS);
  const before = processUse(server.pid);
  await wait(IDLE_MS);
  return rowOf(triggers, `on ${mailboxes} mailboxes, none due`, null, before, server);
}

async function everyMinute(server: Child, schedule: Schedule, { perMinute, mailboxes, minutes }: TriggersBenchOptions) {
  schedule.keep(perMinute);
  schedule.makeDue(Date.now(), 1);
  // The first polls are all due at once.
  await wait(MOST_MS / 2);
  const lateness = new Lateness(schedule);
  const before = processUse(server.pid);
  await lateness.watch(minutes * 60_000);
  return rowOf(perMinute, `on ${mailboxes} mailboxes, every minute`, lateness, before, server);
}

function rowOf(triggers: number, title: string, lateness: Lateness | null, before: ProcessUse, server: Child): string {
  const after = processUse(server.pid);
  const late = (share: number) => (lateness === null ? '' : lateness.at(share).toFixed(0));
  const cells = [
    triggers.toLocaleString('en'),
    title,
    String(lateness?.values.length ?? 0),
    late(0.5),
    late(0.99),
    late(1),
    cpuShare(before, after).toFixed(1),
    after.memory.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}
