import { EventEmitter, on } from 'node:events';

/** What can be followed live. */
export type Topic = 'execution' | 'testRun';

/** How often a follower reads again unasked: a run may be carried on by another server on the same database. */
const REREAD_MS = 1_000;

/** Tells, inside this process, that something has changed; what it is now, followers read from the store. */
export class Events {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  /** Call after the commit. */
  publish(topic: Topic, id: string): void {
    this.#emitter.emit(`${topic}:${id}`);
  }

  /**
   * Yields the present state, then the state after every change, until `isOver` holds for one that was yielded. A late
   * follower misses nothing: it listens before it reads.
   */
  async *follow<State>(
    topic: Topic,
    id: string,
    read: () => Promise<State>,
    isOver: (state: State) => boolean,
    isSame: (one: State, other: State) => boolean,
  ): AsyncGenerator<State, void, undefined> {
    const changed = new AbortController();
    const changes = on(this.#emitter, `${topic}:${id}`, { signal: changed.signal });
    const timer = setInterval(() => this.publish(topic, id), REREAD_MS);
    timer.unref();
    try {
      let state = await read();
      yield state;
      while (!isOver(state)) {
        await changes.next();
        const next = await read();
        if (isSame(state, next)) continue;
        state = next;
        yield state;
      }
    } finally {
      clearInterval(timer);
      await changes.return?.();
      changed.abort();
    }
  }
}
