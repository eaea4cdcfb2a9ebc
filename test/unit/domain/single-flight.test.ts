import { expect, it } from 'vitest';
import { SingleFlight } from '../../../src/domain/services/single-flight.ts';

const signal = new AbortController().signal;

it('does work that many ask for at once only once, and again for who comes later', async () => {
  const flights = new SingleFlight<number>();
  let done = 0;
  const work = async () => {
    done += 1;
    return done;
  };
  expect(await Promise.all([1, 2, 3].map(() => flights.join('a', work, signal)))).toEqual([1, 1, 1]);
  expect(await flights.join('a', work, signal)).toBe(2);
});

it('does other work at the same time', async () => {
  const flights = new SingleFlight<string>();
  const asked = ['a', 'b'].map((key) => flights.join(key, async () => key, signal));
  expect(await Promise.all(asked)).toEqual(['a', 'b']);
});

it('fails for all who asked, and not for who comes later', async () => {
  const flights = new SingleFlight<string>();
  const fail = () => Promise.reject(new Error('no'));
  const asked = await Promise.allSettled([flights.join('a', fail, signal), flights.join('a', fail, signal)]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await flights.join('a', async () => 'yes', signal)).toBe('yes');
});
