import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Deadline } from '../../../src/connectors/egress/deadline.ts';

const TARGET = 'http://a.test';

function startClock(): void {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
}

/** What has stopped, in turn. */
function watched(totals: readonly number[], stopped: number[]): readonly Deadline[] {
  return totals.map((totalMs) => {
    const deadline = new Deadline(TARGET, totalMs);
    deadline.watch(({ code }) => {
      if (code === 'TIMEOUT') stopped.push(totalMs);
    });
    return deadline;
  });
}

describe('a deadline', () => {
  it.each([1500, 2000])('of %d ms is over then, and not before', async (totalMs) => {
    startClock();
    const stopped: number[] = [];
    watched([totalMs], stopped);
    await vi.advanceTimersByTimeAsync(totalMs - 10);
    expect(stopped).toEqual([]);
    await vi.advanceTimersByTimeAsync(11);
    expect(stopped).toEqual([totalMs]);
  });

  it('of so many seconds does not wait for those that began later, nor end them', async () => {
    startClock();
    const stopped: number[] = [];
    watched([3000], stopped);
    await vi.advanceTimersByTimeAsync(1_000);
    watched([3000, 1000, 3000], stopped);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(stopped).toEqual([1000]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stopped).toEqual([1000, 3000]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stopped).toEqual([1000, 3000, 3000, 3000]);
  });

  it('that has ended stops nothing, and the next one has its whole time', async () => {
    startClock();
    const stopped: number[] = [];
    for (const deadline of watched([4000, 4000], stopped)) deadline.end();
    await vi.advanceTimersByTimeAsync(3_000);
    watched([4000], stopped);
    await vi.advanceTimersByTimeAsync(3_990);
    expect(stopped).toEqual([]);
    await vi.advanceTimersByTimeAsync(11);
    expect(stopped).toEqual([4000]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
