const MINUTE_MS = 60_000;

/** Most failures pass in seconds: a mail that breaks the connection holds nobody up for longer, and nor does a server that starts anew. */
const FIRST_BACKOFF_MS = 15_000;

/** No backoff is longer than this, unless the trigger's own frequency is. */
export const LONGEST_BACKOFF_MS = 60 * MINUTE_MS;

/**
 * When to try again after `failures` polls that failed in a row (1 or more): 15 seconds, doubled with each further failure up to an
 * hour or the frequency, whichever is longer, and up to a fifth more by chance (`random` from 0 to 1), so that many do not come back
 * at once.
 */
export function retryDelayMs(frequencyMinutes: number, failures: number, random: number): number {
  const doubled = FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 20);
  const longest = Math.max(frequencyMinutes * MINUTE_MS, LONGEST_BACKOFF_MS);
  return Math.round(Math.min(doubled, longest) * (1 + random / 5));
}
