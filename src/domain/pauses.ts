import { setImmediate } from 'node:timers/promises';

/** After working for this long, others get their turn. */
const SLICE_MS = 8;

/** For work of many short pieces that would keep everybody else waiting as a whole. */
export class Pauses {
  #sliceEnd = 0;
  #last: Promise<void> = Promise.resolve();

  /**
   * To be awaited before each piece. Resolves at once while the slice lasts, and otherwise when others have had their turn. Those who
   * ask at the same time begin one after the other.
   */
  take(): Promise<void> {
    this.#last = this.#last.then(() => this.#pause());
    return this.#last;
  }

  async #pause(): Promise<void> {
    if (performance.now() < this.#sliceEnd) return;
    await setImmediate();
    this.#sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Between the schemas of the operations of a WSDL, which are made when they are first asked for: a thousand take a second. */
export const SCHEMA_PAUSES = new Pauses();
