import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../store/database.ts';
import { deleteFilesOf } from '../../store/file-store.ts';
import { deleteSpentRuns, findFirstBeyond, type History, type Spent } from '../../store/retention-store.ts';
import type { Files } from '../files.ts';
import { IDEMPOTENCY_MS } from './idempotency.ts';

/** How long runs are kept, and how many of each kind; undefined sets no limit. */
export interface Retention {
  readonly keepDays: number | undefined;
  readonly keepCount: number | undefined;
}

interface Collaborators {
  readonly database: Database;
  readonly files: Files;
  readonly retention: Retention;
  readonly clock: () => Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** In one transaction: others write in between. */
const BATCH = 100;

/** What is kept of executions, test runs and their files, and for how long. */
export class RunHistory {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /**
   * Removes what is too old or too much, in small steps: runs that are over with their files, and files of more than a day
   * that belong to nothing. Runs whose idempotency key still holds stay. Stops between two steps where the signal is aborted.
   */
  async purge(signal: AbortSignal): Promise<void> {
    const { files, clock } = this.#collaborators;
    await this.#purgeRuns('executions', signal);
    await this.#purgeRuns('testRuns', signal);
    await files.purgeOwnerless(new Date(clock().getTime() - DAY_MS), signal);
  }

  async #purgeRuns(history: History, signal: AbortSignal): Promise<void> {
    const { database, files } = this.#collaborators;
    const spent = await this.#spent(history);
    for (let full = spent.before !== null || spent.from !== null; full && !signal.aborted; ) {
      const { runs, fileIds } = await database.transaction(async (tx) => {
        const runs = await deleteSpentRuns(tx, history, spent, BATCH);
        return { runs, fileIds: await deleteFilesOf(tx, runs) };
      });
      await files.removeBytes(fileIds);
      full = runs.length === BATCH;
      await setImmediate();
    }
  }

  async #spent(history: History): Promise<Spent> {
    const { database, clock, retention } = this.#collaborators;
    const { keepDays, keepCount } = retention;
    const now = clock().getTime();
    return {
      before: keepDays === undefined ? null : new Date(now - keepDays * DAY_MS),
      from: keepCount === undefined ? null : await findFirstBeyond(database.reader, history, keepCount),
      keysSince: new Date(now - IDEMPOTENCY_MS),
    };
  }
}
