import type { Agenda } from 'agenda';
import { LOCK_LIFETIME_MS, withLock } from './with-lock.ts';

const NAME = 'purge-runs';
const EVERY = '1 hour';

/** The recurring job that removes runs, and files, which are not to be kept any longer. */
export function definePurgeRuns(
  agenda: Agenda,
  stopping: AbortSignal,
  purge: (signal: AbortSignal) => Promise<void>,
): void {
  agenda.define(NAME, (job) => withLock(job, stopping, purge), {
    concurrency: 1,
    lockLimit: 1,
    lockLifetime: LOCK_LIFETIME_MS,
  });
}

/** Keeps the turn that is stored already. */
export async function schedulePurgeRuns(agenda: Agenda): Promise<void> {
  await agenda.every(EVERY, NAME);
}
