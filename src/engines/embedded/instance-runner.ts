import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../../logger.ts';
import type { InstancePort, RunnableInstance } from '../engine.ts';
import { advance, type Rest } from './advance.ts';
import { readInstanceState, writeInstanceState } from './instance-state.ts';
import { PreparedProcesses } from './prepared-processes.ts';

/** Instances taken up at once; the others queue. More would only hold more in memory: the steps are synchronous. */
const MAX_ACTIVE = 8;
/** How long an instance rests whose row could not be read or written. */
const RETRY_MS = 30_000;
/** The longest time that a timer of Node can wait; a longer one is set again. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
const STOP_MS = 2_000;

/**
 * Takes instances up, one turn after the other: load, run to the next rest, save. Between its turns an instance is
 * only a row, and a timer where it waits for a time.
 */
export class InstanceRunner {
  readonly #instances: InstancePort;
  readonly #logger: Logger;
  readonly #processes = new PreparedProcesses();
  readonly #queue = new Set<string>();
  readonly #active = new Map<string, Promise<void>>();
  readonly #wakeUps = new Map<string, NodeJS.Timeout>();
  readonly #stop = new AbortController();

  constructor(instances: InstancePort, logger: Logger) {
    this.#instances = instances;
    this.#logger = logger;
  }

  run(id: string): void {
    if (this.#stop.signal.aborted || this.#active.has(id)) return;
    this.#cancelWakeUp(id);
    this.#queue.add(id);
    this.#takeNext();
  }

  async resumeAll(): Promise<void> {
    for (const id of await this.#instances.listRunning()) {
      if (!this.#wakeUps.has(id)) this.run(id);
    }
  }

  /** Breaks off what is running, and waits for that for a bounded time; all of it goes on at the next start. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#queue.clear();
    for (const id of [...this.#wakeUps.keys()]) this.#cancelWakeUp(id);
    const { promise: deadline, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, STOP_MS);
    await Promise.race([Promise.all(this.#active.values()), deadline]);
    clearTimeout(timer);
  }

  #takeNext(): void {
    for (const id of this.#queue) {
      if (this.#active.size >= MAX_ACTIVE) return;
      this.#queue.delete(id);
      this.#active.set(id, this.#turn(id));
    }
  }

  async #turn(id: string): Promise<void> {
    let wakeAt: Date | null = null;
    try {
      // Other work of the server gets its turn between two instances.
      await setImmediate();
      wakeAt = await this.#advance(id);
    } catch (error) {
      this.#logger.error(
        { err: error, instanceId: id },
        'a process instance could not be read or saved; it is tried again',
      );
      wakeAt = new Date(Date.now() + RETRY_MS);
    }
    this.#active.delete(id);
    if (wakeAt !== null) this.#wakeUpAt(id, wakeAt);
    this.#takeNext();
  }

  /** When the instance goes on by itself; null where it does not. */
  async #advance(id: string): Promise<Date | null> {
    const instance = await this.#instances.load(id);
    if (instance === null) return null;
    const waiting = stillWaiting(instance);
    if (waiting !== null) return waiting.wakeAt;
    const rest = await advance(instance, this.#stop.signal, this.#processes);
    return rest === null ? null : this.#save(instance, rest);
  }

  async #save({ id, variables }: RunnableInstance, rest: Rest): Promise<Date | null> {
    if (rest.kind === 'WAITING') {
      await this.#instances.saveState(id, writeInstanceState(rest.state, variables));
      return rest.state.wakeAt;
    }
    await this.#instances.finish(id, { state: rest.kind, variables: rest.variables, error: rest.error });
    return null;
  }

  #wakeUpAt(id: string, at: Date): void {
    if (this.#stop.signal.aborted) return;
    const delay = Math.min(Math.max(at.getTime() - Date.now(), 0), MAX_TIMEOUT_MS);
    const timer = setTimeout(() => this.run(id), delay).unref();
    this.#wakeUps.set(id, timer);
  }

  #cancelWakeUp(id: string): void {
    clearTimeout(this.#wakeUps.get(id));
    this.#wakeUps.delete(id);
  }
}

/** An instance whose time has not come: there is nothing to run yet. */
function stillWaiting(instance: RunnableInstance): { readonly wakeAt: Date | null } | null {
  const state = instance.engineState === null ? null : readInstanceState(instance.engineState);
  if (state === null) return null;
  return state.wakeAt !== null && state.wakeAt.getTime() <= Date.now() ? null : state;
}
