/** More are counted, not kept. */
const MAX_WARNINGS = 100;

/** The warnings of a document: each once, in order, at most a hundred. */
export class Warnings {
  readonly #list: string[] = [];
  readonly #seen = new Set<string>();

  add(warning: string): void {
    if (this.#seen.size > 10 * MAX_WARNINGS || this.#seen.has(warning)) return;
    this.#seen.add(warning);
    if (this.#list.length < MAX_WARNINGS) this.#list.push(warning);
  }

  get list(): readonly string[] {
    const more = this.#seen.size - this.#list.length;
    return more === 0 ? this.#list : [...this.#list, `And ${more} more.`];
  }
}
