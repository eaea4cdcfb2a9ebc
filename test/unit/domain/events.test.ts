import { describe, expect, it } from 'vitest';
import { Events } from '../../../src/domain/events.ts';

describe('a follower', () => {
  const follow = (read: () => number, events = new Events()) => ({
    events,
    states: events.follow(
      'execution',
      'id',
      () => Promise.resolve(read()),
      (state) => state === 9,
      (one, other) => one === other,
    ),
  });

  it('hears of the present state first, of each change once, and of the end', async () => {
    let present = 1;
    const { events, states } = follow(() => present);
    expect((await states.next()).value).toBe(1);
    const next = states.next();
    events.publish('execution', 'id');
    present = 9;
    events.publish('execution', 'id');
    expect((await next).value).toBe(9);
    expect((await states.next()).done).toBe(true);
  });

  it('that leaves while nothing changes is let go at once', async () => {
    const { states } = follow(() => 1);
    await states.next();
    const waiting = states.next();
    expect(await states.return()).toMatchObject({ done: true });
    expect(await waiting).toMatchObject({ done: true });
  });

  it('that leaves before it has waited reads nothing more', async () => {
    let reads = 0;
    const { states } = follow(() => {
      reads += 1;
      return 1;
    });
    await states.next();
    await states.return();
    expect(await states.next()).toMatchObject({ done: true });
    expect(reads).toBe(1);
  });

  it('hears why the state cannot be read', async () => {
    const { states } = follow(() => {
      throw new Error('gone');
    });
    await expect(states.next()).rejects.toThrow('gone');
  });
});
