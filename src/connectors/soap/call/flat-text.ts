/** So many pieces are copied into one. */
const BATCH = 32;

/**
 * Puts a long text together from many pieces. Adding them up one by one would make a tree of them all, which the garbage collector
 * moves about until somebody reads the text.
 */
export class FlatText {
  #whole = '';
  #pieces: string[] = [];

  add(piece: string): void {
    this.#pieces.push(piece);
    if (this.#pieces.length === BATCH) this.#copy();
  }

  /** What was added. */
  whole(): string {
    this.#copy();
    return this.#whole;
  }

  #copy(): void {
    this.#whole += this.#pieces.join('');
    this.#pieces = [];
  }
}
