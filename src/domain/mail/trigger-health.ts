import type { TriggerRow } from '../../store/trigger-store.ts';

/** So many periods may pass without a poll that went well. */
export const PATIENCE_PERIODS = 3;

/** Whether mails are looked after, in words where not. */
export interface MailHealth {
  readonly healthy: boolean;
  readonly reason: string | null;
  /** When it last did well; null when healthy. */
  readonly since: Date | null;
}

const HEALTHY: MailHealth = { healthy: true, reason: null, since: null };

type Judged = Pick<
  TriggerRow,
  'enabled' | 'lastGoodAt' | 'createdAt' | 'nextPollAt' | 'frequencyMinutes' | 'lastError'
>;

/** A trigger at work is unhealthy while a refused login holds it up, and after three periods in which nothing went well. */
export function triggerHealth(trigger: Judged, now: Date): MailHealth {
  if (!trigger.enabled) return HEALTHY;
  const since = trigger.lastGoodAt ?? trigger.createdAt;
  const patienceMs = trigger.frequencyMinutes * PATIENCE_PERIODS * 60_000;
  const isHeldUp = trigger.nextPollAt === null;
  if (!isHeldUp && since.getTime() + patienceMs > now.getTime()) return HEALTHY;
  const cause = trigger.lastError?.message ?? 'No poll has ended since: the server was stopped, or is behind';
  return { healthy: false, reason: `No poll has gone well since ${since.toISOString()}. ${cause}`, since };
}

/** What the triggers of a mailbox come to. */
export function mailboxHealth(triggers: readonly (Judged & Pick<TriggerRow, 'key'>)[], now: Date): MailHealth {
  const judged = triggers.map((trigger) => ({ key: trigger.key, ...triggerHealth(trigger, now) }));
  const unhealthy = judged
    .filter(({ healthy }) => !healthy)
    .sort((one, other) => (one.since?.getTime() ?? 0) - (other.since?.getTime() ?? 0));
  const [worst] = unhealthy;
  if (worst === undefined) return HEALTHY;
  const reason = `${unhealthy.length} of ${triggers.length} triggers at work: ${worst.key}: ${worst.reason}`;
  return { healthy: false, reason, since: worst.since };
}
