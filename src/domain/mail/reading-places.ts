/** How long a poll waits for its place: well within the silence that a mail server is allowed. */
const PATIENCE_MS = 20_000;

/** Bounds how many polls of this process read mails at the same time: a look costs little, and the contents of mails take memory. */
export class ReadingPlaces {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(places: number) {
    this.#free = places;
  }

  /** Takes a place, first come first served; null where none is free in time. Throws where the signal is aborted. */
  async take(signal: AbortSignal, patienceMs = PATIENCE_MS): Promise<Disposable | null> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else if (!(await this.#wait(signal, patienceMs))) return null;
    return { [Symbol.dispose]: () => this.#giveBack() };
  }

  /** Answers whether a place was handed over. */
  async #wait(signal: AbortSignal, patienceMs: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const handOver = () => resolve(true);
    const leave = () => {
      this.#waiting.delete(handOver);
      resolve(false);
    };
    this.#waiting.add(handOver);
    signal.addEventListener('abort', leave, { once: true });
    const timer = setTimeout(leave, patienceMs);
    const hasPlace = await promise;
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
    if (!hasPlace) signal.throwIfAborted();
    return hasPlace;
  }

  #giveBack(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
