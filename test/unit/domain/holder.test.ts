import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isAbandoned, newHolder } from '../../../src/domain/holder.ts';

const NOW = new Date('2025-06-01T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe('a run', () => {
  it.each([
    ['of this very process goes on', 'self', 1, false],
    ['of an earlier process with the same id is over', `${hostname()}/${process.pid}/earlier`, 1, true],
    ['of a process that lives goes on', `${hostname()}/${process.ppid}/other`, 1, false],
    ['of a process on another host goes on', 'elsewhere/1/x', 1, false],
    ['of another host that runs longer than any does is over', 'elsewhere/1/x', 61, true],
  ])('%s', (_claim, holder, minutes, isOver) => {
    const self = newHolder();
    const run = { holder: holder === 'self' ? self : holder, startedAt: minutesAgo(minutes) };
    expect(isAbandoned(run, self, NOW)).toBe(isOver);
  });

  it('that has not begun goes on', () => {
    expect(isAbandoned({ holder: null, startedAt: null }, newHolder(), NOW)).toBe(false);
  });
});
