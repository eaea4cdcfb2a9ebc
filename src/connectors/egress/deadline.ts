import { ConnectorError } from '../../errors.ts';
import { expireAfter, isWholeSeconds } from './whole-seconds.ts';

/** Hears why the work must stop: CANCELLED after the caller's signal, TIMEOUT when the time is over. */
export type StopListener = (reason: ConnectorError) => void;

/**
 * How long a piece of work may take, and whether its caller still waits. Thousands are made in a second: an AbortController for
 * each, and a listener of its own on the caller's signal, would take longer than sending the request.
 */
export class Deadline {
  readonly #target: string;
  readonly #totalMs: number;
  readonly #caller: AbortSignal | undefined;
  readonly #startedAt: number;
  readonly #stopClock: () => void;
  #listener: StopListener | null = null;
  #reason: ConnectorError | null = null;

  /** Starts the clock. `target` names the peer in the messages; `spentMs` is what is gone of the time already. */
  constructor(target: string, totalMs: number, caller?: AbortSignal, spentMs = 0) {
    this.#target = target;
    this.#totalMs = totalMs;
    this.#caller = caller;
    this.#startedAt = performance.now() - spentMs;
    this.#stopClock = startClock(this, totalMs - spentMs);
    if (caller?.aborted) this.cancel();
    else if (caller !== undefined) deadlinesOf(caller).add(this);
  }

  /** Tells the listener, in the place of the one before: at once where the work must stop already. */
  watch(listener: StopListener): void {
    this.#listener = listener;
    if (this.#reason !== null) listener(this.#reason);
  }

  /** Lets go of the timer, of the caller's signal and of the listener. */
  end(): void {
    this.#stopClock();
    this.#listener = null;
    if (this.#caller !== undefined) deadlines.get(this.#caller)?.delete(this);
  }

  /** For the next piece of the same work: what is left of the time. */
  rest(): Deadline {
    return new Deadline(this.#target, this.#totalMs, this.#caller, performance.now() - this.#startedAt);
  }

  expire(): void {
    this.#stop(new ConnectorError('TIMEOUT', `${this.#target} did not answer completely within ${this.#totalMs} ms.`));
  }

  cancel(): void {
    const cause = this.#caller?.reason;
    this.#stop(new ConnectorError('CANCELLED', `The call to ${this.#target} was cancelled.`, { cause }));
  }

  #stop(reason: ConnectorError): void {
    this.#reason ??= reason;
    const listener = this.#listener;
    this.end();
    listener?.(this.#reason);
  }
}

/** What is under way for each caller's signal, which is listened to once. */
const deadlines = new WeakMap<AbortSignal, Set<Deadline>>();

function deadlinesOf(caller: AbortSignal): Set<Deadline> {
  const known = deadlines.get(caller);
  if (known !== undefined) return known;
  const waiting = new Set<Deadline>();
  deadlines.set(caller, waiting);
  caller.addEventListener(
    'abort',
    () => {
      for (const deadline of waiting) deadline.cancel();
    },
    { once: true },
  );
  return waiting;
}

function startClock(deadline: Deadline, ms: number): () => void {
  if (isWholeSeconds(ms)) return expireAfter(deadline, ms);
  const timer = setTimeout(() => deadline.expire(), ms).unref();
  return () => clearTimeout(timer);
}
