import { setTimeout as wait } from 'node:timers/promises';
import type { Schedule } from './schedule.ts';

const SAMPLE_MS = 200;

/** How late polls began, in milliseconds, one for each poll of a mailbox. */
export class Lateness {
  readonly values: number[] = [];
  /** Of each mailbox: its last poll that was seen, and when it was due then. */
  readonly #seen = new Map<string, { readonly polledAt: number | null; readonly dueAt: number }>();
  readonly #schedule: Schedule;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /** Looks at the schedule until `isOver`, or for so long. */
  async watch(mostMs: number, isOver: () => boolean = () => false): Promise<void> {
    const end = performance.now() + mostMs;
    while (performance.now() < end && !isOver()) {
      this.#look();
      await wait(SAMPLE_MS);
    }
  }

  at(share: number): number {
    const sorted = this.values.toSorted((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }

  /** A poll that runs has put its mailbox off already: what was due counts from the moment that the poll before was seen. */
  #look(): void {
    for (const { service, polledAt, dueAt } of this.#schedule.read()) {
      const before = this.#seen.get(service);
      if (before?.polledAt === polledAt) continue;
      this.#seen.set(service, { polledAt, dueAt });
      if (before !== undefined && polledAt !== null) this.values.push(polledAt - before.dueAt);
    }
  }
}
