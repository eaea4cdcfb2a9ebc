import { expect, test } from 'vitest';
import { retryDelayMs } from '../../../src/domain/mail/backoff.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

test('each failure doubles the delay, up to an hour', () => {
  const delays = [1, 2, 3, 4, 8, 9, 50].map((failures) => retryDelayMs(10, failures, 0) / SECOND_MS);
  expect(delays).toEqual([15, 30, 60, 120, 1920, 3600, 3600]);
});

test('a trigger that is polled less often than hourly is tried again as often as it is polled in the end', () => {
  expect(retryDelayMs(600, 1, 0)).toBe(15 * SECOND_MS);
  expect(retryDelayMs(600, 50, 0)).toBe(600 * MINUTE_MS);
});

test('chance adds up to a fifth', () => {
  expect(retryDelayMs(10, 1, 1)).toBe(18 * SECOND_MS);
});
