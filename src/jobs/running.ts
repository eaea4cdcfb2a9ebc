import type { Logger } from '../logger.ts';

/** The work that runs at the moment, so that a stop can wait for it. */
export class Running {
  readonly #logger: Logger;
  readonly #work = new Set<Promise<void>>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /**
   * Never rejects: what the work throws is a bug of the server, since what can be expected is written where users see
   * it. It is logged; Agenda would keep it in a row that nobody reads.
   */
  track(what: string, work: Promise<void>): Promise<void> {
    const settled = work
      .catch((error: unknown) => this.#logger.error({ err: error }, `${what} failed`))
      .finally(() => this.#work.delete(settled));
    this.#work.add(settled);
    return settled;
  }

  /** Waits until nothing runs, but not for longer. */
  async settled(withinMs: number): Promise<void> {
    const { promise: deadline, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, withinMs);
    await Promise.race([Promise.all(this.#work), deadline]);
    clearTimeout(timer);
  }
}
