import type { CallOutcome } from '../../../connectors/connector.ts';
import type { RetryPolicy } from '../../services/retry-policy.ts';

/** RFC 9110 section 9.2.2. */
const IDEMPOTENT_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];
/** What passes by itself: RFC 9110 section 15, RFC 6585 section 4 (429), RFC 8470 section 5.2 (425). */
const PASSING_STATUSES: readonly number[] = [408, 425, 429, 502, 503, 504];

/** Whether doing it twice is the same as doing it once, by the method or by a key that the peer gets. */
export function isRepeatable(method: string, idempotencyKey: string | null): boolean {
  return IDEMPOTENT_METHODS.includes(method) || idempotencyKey !== null;
}

/**
 * How long to wait before the next attempt, in milliseconds; null where there is to be none. Exponential with full
 * jitter; a Retry-After (RFC 9110 section 10.2.3) counts where it asks for more.
 */
export function waitBeforeNext(
  outcome: CallOutcome,
  attempts: number,
  { maxAttempts, initialDelayMs, maxDelayMs }: RetryPolicy,
  now: () => number = Date.now,
  random: () => number = Math.random,
): number | null {
  if (attempts >= maxAttempts || !isPassing(outcome)) return null;
  const longest = Math.min(maxDelayMs, initialDelayMs * 2 ** (attempts - 1));
  return Math.max(random() * longest, retryAfterMs(outcome, now()));
}

function isPassing(outcome: CallOutcome): boolean {
  if (outcome.status !== 'FAILED') return false;
  const { code } = outcome.error;
  if (code === 'UNREACHABLE' || code === 'TIMEOUT') return true;
  return code === 'HTTP_STATUS' && outcome.response !== null && PASSING_STATUSES.includes(outcome.response.status);
}

/** Seconds, or a date; 0 where there is none that can be read. */
function retryAfterMs({ response }: CallOutcome, now: number): number {
  const value = response?.headers.find(({ name }) => name.toLowerCase() === 'retry-after')?.value.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
