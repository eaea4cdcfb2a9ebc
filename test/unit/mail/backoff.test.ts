import { expect, test } from 'vitest';
import { retryDelayMs } from '../../../src/domain/mail/backoff.ts';

const MINUTE_MS = 60_000;

test('each failure doubles the delay, up to an hour', () => {
  const delays = [1, 2, 3, 4, 5, 50].map((failures) => retryDelayMs(10, failures, 0) / MINUTE_MS);
  expect(delays).toEqual([10, 20, 40, 60, 60, 60]);
});

test('a trigger that is polled less often than hourly keeps its frequency', () => {
  expect(retryDelayMs(600, 1, 0)).toBe(600 * MINUTE_MS);
  expect(retryDelayMs(600, 9, 0)).toBe(600 * MINUTE_MS);
});

test('chance adds up to a fifth', () => {
  expect(retryDelayMs(10, 1, 1)).toBe(12 * MINUTE_MS);
});
