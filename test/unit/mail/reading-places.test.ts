import { expect, test } from 'vitest';
import { ReadingPlaces } from '../../../src/domain/mail/reading-places.ts';

const never = new AbortController().signal;

test('a place is handed to whoever has waited longest', async () => {
  const places = new ReadingPlaces(1);
  const first = await places.take(never);
  const order: string[] = [];
  const waiting = ['second', 'third'].map(async (name) => {
    const place = await places.take(never);
    order.push(name);
    place?.[Symbol.dispose]();
  });
  await Promise.resolve();
  expect(order).toEqual([]);
  first?.[Symbol.dispose]();
  await Promise.all(waiting);
  expect(order).toEqual(['second', 'third']);
  expect(await places.take(never, 0)).not.toBeNull();
});

test('who waits too long, or is told to stop, takes nobody a place away', async () => {
  const places = new ReadingPlaces(1);
  const first = await places.take(never);
  expect(await places.take(never, 0)).toBeNull();
  const stop = new AbortController();
  const stopped = places.take(stop.signal);
  stop.abort();
  await expect(stopped).rejects.toThrow();
  first?.[Symbol.dispose]();
  expect(await places.take(never, 0)).not.toBeNull();
  expect(await places.take(never, 0)).toBeNull();
});
