/** Chains of definitions that refer to each other are followed this far; the call stack would end at some thousands. */
const MAX_CHAIN = 400;

/**
 * Makes functions that compute their value at the first call. A definition that leads back to itself (a group inside of
 * itself, a type derived from itself), or a chain of more than 400 definitions, gets its fallback instead.
 */
export class LazyValues {
  readonly #cut: () => void;
  #depth = 0;

  /** `cut` is called whenever a fallback is answered. */
  constructor(cut: () => void) {
    this.#cut = cut;
  }

  lazy<T>(compute: () => T, fallback: T): () => T {
    let state: 'new' | 'running' | 'done' = 'new';
    let value = fallback;
    return () => {
      if (state === 'done') return value;
      if (state === 'running' || this.#depth >= MAX_CHAIN) {
        this.#cut();
        return fallback;
      }
      state = 'running';
      this.#depth += 1;
      try {
        value = compute();
      } finally {
        this.#depth -= 1;
        state = 'done';
      }
      return value;
    };
  }
}
