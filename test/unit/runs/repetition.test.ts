import { expect, it } from 'vitest';
import type { CallOutcome } from '../../../src/connectors/connector.ts';
import { isRepeatable, waitBeforeNext } from '../../../src/domain/runs/calls/repetition.ts';
import { retryPolicy } from '../../../src/domain/services/retry-policy.ts';

const policy = retryPolicy(null);
const NOW = Date.parse('2026-01-01T00:00:00Z');
const wait = (outcome: CallOutcome, attempts: number, random = 1) =>
  waitBeforeNext(
    outcome,
    attempts,
    { ...policy, maxAttempts: 10 },
    () => NOW,
    () => random,
  );

function failed(code: string, status?: number, retryAfter?: string): CallOutcome {
  const headers = retryAfter === undefined ? [] : [{ name: 'Retry-After', value: retryAfter }];
  const response = status === undefined ? null : { status, headers, body: null, size: 0 };
  return { status: 'FAILED', error: { code, message: '' }, request: null, response };
}

it.each([
  { method: 'GET', key: null, want: true },
  { method: 'HEAD', key: null, want: true },
  { method: 'OPTIONS', key: null, want: true },
  { method: 'PUT', key: null, want: true },
  { method: 'DELETE', key: null, want: true },
  { method: 'POST', key: null, want: false },
  { method: 'PATCH', key: null, want: false },
  { method: 'POST', key: 'k', want: true },
  { method: 'PATCH', key: 'k', want: true },
])('whether $method with the key $key may be repeated: $want', ({ method, key, want }) => {
  expect(isRepeatable(method, key)).toBe(want);
});

it.each([
  { outcome: failed('UNREACHABLE'), again: true },
  { outcome: failed('TIMEOUT'), again: true },
  ...[408, 425, 429, 502, 503, 504].map((status) => ({ outcome: failed('HTTP_STATUS', status), again: true })),
  ...[400, 401, 404, 409, 500, 501].map((status) => ({ outcome: failed('HTTP_STATUS', status), again: false })),
  { outcome: failed('SOAP_FAULT', 503), again: false },
  { outcome: failed('ADDRESS_FORBIDDEN'), again: false },
  { outcome: failed('TOO_LARGE', 200), again: false },
  { outcome: failed('CANCELLED'), again: false },
  { outcome: { status: 'SUCCEEDED', output: null, request: null, response: null } as const, again: false },
])('that a call ended with $outcome lets it be made again: $again', ({ outcome, again }) => {
  expect(wait(outcome, 1) !== null).toBe(again);
});

it('no call is made more often than the policy says', () => {
  expect(waitBeforeNext(failed('TIMEOUT'), 3, policy)).toBeNull();
  expect(waitBeforeNext(failed('TIMEOUT'), 1, { ...policy, maxAttempts: 1 })).toBeNull();
});

it('the longest wait doubles up to its limit, and any shorter one is as likely', () => {
  expect([1, 2, 3, 6, 9].map((attempts) => wait(failed('TIMEOUT'), attempts))).toEqual([200, 400, 800, 5000, 5000]);
  expect(wait(failed('TIMEOUT'), 3, 0.25)).toBe(200);
});

it('a Retry-After counts where it asks for more, in seconds or as a date', () => {
  expect(wait(failed('HTTP_STATUS', 429, '7'), 1)).toBe(7000);
  expect(wait(failed('HTTP_STATUS', 503, 'Thu, 01 Jan 2026 00:00:09 GMT'), 1)).toBe(9000);
  expect(wait(failed('HTTP_STATUS', 503, '0'), 1)).toBe(200);
  expect(wait(failed('HTTP_STATUS', 503, 'Wed, 31 Dec 2025 00:00:00 GMT'), 1)).toBe(200);
  expect(wait(failed('HTTP_STATUS', 503, 'soon'), 1)).toBe(200);
});
