import { once } from 'node:events';

/** Counts what is under way, so that closing can wait for it. */
export class WorkInProgress {
  #count = 0;
  readonly #events = new EventTarget();

  /** Counts `work` until it has settled. */
  async track<Result>(work: Promise<Result> | Result): Promise<Result> {
    this.#count += 1;
    try {
      return await work;
    } finally {
      this.#count -= 1;
      if (this.#count === 0) this.#events.dispatchEvent(new Event('idle'));
    }
  }

  /** Resolves when nothing is under way, or when the signal is aborted. */
  async idle(signal: AbortSignal): Promise<void> {
    if (this.#count === 0 || signal.aborted) return;
    await once(this.#events, 'idle', { signal }).catch(() => undefined);
  }
}
