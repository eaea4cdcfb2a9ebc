/** Undoes one opening. Called at most once. */
export type Close = () => void | Promise<void>;

/**
 * Collects what was opened and closes it in the opposite order (last opened, first closed). Closing is idempotent: a
 * second call waits for the first. Every close runs, and the first error is thrown at the end.
 */
export class Lifecycle implements AsyncDisposable {
  readonly #closers: Close[] = [];
  #closing: Promise<void> | undefined;

  /** Registers the close of something that has just been opened. */
  defer(close: Close): void {
    this.#closers.push(close);
  }

  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
