import { describe, expect, test } from 'vitest';
import { regularPollAt } from '../../../src/domain/mail/regular-poll.ts';

const START = new Date('2026-09-07T10:00:00Z');

describe('the next poll of a folder', () => {
  const cases: readonly (readonly [minutes: number, random: number, seconds: number])[] = [
    [1, 0, 60],
    [1, 0.5, 57],
    [1, 1, 54],
    [5, 1, 270],
    [10, 1, 540],
    [60, 1, 3_540],
    [10_080, 1, 604_740],
  ];
  test.each(cases)('of every %d minutes, by the chance %d, is after %d seconds', (minutes, random, seconds) => {
    expect(regularPollAt(START, minutes, random).getTime() - START.getTime()).toBe(seconds * 1000);
  });
});
