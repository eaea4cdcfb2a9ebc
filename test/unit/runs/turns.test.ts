import { expect, it } from 'vitest';
import { Turns } from '../../../src/domain/runs/calls/turns.ts';
import { callLimits } from '../../../src/domain/services/call-limits.ts';

const never = new AbortController().signal;
const unlimited = callLimits(null);

it('without limits nothing waits', async () => {
  expect(await new Turns(unlimited).take(async () => 'done', 1, never)).toBe('done');
});

it('in any period begin no more than are admitted', async () => {
  const turns = new Turns({ ...unlimited, rate: { calls: 2, perMs: 100 } });
  const at: number[] = [];
  const work = async () => void at.push(Date.now());
  const start = Date.now();
  await Promise.all(Array.from({ length: 6 }, () => turns.take(work, 5000, never)));
  // Nothing was admitted before the start: the periods that are over since then are exact.
  for (const [index, time] of at.entries()) expect(time - start).toBeGreaterThanOrEqual(Math.floor(index / 2) * 100);
  // Between two calls only nearly so: what counts is when each was admitted, and its work begins a little later.
  const gaps = at.slice(2).map((time, index) => time - (at[index] ?? 0));
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(100 - 20);
});

it('who waits is let go at once by its signal, and its place is given to the next', async () => {
  const turns = new Turns({ ...unlimited, maxConcurrent: 1 });
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = turns.take(() => promise, 5000, never);
  const leaving = new AbortController();
  const second = turns.take(async () => 'second', 5000, leaving.signal);
  const third = turns.take(async () => 'third', 5000, never);
  leaving.abort();
  await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
  resolve('first');
  expect(await Promise.all([first, third])).toEqual(['first', 'third']);
  await expect(turns.take(async () => 'late', 5000, leaving.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
});

it('work that has begun keeps its place when its signal is aborted', async () => {
  const turns = new Turns({ ...unlimited, maxConcurrent: 1 });
  const { promise, resolve } = Promise.withResolvers<string>();
  const leaving = new AbortController();
  const first = turns.take(() => promise, 5000, leaving.signal);
  leaving.abort();
  await expect(turns.take(async () => 'second', 20, never)).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    message: 'The call did not get its turn within 20 ms; the service admits 1 calls at once',
  });
  resolve('first');
  expect(await first).toBe('first');
});

it('beyond a thousand nobody waits', async () => {
  const turns = new Turns({ ...unlimited, maxConcurrent: 1 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const all = Array.from({ length: 1001 }, () => turns.take(() => promise, 5000, never));
  await expect(turns.take(() => promise, 5000, never)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  resolve();
  await Promise.all(all);
});
