/** Finds what is rare in a text that is read from its beginning to its end, looking at each part of it once. */
export class Lookahead {
  readonly #what: string;
  #next = -1;

  constructor(what: string) {
    this.#what = what;
  }

  /** Begins with a text. */
  look(text: string, from: number): void {
    this.#next = text.indexOf(this.#what, from);
  }

  /** Whether it begins between two places, of which neither lies before those that were asked for already. */
  isWithin(text: string, from: number, to: number): boolean {
    if (this.#next < 0) return false;
    if (this.#next < from) this.look(text, from);
    return this.#next >= 0 && this.#next < to;
  }
}
