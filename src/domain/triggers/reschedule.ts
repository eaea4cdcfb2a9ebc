import type { TriggerRow } from '../../store/trigger-store.ts';

/**
 * When a changed trigger polls next: at once where it looks for other mails or was paused by a refused login; else by its
 * frequency, counted from the last poll. Nothing where that stays as it is.
 */
export function reschedule(
  before: Pick<TriggerRow, 'enabled' | 'lastPollAt' | 'nextPollAt' | 'frequencyMinutes'>,
  after: Pick<TriggerRow, 'frequencyMinutes'>,
  isNewSearch: boolean,
  now: Date,
): Partial<Pick<TriggerRow, 'nextPollAt'>> {
  if (!before.enabled) return {};
  if (isNewSearch || before.nextPollAt === null) return { nextPollAt: now };
  if (before.frequencyMinutes === after.frequencyMinutes) return {};
  const regular = new Date((before.lastPollAt ?? now).getTime() + after.frequencyMinutes * 60_000);
  return { nextPollAt: regular < now ? now : regular };
}
