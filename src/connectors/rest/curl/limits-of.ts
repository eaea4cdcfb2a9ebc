import type { CurlOption } from './curl-options.ts';
import type { CurlRequest } from './curl-request.ts';

/** --connect-timeout and --max-time (seconds, with fractions), and --retry. */
export function limitsOf(options: readonly CurlOption[]): Pick<CurlRequest, 'limits' | 'maxAttempts'> {
  const connect = numberOf(options, 'connect-timeout');
  const total = numberOf(options, 'max-time');
  const retries = numberOf(options, 'retry');
  return {
    limits: {
      ...(connect === null ? {} : { connectTimeoutMs: within(connect * 1000, 60_000) }),
      ...(total === null ? {} : { totalTimeoutMs: within(total * 1000, 600_000) }),
    },
    maxAttempts: retries === null ? null : within(retries + 1, 10),
  };
}

function numberOf(options: readonly CurlOption[], wanted: string): number | null {
  const value = Number(options.findLast(({ name }) => name === wanted)?.value ?? Number.NaN);
  // Zero is curl's word for no limit.
  return value > 0 ? value : null;
}

function within(value: number, most: number): number {
  return Math.max(1, Math.min(Math.round(value), most));
}
