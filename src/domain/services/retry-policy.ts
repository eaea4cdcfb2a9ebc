import { userError } from '../../errors.ts';
import type { StoredRetry } from '../../store/tables.ts';

/** How failed calls of a service are repeated: what is stored, with the defaults in the place of what was not set. */
export type RetryPolicy = Required<StoredRetry>;

/** As a caller gives it: absent fields stay, null goes back to the default. */
export type RetryPolicyInput = {
  readonly [Name in keyof StoredRetry]?: StoredRetry[Name] | null | undefined;
};

const DEFAULTS: RetryPolicy = { maxAttempts: 3, initialDelayMs: 200, maxDelayMs: 5_000, sendIdempotencyKey: false };

const BOUNDS = {
  maxAttempts: [1, 10],
  initialDelayMs: [1, 60_000],
  maxDelayMs: [1, 600_000],
} as const;

/** What holds for a service. */
export function retryPolicy(stored: StoredRetry | null): RetryPolicy {
  return { ...DEFAULTS, ...stored };
}

/** The policy after a create or update: absent keeps the current one, null makes it the default. */
export function changeRetry(
  current: StoredRetry | null,
  input: RetryPolicyInput | null | undefined,
): StoredRetry | null {
  if (input == null) return input === null ? null : current;
  for (const name of Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]) checkBounds(name, input[name]);
  const kept: Record<string, unknown> = { ...current };
  for (const name of Object.keys(DEFAULTS) as (keyof StoredRetry)[]) {
    if (input[name] === null) delete kept[name];
    else if (input[name] !== undefined) kept[name] = input[name];
  }
  return kept;
}

function checkBounds(name: keyof typeof BOUNDS, value: number | null | undefined): void {
  const [least, most] = BOUNDS[name];
  if (value == null || (value >= least && value <= most)) return;
  throw userError('INVALID_INPUT', `${name} is a number from ${least} to ${most}`, ['retry', name]);
}
