import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MailWorld } from './mail-world.ts';
import { type MailFields, plainMail } from './mails.ts';

/** Whether it is `npm run faults` that asks, which says how many rounds. */
export const IS_FULL = process.env['FAULT_ROUNDS'] !== undefined;

/** One in `npm test`. */
export const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 1);

/** What each scenario says of itself in docs/fault-table.md. */
export interface FaultScenario {
  readonly group: string;
  /** The mail server that it ran against. */
  readonly peer: string;
  readonly what: string;
  /** What a person sees, and may do. */
  readonly outcome: string;
}

/** How the mails of a scenario came out. */
export interface FaultCount {
  readonly rounds: number;
  /** Mails that are to start one process each. */
  readonly mails: number;
  readonly starts: number;
  /** Starts beyond the one, and of mails that were to start nothing. */
  readonly doubles: number;
  readonly losses: number;
}

/** A line of the report that `npm run faults` makes its table of. JSON. */
export type FaultRow = FaultScenario & FaultCount;

/** Starts against what was to be started, by subject. */
export function countStarts(expected: readonly string[], started: readonly unknown[], rounds: number): FaultCount {
  const wanted = new Set(expected);
  const distinct = new Set(started);
  return {
    rounds,
    mails: wanted.size,
    starts: started.length,
    doubles: started.length - [...distinct].filter((subject) => wanted.has(String(subject))).length,
    losses: [...wanted].filter((subject) => !distinct.has(subject)).length,
  };
}

/** Writes the line of a scenario where a report is asked for, and then expects neither doubles nor losses. */
export function expectNoFault(scenario: FaultScenario, count: FaultCount): void {
  const row: FaultRow = { ...scenario, ...count };
  const report = process.env['FAULT_REPORT'];
  if (report !== undefined) appendFileSync(report, `${JSON.stringify(row)}\n`);
  expect(count).toMatchObject({ starts: count.mails, doubles: 0, losses: 0 });
}

/** The mails that were delivered in a scenario, each with a subject of its own. */
export class FaultRun {
  readonly world: MailWorld;
  readonly #expected: string[] = [];
  #serial = 0;

  constructor(world: MailWorld) {
    this.world = world;
  }

  /** The subjects of the mails that are to start one process each. */
  get expected(): readonly string[] {
    return this.#expected;
  }

  /** A subject that is to be started once. */
  newSubject(): string {
    const subject = this.strangeSubject();
    this.#expected.push(subject);
    return subject;
  }

  /** A subject that is to start nothing. */
  strangeSubject(): string {
    this.#serial += 1;
    return `Mail ${this.#serial}`;
  }

  /** Delivers a mail that is to start one process; answers its UID and what was delivered. */
  async deliver(
    fields: MailFields & { readonly text?: string } = {},
    folder = 'INBOX',
  ): Promise<{ readonly uid: number; readonly raw: Buffer; readonly subject: string }> {
    const subject = this.newSubject();
    const raw = plainMail({ subject, ...fields });
    return { uid: await this.world.account.append(folder, raw), raw, subject };
  }
}

/** A test of one scenario over so many rounds in one world; `finish` is the last look at the mailbox. */
export function faultTest(
  scenario: FaultScenario,
  prepare: () => Promise<{
    readonly run: FaultRun;
    readonly round: (index: number) => Promise<void>;
    readonly finish: () => Promise<unknown>;
  }>,
  rounds: number = ROUNDS,
): void {
  test(
    `${scenario.what} (${scenario.peer})`,
    async () => {
      const { run, round, finish } = await prepare();
      for (let index = 0; index < rounds; index += 1) await round(index);
      await finish();
      expectNoFault(scenario, countStarts(run.expected, await run.world.startedSubjects(), rounds));
    },
    60_000 + rounds * 10_000,
  );
}
