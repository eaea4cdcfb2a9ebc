import type { RunErrorData } from '../../errors.ts';
import type { LastPollData } from '../../store/tables.ts';

/** What one poll does for a trigger, as it goes on. */
type PollCounts = {
  -readonly [Count in 'looked' | 'matched' | 'duplicates' | 'skipped' | 'started' | 'failed']: LastPollData[Count];
};

const NONE: PollCounts = { looked: 0, matched: 0, duplicates: 0, skipped: 0, started: 0, failed: 0 };

/** Counts what a poll does, through all of its passes, for each trigger by its id. */
export class PollTally {
  readonly #startedAt: Date;
  readonly #counts = new Map<string, PollCounts>();

  constructor(startedAt: Date) {
    this.#startedAt = startedAt;
  }

  of(triggerId: string): PollCounts {
    const known = this.#counts.get(triggerId);
    if (known !== undefined) return known;
    const counts = { ...NONE };
    this.#counts.set(triggerId, counts);
    return counts;
  }

  /** Whether anything was counted for the trigger. */
  has(triggerId: string): boolean {
    return this.#counts.has(triggerId);
  }

  /** Of the triggers for which nothing was counted, and that nothing has kept from their work. */
  nothing(finishedAt: Date): LastPollData {
    return { ...this.#times(finishedAt), ...NONE, error: null };
  }

  toLastPoll(triggerId: string, finishedAt: Date, error: RunErrorData | null): LastPollData {
    return { ...this.#times(finishedAt), ...this.of(triggerId), error };
  }

  #times(finishedAt: Date): Pick<LastPollData, 'startedAt' | 'finishedAt'> {
    return { startedAt: this.#startedAt.toISOString(), finishedAt: finishedAt.toISOString() };
  }
}
