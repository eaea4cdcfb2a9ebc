import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CallOutcome } from '../../../src/connectors/connector.ts';
import { Circuit } from '../../../src/domain/runs/calls/circuit.ts';
import { callLimits } from '../../../src/domain/services/call-limits.ts';

const limits = { ...callLimits(null), circuitFailures: 2, circuitOpenMs: 1000 };
const done: CallOutcome = { status: 'SUCCEEDED', output: null, request: null, response: null };

function failed(code: string, status?: number): CallOutcome {
  const response = status === undefined ? null : { status, headers: [], body: null, size: 0 };
  return { status: 'FAILED', error: { code, message: '' }, request: null, response };
}

const run = (circuit: Circuit, outcome: CallOutcome, hadTime = true) =>
  circuit.run({ make: async () => outcome, hadTime });

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') }));
afterEach(() => void vi.useRealTimers());

it('opens after so many failures in a row, and says until when', async () => {
  const circuit = new Circuit(limits);
  await run(circuit, failed('TIMEOUT'));
  expect(circuit.refusal()).toBeNull();
  await run(circuit, failed('HTTP_STATUS', 504));
  expect(circuit.refusal()).toEqual({
    code: 'CIRCUIT_OPEN',
    message:
      'The peer is not called, since it did not answer 2 times in a row (HTTP_STATUS); it is tried again at 2026-01-01T00:00:01.000Z',
    detail: { retryAt: '2026-01-01T00:00:01.000Z' },
  });
  vi.advanceTimersByTime(1000);
  expect(circuit.refusal()).toBeNull();
});

it.each([
  { between: done },
  { between: failed('HTTP_STATUS', 404) },
  { between: failed('HTTP_STATUS', 429) },
  { between: failed('SOAP_FAULT', 500) },
])('stays closed where the peer was alive in between: $between', async ({ between }) => {
  const circuit = new Circuit(limits);
  for (const outcome of [failed('UNREACHABLE'), between, failed('UNREACHABLE')]) await run(circuit, outcome);
  expect(circuit.refusal()).toBeNull();
});

it('takes no time-out for a dead peer where there was hardly time', async () => {
  const circuit = new Circuit(limits);
  for (const outcome of [failed('TIMEOUT'), failed('TIMEOUT')]) await run(circuit, outcome, false);
  expect(circuit.refusal()).toBeNull();
});

it.each([
  { trial: done, open: false },
  { trial: failed('UNREACHABLE'), open: true },
  { trial: failed('CANCELLED'), open: true },
])('lets one call try the peer, and is open afterwards: $open', async ({ trial, open }) => {
  const circuit = new Circuit(limits);
  for (const outcome of [failed('TIMEOUT'), failed('TIMEOUT')]) await run(circuit, outcome);
  vi.advanceTimersByTime(1000);
  const { promise, resolve } = Promise.withResolvers<CallOutcome>();
  const trying = circuit.run({ make: () => promise, hadTime: true });
  expect(circuit.refusal()).toMatchObject({ code: 'CIRCUIT_OPEN', detail: { retryAt: null } });
  resolve(trial);
  await trying;
  expect(circuit.refusal() !== null).toBe(open);
});

it('never opens where the service says so', async () => {
  const circuit = new Circuit({ ...limits, circuitFailures: null });
  for (let calls = 0; calls < 20; calls += 1) await run(circuit, failed('TIMEOUT'));
  expect(circuit.refusal()).toBeNull();
});
