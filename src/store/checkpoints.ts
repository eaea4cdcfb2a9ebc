import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Copies what is in the write-ahead log into the database, in a thread that starts with the first time. */
export class Checkpoints {
  readonly #databaseFile: string;
  #thread: Worker | null = null;
  #wake: () => void = () => undefined;

  constructor(databaseFile: string) {
    this.#databaseFile = databaseFile;
  }

  /** Copies what can be copied without anybody waiting; one at a time. Where the thread fails, the next time starts another. */
  make(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#thread ??= this.#start();
      this.#thread.postMessage('checkpoint');
    });
  }

  /** Ends the thread, its connection first. */
  async close(): Promise<void> {
    if (this.#thread === null) return;
    const exit = once(this.#thread, 'exit');
    this.#thread.postMessage('close');
    await exit;
  }

  #start(): Worker {
    const thread = new Worker(new URL('checkpoint-thread.ts', import.meta.url), { workerData: this.#databaseFile });
    thread.on('message', () => this.#wake());
    // Unheard it would end the process. The log grows until the writer brings it over by itself.
    thread.on('error', () => undefined);
    thread.once('exit', () => {
      this.#thread = null;
      this.#wake();
    });
    return thread;
  }
}
