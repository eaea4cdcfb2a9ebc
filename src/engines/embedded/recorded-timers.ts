import { ownValue } from './evaluate-expression.ts';

/** A timer of a process that bpmn-engine has asked for. */
export interface RecordedTimer {
  readonly owner: unknown;
  readonly callback: (...args: unknown[]) => unknown;
  readonly delay: number;
  readonly expireAt: Date;
}

/**
 * Timers for bpmn-engine that only note when they are due. The instance is put away while it waits and taken up when
 * its first timer is due, so that nothing is held in memory and waits of months are as good as waits of seconds.
 */
export class RecordedTimers {
  readonly #pending = new Set<RecordedTimer>();

  get executing(): readonly RecordedTimer[] {
    return [...this.#pending];
  }

  /** When the first timer is due; null where nothing waits for the time. */
  get firstDue(): Date | null {
    const times = this.executing.map(({ expireAt }) => expireAt.getTime());
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  /** Fires the timers of these executions, as if their time had come just now. */
  fire(executionIds: ReadonlySet<string>): void {
    for (const timer of this.executing) {
      const executionId = ownValue(timer.owner, 'executionId');
      if (typeof executionId !== 'string' || !executionIds.has(executionId)) continue;
      // One that has fired may have ended another.
      if (this.#pending.delete(timer)) timer.callback();
    }
  }

  readonly setTimeout = (callback: RecordedTimer['callback'], delay: number): RecordedTimer =>
    this.#record(null, callback, delay);

  readonly clearTimeout = (timer: RecordedTimer): void => {
    this.#pending.delete(timer);
  };

  register(owner: unknown): Pick<RecordedTimers, 'setTimeout' | 'clearTimeout'> {
    return {
      setTimeout: (callback, delay) => this.#record(owner, callback, delay),
      clearTimeout: this.clearTimeout,
    };
  }

  #record(owner: unknown, callback: RecordedTimer['callback'], delay: number): RecordedTimer {
    const timer = { owner, callback, delay, expireAt: new Date(Date.now() + delay) };
    this.#pending.add(timer);
    return timer;
  }
}
