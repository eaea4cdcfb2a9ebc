import { EventEmitter, on } from 'node:events';

/** What can be followed live. */
export type Topic = 'execution' | 'testRun' | 'serviceAuthorization' | 'trigger';

/** How often a follower reads again unasked: a run may be carried on by another server on the same database. */
const REREAD_MS = 1_000;

/** Tells, inside this process, that something has changed; what it is now, followers read from the store. */
export class Events {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #followers = 0;

  /** Call after the commit. */
  publish(topic: Topic, id: string): void {
    // A name that was just put together takes a microsecond to look up, and mostly nobody listens.
    if (this.#followers > 0) this.#emitter.emit(`${topic}:${id}`);
  }

  /**
   * Yields the present state, then the state after every change, until `isOver` holds for one that was yielded. A late
   * follower misses nothing: it listens before it reads. One that leaves is let go at once, whatever it waits for.
   */
  follow<State>(
    topic: Topic,
    id: string,
    read: () => Promise<State>,
    isOver: (state: State) => boolean,
    isSame: (one: State, other: State) => boolean,
  ): AsyncGenerator<State, void, undefined> {
    const left = new AbortController();
    const states = this.#states(topic, id, { read, isOver, isSame }, left.signal);
    const leave = states.return.bind(states);
    return Object.assign(states, {
      // A generator takes a return only where it yields, and this one may wait for long.
      return: (): ReturnType<typeof leave> => {
        left.abort();
        return leave();
      },
    });
  }

  async *#states<State>(
    topic: Topic,
    id: string,
    { read, isOver, isSame }: Followed<State>,
    left: AbortSignal,
  ): AsyncGenerator<State, void, undefined> {
    const changes = on(this.#emitter, `${topic}:${id}`, { signal: left });
    this.#followers += 1;
    const timer = setInterval(() => this.publish(topic, id), REREAD_MS).unref();
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
    } catch (error) {
      if (!left.aborted) throw error;
    } finally {
      clearInterval(timer);
      this.#followers -= 1;
      await changes.return?.();
    }
  }
}

/** How a follower learns the state, and when it is told. */
interface Followed<State> {
  readonly read: () => Promise<State>;
  readonly isOver: (state: State) => boolean;
  readonly isSame: (one: State, other: State) => boolean;
}
