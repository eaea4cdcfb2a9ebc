import { setTimeout as wait } from 'node:timers/promises';
import { ConnectorError } from '../../errors.ts';
import type { MailCollaborators } from './collaborators.ts';
import { MailboxLease, type MailboxPlace } from './mailbox-lease.ts';
import { MailboxPass } from './mailbox-pass.ts';
import { isInternal, LeaseLost } from './poll-errors.ts';
import { recordFailure, recordPutOff, recordSuccess } from './poll-outcome.ts';
import { PollTally } from './poll-tally.ts';
import { ReadingPlaces } from './reading-places.ts';

const LEASE_WAIT_MS = 100;
/** When a folder that another server polls at the moment is looked at again. */
const BUSY_RETRY_MS = 10_000;

const TOO_LONG = 'The poll took too long and was cut off; it goes on where it was at its next turn';

interface RunningPoll {
  /** Somebody has joined: one more pass begins after that. */
  again: boolean;
  /** Asked for by a person: waits for the lease, and goes on until nothing eligible is left. */
  thorough: boolean;
  /** Of whoever began it. */
  readonly signal: AbortSignal;
  done: Promise<void>;
}

/** The polls of this process: at most one for each folder of a service, under a lease that all servers respect. */
export class MailPolls {
  readonly #collaborators: MailCollaborators;
  readonly #running = new Map<string, RunningPoll>();
  readonly #stopping = new AbortController();
  readonly #places: ReadingPlaces;

  constructor(collaborators: MailCollaborators) {
    this.#collaborators = collaborators;
    this.#places = new ReadingPlaces(collaborators.limits.reading);
  }

  /** The services that are polled here at the moment. */
  get busyServices(): readonly string[] {
    return [...this.#running.keys()].map((key) => key.slice(0, key.indexOf(' ')));
  }

  /** Aborted when `stop` is called. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /**
   * Polls the folder until nothing eligible is left: what was there at the time of the call has been dealt with when it
   * returns. Joins a poll that is running here, and waits for one on another server. Throws what made the poll fail.
   */
  pollNow(place: MailboxPlace): Promise<void> {
    return this.#join(place, true, this.#stopping.signal);
  }

  /**
   * One pass where the folder is free; nothing where another server is at it. The signal cuts it off before its next
   * start. Never throws: the triggers tell.
   */
  async pollInTurn(place: MailboxPlace, signal: AbortSignal): Promise<void> {
    const either = AbortSignal.any([signal, this.#stopping.signal]);
    await this.#join(place, false, either).catch(() => undefined);
  }

  /** Has a poll of the folder that runs here look once more at its end; answers whether there is one. */
  askAgain({ serviceId, folder }: MailboxPlace): boolean {
    const running = this.#running.get(keyOf({ serviceId, folder }));
    if (running !== undefined) running.again = true;
    return running !== undefined;
  }

  /** Cuts the running polls off before their next start, and waits for them. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled([...this.#running.values()].map((poll) => poll.done));
  }

  #join(place: MailboxPlace, thorough: boolean, signal: AbortSignal): Promise<void> {
    const key = keyOf(place);
    const running = this.#running.get(key);
    if (running !== undefined) {
      if (thorough) Object.assign(running, { again: true, thorough });
      return running.done;
    }
    const poll: RunningPoll = { again: false, thorough, signal, done: Promise.resolve() };
    this.#running.set(key, poll);
    poll.done = this.#run(place, poll, () => this.#running.delete(key));
    return poll.done;
  }

  /** `over` is called in the same turn as the last look at `poll.again`, so that nobody joins a poll that has ended. */
  async #run(place: MailboxPlace, poll: RunningPoll, over: () => void): Promise<void> {
    try {
      do {
        poll.again = false;
        await this.#runUnderLease(place, poll);
      } while (poll.again);
    } finally {
      over();
    }
  }

  async #runUnderLease(place: MailboxPlace, poll: RunningPoll): Promise<void> {
    await using lease = await this.#takeLease(place, poll);
    if (lease === null) {
      const { clock } = this.#collaborators;
      return await recordPutOff(this.#collaborators, place, new Date(clock().getTime() + BUSY_RETRY_MS));
    }
    try {
      let more = true;
      const tally = new PollTally(this.#collaborators.clock());
      while (more) {
        poll.again = false;
        more = (await this.#pass(place, lease, poll.signal, tally)) && poll.thorough;
        more ||= poll.again;
      }
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      poll.again = poll.thorough;
    }
  }

  async #takeLease(place: MailboxPlace, poll: RunningPoll): Promise<MailboxLease | null> {
    for (;;) {
      poll.signal.throwIfAborted();
      const lease = await MailboxLease.take(this.#collaborators, place);
      if (lease !== null || !poll.thorough) return lease;
      await wait(LEASE_WAIT_MS, undefined, { signal: poll.signal });
    }
  }

  /** Answers whether there is more to do at once. */
  async #pass(place: MailboxPlace, lease: MailboxLease, ends: AbortSignal, tally: PollTally): Promise<boolean> {
    const { clock, limits } = this.#collaborators;
    const startedAt = clock();
    const interrupted = AbortSignal.any([ends, lease.lost]);
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), limits.connectionMs);
    const signal = AbortSignal.any([interrupted, deadline.signal]);
    try {
      const result = await new MailboxPass(
        { ...this.#collaborators, places: this.#places },
        place,
        lease,
        signal,
        tally,
      ).run();
      await recordSuccess(this.#collaborators, place, startedAt, tally, result);
      return result.more;
    } catch (error) {
      if (interrupted.aborted || error instanceof LeaseLost) {
        await recordPutOff(this.#collaborators, place, clock());
        throw interrupted.aborted ? interrupted.reason : error;
      }
      const failure = deadline.signal.aborted ? new ConnectorError('TIMEOUT', TOO_LONG, { cause: error }) : error;
      await this.#recordError(place, startedAt, tally, failure);
      throw failure;
    } finally {
      clearTimeout(timer);
    }
  }

  async #recordError(place: MailboxPlace, startedAt: Date, tally: PollTally, error: unknown): Promise<void> {
    if (isInternal(error)) this.#collaborators.logger.error({ err: error, ...place }, 'a poll failed');
    await recordFailure(this.#collaborators, place, startedAt, tally, error);
  }
}

function keyOf({ serviceId, folder }: MailboxPlace): string {
  return `${serviceId} ${folder}`;
}
