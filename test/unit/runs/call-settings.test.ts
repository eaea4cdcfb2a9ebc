import { expect, it } from 'vitest';
import { callLimits, changeLimits } from '../../../src/domain/services/call-limits.ts';
import { changeRetry, retryPolicy } from '../../../src/domain/services/retry-policy.ts';

it('an absent limit stays, and null lifts it or makes it the default again', () => {
  const first = changeLimits(null, { maxConcurrent: 4, totalTimeoutMs: 1000, rate: { calls: 2, perMs: 1000 } });
  expect(callLimits(first)).toMatchObject({ maxConcurrent: 4, totalTimeoutMs: 1000, headersTimeoutMs: 30_000 });
  const second = changeLimits(first, { maxConcurrent: null, totalTimeoutMs: null, circuitFailures: null });
  expect(callLimits(second)).toMatchObject({
    maxConcurrent: null,
    totalTimeoutMs: 30_000,
    rate: { calls: 2, perMs: 1000 },
    circuitFailures: null,
  });
  expect(changeLimits(second, undefined)).toBe(second);
  expect(callLimits(changeLimits(second, null))).toEqual(callLimits(null));
});

it('a retry policy is changed in parts, and goes back to its defaults', () => {
  const first = changeRetry(null, { maxAttempts: 5, sendIdempotencyKey: true });
  expect(retryPolicy(first)).toEqual({
    maxAttempts: 5,
    initialDelayMs: 200,
    maxDelayMs: 5000,
    sendIdempotencyKey: true,
  });
  expect(retryPolicy(changeRetry(first, { maxAttempts: null }))).toMatchObject({
    maxAttempts: 3,
    sendIdempotencyKey: true,
  });
  expect(changeRetry(first, null)).toBeNull();
});

it.each([
  { limits: { totalTimeoutMs: 0 }, path: ['limits', 'totalTimeoutMs'] },
  { limits: { connectTimeoutMs: 60_001 }, path: ['limits', 'connectTimeoutMs'] },
  { limits: { maxConcurrent: 0 }, path: ['limits', 'maxConcurrent'] },
  { limits: { rate: { calls: 0, perMs: 1000 } }, path: ['limits', 'rate', 'calls'] },
  { limits: { rate: { calls: 1, perMs: 0 } }, path: ['limits', 'rate', 'perMs'] },
])('the limits $limits are refused', ({ limits, path }) => {
  expect(() => changeLimits(null, limits)).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ path })] }),
  );
});

it.each([{ maxAttempts: 0 }, { maxAttempts: 11 }, { initialDelayMs: 0 }, { maxDelayMs: 600_001 }])(
  'the retry policy %o is refused',
  (retry) => {
    expect(() => changeRetry(null, retry)).toThrow(expect.objectContaining({ name: 'UserErrors' }));
  },
);
