const MINUTE_MS = 60_000;
/** How much earlier than its frequency asks for a poll may be: by this share of it, and by so many milliseconds at most. */
const MOST_SPREAD = 1 / 10;
const MOST_SPREAD_MS = MINUTE_MS;

/**
 * When a folder that was polled at `startedAt` is polled again: after the frequency at the latest, and a little earlier by
 * chance (`random` from 0 to 1), so that mailboxes that were due at once, after a start of the server for one, drift apart.
 */
export function regularPollAt(startedAt: Date, frequencyMinutes: number, random: number): Date {
  const frequencyMs = frequencyMinutes * MINUTE_MS;
  const spreadMs = Math.min(frequencyMs * MOST_SPREAD, MOST_SPREAD_MS);
  return new Date(startedAt.getTime() + Math.round(frequencyMs - spreadMs * random));
}
