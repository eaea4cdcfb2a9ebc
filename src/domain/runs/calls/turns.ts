import PQueue from 'p-queue';
import { ConnectorError } from '../../../errors.ts';
import type { CallLimits } from '../../services/call-limits.ts';

/** More wait for their turn at no service: they would only use memory up before they give up. */
const MOST_WAITING = 1_000;

/** Lets so many calls be under way at once, and so many begin in a period. */
export class Turns {
  readonly #limits: CallLimits;
  readonly #queue: PQueue | null;

  constructor(limits: CallLimits) {
    this.#limits = limits;
    this.#queue = createQueue(limits);
  }

  /**
   * Does the work when its turn has come, first come first served. Throws ConnectorError CANCELLED where the signal is
   * aborted before, and LIMIT_EXCEEDED where the turn does not come within `withinMs` or too many wait already.
   */
  async take<Result>(work: () => Promise<Result>, withinMs: number, signal: AbortSignal): Promise<Result> {
    if (this.#queue === null) return work();
    if (this.#queue.size >= MOST_WAITING)
      throw this.#exceeded(`was not made: ${MOST_WAITING} others wait for their turn`);
    const waiting = new AbortController();
    const timer = setTimeout(() => {
      waiting.abort(this.#exceeded(`did not get its turn within ${Math.ceil(withinMs)} ms`));
    }, withinMs);
    const cancel = () =>
      waiting.abort(new ConnectorError('CANCELLED', 'The call was cancelled while it waited for its turn'));
    const stopWaiting = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    };
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    try {
      // Work that has begun ends by itself: it hears the signal, and its place is not free before.
      const begin = () => {
        stopWaiting();
        return work();
      };
      return await this.#queue.add(begin, { signal: waiting.signal });
    } finally {
      stopWaiting();
    }
  }

  #exceeded(what: string): ConnectorError {
    const { maxConcurrent, rate } = this.#limits;
    const limits = [
      ...(maxConcurrent === null ? [] : [`${maxConcurrent} calls at once`]),
      ...(rate === null ? [] : [`${rate.calls} calls in ${rate.perMs} ms`]),
    ];
    return new ConnectorError('LIMIT_EXCEEDED', `The call ${what}; the service admits ${limits.join(' and ')}`);
  }
}

function createQueue({ maxConcurrent, rate }: CallLimits): PQueue | null {
  if (maxConcurrent === null && rate === null) return null;
  return new PQueue({
    ...(maxConcurrent === null ? {} : { concurrency: maxConcurrent }),
    // Strict: in any period, not only in those that the clock cuts.
    ...(rate === null ? {} : { intervalCap: rate.calls, interval: rate.perMs, strict: true }),
  });
}
