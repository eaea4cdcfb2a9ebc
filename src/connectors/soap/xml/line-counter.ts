/** Tells in which line of a text something is; asked for one place after the other, it looks at the text once. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  /** Where that line begins. */
  #start = 0;
  /** Where the next one does. */
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = text.indexOf('\n') + 1;
  }

  /** One-based. The place lies in the line of the last one, or behind it. */
  lineAt(offset: number): number {
    while (this.#next > 0 && this.#next <= offset) {
      this.#line += 1;
      this.#start = this.#next;
      this.#next = this.#text.indexOf('\n', this.#start) + 1;
    }
    return this.#line;
  }

  /** One-based, in UTF-16 units. */
  columnAt(offset: number): number {
    this.lineAt(offset);
    return offset - this.#start + 1;
  }
}
