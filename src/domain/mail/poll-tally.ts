import type { RunErrorData } from '../../errors.ts';
import type { LastPollData } from '../../store/tables.ts';

/** What one poll does for a trigger, as it goes on. */
type PollCounts = {
  -readonly [Count in 'looked' | 'matched' | 'duplicates' | 'skipped' | 'started' | 'failed']: LastPollData[Count];
};

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
    const counts = { looked: 0, matched: 0, duplicates: 0, skipped: 0, started: 0, failed: 0 };
    this.#counts.set(triggerId, counts);
    return counts;
  }

  toLastPoll(triggerId: string, finishedAt: Date, error: RunErrorData | null): LastPollData {
    const times = { startedAt: this.#startedAt.toISOString(), finishedAt: finishedAt.toISOString() };
    return { ...times, ...this.of(triggerId), error };
  }
}
