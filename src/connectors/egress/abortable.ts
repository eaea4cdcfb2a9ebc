import type { Deadline } from './deadline.ts';

/**
 * The work, or the reason of the deadline as soon as it says stop; the work itself then ends unheard. For what cannot be
 * stopped, such as name look-ups.
 */
export function abortable<T>(work: Promise<T>, deadline: Deadline): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  deadline.watch(reject);
  work.then(resolve, reject);
  return promise;
}
