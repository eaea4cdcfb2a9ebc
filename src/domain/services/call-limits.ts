import { userError } from '../../errors.ts';
import type { StoredLimits } from '../../store/tables.ts';

/** How the calls of a service are bounded: the stored limits, with the defaults in the place of what was not set. */
export type CallLimits = Required<StoredLimits>;

/** As a caller gives it: absent fields stay, null goes back to the default, or lifts a limit that has none. */
export type CallLimitsInput = {
  readonly [Name in keyof StoredLimits]?: StoredLimits[Name] | null | undefined;
};

const DEFAULTS: CallLimits = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 30_000,
  totalTimeoutMs: 30_000,
  maxConcurrent: null,
  rate: null,
  circuitFailures: 10,
  circuitOpenMs: 30_000,
};

type NumberName = Exclude<keyof StoredLimits, 'rate'>;

const BOUNDS: Readonly<Record<NumberName, readonly [least: number, most: number]>> = {
  connectTimeoutMs: [1, 60_000],
  headersTimeoutMs: [1, 600_000],
  totalTimeoutMs: [1, 600_000],
  maxConcurrent: [1, 10_000],
  circuitFailures: [1, 10_000],
  circuitOpenMs: [1, 3_600_000],
};
const MOST_CALLS = 100_000;
const LONGEST_PERIOD_MS = 3_600_000;
/** Null is no limit here, and thus stored; for the others it is the default. */
const UNLIMITED: readonly (keyof StoredLimits)[] = ['maxConcurrent', 'rate', 'circuitFailures'];

/** What holds for a service. */
export function callLimits(stored: StoredLimits | null): CallLimits {
  return { ...DEFAULTS, ...stored };
}

/** The limits after a create or update: absent keeps the current ones, null makes them the defaults. */
export function changeLimits(
  current: StoredLimits | null,
  input: CallLimitsInput | null | undefined,
): StoredLimits | null {
  if (input == null) return input === null ? null : current;
  const kept: Record<string, unknown> = { ...current };
  for (const name of Object.keys(DEFAULTS) as (keyof StoredLimits)[]) {
    const value = input[name];
    if (value === undefined) continue;
    if (value === null && !UNLIMITED.includes(name)) delete kept[name];
    else kept[name] = name === 'rate' ? checkRate(input.rate) : checkNumber(name, input[name]);
  }
  return kept;
}

function checkNumber(name: NumberName, value: number | null | undefined): number | null {
  const [least, most] = BOUNDS[name];
  if (value == null || (value >= least && value <= most)) return value ?? null;
  throw userError('INVALID_INPUT', `${name} is a number from ${least} to ${most}`, ['limits', name]);
}

function checkRate(rate: StoredLimits['rate'] | null | undefined): StoredLimits['rate'] | null {
  if (rate == null) return null;
  const path = ['limits', 'rate'];
  if (rate.calls < 1 || rate.calls > MOST_CALLS)
    throw userError('INVALID_INPUT', `calls is a number from 1 to ${MOST_CALLS}`, [...path, 'calls']);
  if (rate.perMs < 1 || rate.perMs > LONGEST_PERIOD_MS)
    throw userError('INVALID_INPUT', `perMs is a number from 1 to ${LONGEST_PERIOD_MS}`, [...path, 'perMs']);
  return { calls: rate.calls, perMs: rate.perMs };
}
