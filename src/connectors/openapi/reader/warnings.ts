/** More help nobody. */
const MOST = 100;

/** What was understood only in part: each sentence once, up to a hundred. */
export class Warnings {
  readonly #messages = new Set<string>();
  #more = 0;

  add(message: string): void {
    if (this.#messages.has(message)) return;
    if (this.#messages.size < MOST) this.#messages.add(message);
    else this.#more += 1;
  }

  get list(): readonly string[] {
    return this.#more === 0 ? [...this.#messages] : [...this.#messages, `And ${this.#more} more.`];
  }
}
