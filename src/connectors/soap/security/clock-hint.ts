/** Less is no reason to refuse a Timestamp; a Date header is rounded to the second and may have been on its way for long. */
const TOLERATED_MS = 60_000;

/**
 * A sentence on how far the clock of a service is from ours, by the Date header of its answer, for a refused message that has times
 * in it; empty where that is no reason to refuse it.
 */
export function clockHint(date: string | null, now: Date): string {
  const theirs = Date.parse(date ?? '');
  const aheadMs = theirs - now.getTime();
  if (Number.isNaN(theirs) || Math.abs(aheadMs) < TOLERATED_MS) return '';
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const side = aheadMs > 0 ? 'ahead of' : 'behind';
  return ` Its clock is ${seconds} s ${side} ours, for which services refuse WS-Security: set the one that is wrong.`;
}
