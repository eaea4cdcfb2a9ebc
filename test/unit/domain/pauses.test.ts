import { setImmediate } from 'node:timers';
import { expect, test } from 'vitest';
import { Pauses } from '../../../src/domain/pauses.ts';

test('those who ask at the same time begin one after the other, and others have their turns in between', async () => {
  const pauses = new Pauses();
  const order: string[] = [];
  let next = setImmediate(function turn() {
    if (order.at(-1) !== 'other') order.push('other');
    next = setImmediate(turn);
  });
  const piece = async (name: string) => {
    await pauses.take();
    order.push(name);
    for (const end = performance.now() + 10; performance.now() < end; );
  };
  await Promise.all(['a', 'b', 'c'].map(piece));
  clearImmediate(next);
  expect(order.filter((name) => name !== 'other')).toEqual(['a', 'b', 'c']);
  expect(order.slice(order.indexOf('a'), order.indexOf('c'))).toContain('other');
});
