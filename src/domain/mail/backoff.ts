const MINUTE_MS = 60_000;

/** No backoff is longer than this, unless the trigger's own frequency is. */
export const LONGEST_BACKOFF_MS = 60 * MINUTE_MS;

/**
 * When to try again after `failures` polls that failed in a row (1 or more): the frequency, doubled with each further
 * failure up to an hour, and up to a fifth more by chance (`random` from 0 to 1), so that many do not come back at once.
 */
export function retryDelayMs(frequencyMinutes: number, failures: number, random: number): number {
  const frequencyMs = frequencyMinutes * MINUTE_MS;
  const doubled = frequencyMs * 2 ** Math.min(failures - 1, 20);
  return Math.round(Math.min(doubled, Math.max(frequencyMs, LONGEST_BACKOFF_MS)) * (1 + random / 5));
}
