import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '../../store/database.ts';
import { listLeftOver, listOpenFolders } from '../../store/open-receipt-store.ts';
import { claimDueTriggers, findDueService, nextDueAt, pullSchedules } from '../../store/trigger-schedule-store.ts';
import { LONGEST_BACKOFF_MS } from './backoff.ts';
import type { MailCollaborators } from './collaborators.ts';
import type { MailPolls } from './mail-polls.ts';
import type { MailboxPlace } from './mailbox-lease.ts';

/** While polls run, what becomes due meanwhile is looked for so often. */
const LOOK_MS = 500;
/** What is due later than this is found by the next call of `run`. */
const ALARM_MS = 10_000;
/** A poll that a crash has cut off is due again after this, or after the trigger's frequency when that is shorter. */
const CLAIM_MS = 10 * 60_000;
/** Mails that wait for their marking and moving, with no trigger at work, are tried again after this. */
const LEFT_OVER_MS = 5 * 60_000;

/** Polls what is due: with a bounded concurrency, one connection for each mailbox at a time. */
export class DuePolls {
  readonly #collaborators: MailCollaborators;
  readonly #polls: MailPolls;
  /** Mailboxes that are polled by any call at the moment. */
  #busy = 0;
  #claiming: Promise<unknown> = Promise.resolve();
  #lastLook: Date | undefined;
  #alarm: NodeJS.Timeout | undefined;
  /** Wakes a call of `run` that waits. */
  readonly #sleepers = new Set<() => void>();

  constructor(collaborators: MailCollaborators, polls: MailPolls) {
    this.#collaborators = collaborators;
    this.#polls = polls;
  }

  /**
   * Claims the mailboxes that are due and polls them; returns when nothing is due and nothing of this call runs. What becomes
   * due within the next seconds is polled then, on time. Calls may overlap: they share the same bound. Never throws for a
   * mailbox: its triggers tell.
   */
  async run(signal: AbortSignal): Promise<void> {
    const either = AbortSignal.any([signal, this.#polls.stopping]);
    const running = new Set<Promise<void>>();
    while (!either.aborted) {
      for (const folders of await this.#claim()) {
        const poll = this.#pollEach(folders, either).finally(() => running.delete(poll));
        running.add(poll);
      }
      if (running.size === 0) return this.#setAlarm(either);
      await this.#nextLook(either, running);
    }
    await Promise.allSettled(running);
  }

  /** Looks at once for what has become due: for news that cannot wait for the next call of `run`. */
  async lookNow(signal: AbortSignal): Promise<void> {
    if (this.#sleepers.size === 0) return this.run(signal);
    for (const rouse of this.#sleepers) rouse();
  }

  /** The calls of `run` come some seconds apart; triggers are due at any moment. */
  async #setAlarm(signal: AbortSignal): Promise<void> {
    const { database, clock, logger } = this.#collaborators;
    clearTimeout(this.#alarm);
    const next = await nextDueAt(database.reader);
    const inMs = next === null ? Number.POSITIVE_INFINITY : next.getTime() - clock().getTime();
    if (inMs > ALARM_MS || signal.aborted) return;
    // Due already: its mailbox is polled at the moment, or at work elsewhere.
    const delayMs = inMs > 0 ? inMs : LOOK_MS;
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => {
      this.lookNow(this.#polls.stopping).catch((error: unknown) =>
        logger.error({ err: error }, 'the polls of what is due failed'),
      );
    }, delayMs).unref();
  }

  /** Until it is time to look again: after a moment, when one of the polls is over, or when somebody has news. */
  async #nextLook(signal: AbortSignal, running: Iterable<Promise<void>>): Promise<void> {
    const { promise: roused, resolve: rouse } = Promise.withResolvers<void>();
    const over = new AbortController();
    this.#sleepers.add(rouse);
    const tick = wait(LOOK_MS, undefined, { signal: AbortSignal.any([signal, over.signal]) }).catch(() => undefined);
    await Promise.race([tick, roused, ...running]);
    over.abort();
    this.#sleepers.delete(rouse);
  }

  async #pollEach(places: readonly MailboxPlace[], signal: AbortSignal): Promise<void> {
    try {
      for (const place of places) await this.#polls.pollInTurn(place, signal);
    } finally {
      this.#busy -= 1;
    }
  }

  /** The folders that are due, by mailbox: as many mailboxes as there is room for. Each is to be handed to `#pollEach`. */
  #claim(): Promise<readonly (readonly MailboxPlace[])[]> {
    // One after the other: two at once would find the same room.
    const claim = this.#claiming.then(async () => {
      const claimed = await this.#claimRoom();
      this.#busy += claimed.length;
      return claimed;
    });
    this.#claiming = claim.catch(() => undefined);
    return claim;
  }

  async #claimRoom(): Promise<readonly (readonly MailboxPlace[])[]> {
    const room = this.#collaborators.limits.concurrency - this.#busy;
    if (room <= 0) return [];
    const { database, clock } = this.#collaborators;
    const now = clock();
    await this.#mindClock(now);
    const busy = this.#polls.busyServices;
    // Looked at first without the write lock: most of the time nothing is due.
    if (!(await isAnythingDue(database.reader, now, busy))) return [];
    return database.transaction((tx) => claimDue(tx, now, busy, room), { relaxed: true });
  }

  /** At the start, and after the clock was set back. */
  async #mindClock(now: Date): Promise<void> {
    const isAsBefore = this.#lastLook !== undefined && now.getTime() >= this.#lastLook.getTime() - 60_000;
    this.#lastLook = now;
    if (isAsBefore) return;
    await this.#collaborators.database.transaction((tx) => pullSchedules(tx, now, LONGEST_BACKOFF_MS * 1.2));
  }
}

async function isAnythingDue(connection: Connection, now: Date, busy: readonly string[]): Promise<boolean> {
  if ((await findDueService(connection, now, busy)) !== null) return true;
  return (await listLeftOver(connection, leftOverBefore(now), busy, 1)).length > 0;
}

async function claimDue(
  tx: Connection,
  now: Date,
  busy: readonly string[],
  room: number,
): Promise<readonly (readonly MailboxPlace[])[]> {
  const claimed: (readonly MailboxPlace[])[] = [];
  const taken: string[] = [];
  while (claimed.length < room) {
    const serviceId = await findDueService(tx, now, [...busy, ...taken]);
    if (serviceId === null) break;
    taken.push(serviceId);
    // Whoever else looks now finds them not due; the poll sets the proper time at its end.
    const triggers = await claimDueTriggers(tx, serviceId, now, CLAIM_MS);
    const openFolders = await listOpenFolders(
      tx,
      serviceId,
      triggers.map((trigger) => trigger.id),
    );
    const folders = new Set([...triggers.map((trigger) => trigger.sourceFolder), ...openFolders]);
    claimed.push([...folders].map((folder) => ({ serviceId, folder })));
  }
  const leftOver = await listLeftOver(tx, leftOverBefore(now), busy, Math.max(0, room - claimed.length));
  return [...claimed, ...leftOver.map((place) => [place])];
}

function leftOverBefore(now: Date): Date {
  return new Date(now.getTime() - LEFT_OVER_MS);
}
