import type { Job } from 'agenda';

/** A lock that is not renewed runs out after this; a crashed server's work is taken up so soon by another. */
export const LOCK_LIFETIME_MS = 10_000;
const RENEW_MS = LOCK_LIFETIME_MS / 4;

/**
 * Does the work while the job's lock is renewed. The signal is aborted when the server stops and when the lock is lost,
 * since somebody else does the work by then.
 */
export async function withLock<Data>(
  job: Job<Data>,
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const renewal = setInterval(() => {
    job.touch().catch((cause: unknown) => lost.abort(new Error('The lock of the job was lost', { cause })));
  }, RENEW_MS).unref();
  try {
    await work(AbortSignal.any([stopping, lost.signal]));
  } finally {
    clearInterval(renewal);
  }
}
