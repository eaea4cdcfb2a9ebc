import { forbiddenAt } from './xml-characters.ts';
import { XmlSyntaxError } from './xml-syntax-error.ts';

/** The text of a document that has come and was not read yet. */
export class XmlInput {
  /** Of what was read, in UTF-16 units. */
  #read = 0;
  #left = '';
  /** What came after `#left`, not joined with it yet. */
  #late: string[] = [];
  #lateLength = 0;
  /** The end of a piece that only the next one explains: half of a line end or of a character. */
  #half = '';

  /**
   * Everything that is to be read, line ends as line feeds (XML 1.0, section 2.11); null where too little has come after what could
   * not be read to look at it again: a long token in many pieces is looked at a few times only.
   */
  add(piece: string, isLast: boolean): string | null {
    const text = this.#normalised(piece, isLast);
    const forbidden = forbiddenAt(text);
    if (forbidden >= 0) {
      const before = this.#left.length + this.#lateLength + forbidden;
      throw new XmlSyntaxError('disallowed character', this.#read + before);
    }
    this.#late.push(text);
    this.#lateLength += text.length;
    if (!isLast && this.#lateLength < this.#left.length / 2) return null;
    const all = this.#left === '' && this.#late.length === 1 ? text : this.#left + this.#late.join('');
    this.#late = [];
    this.#lateLength = 0;
    return all;
  }

  /** Of the text that `add` answered, everything before `at` was read. */
  advance(text: string, at: number): void {
    this.#left = at === text.length ? '' : text.slice(at);
    this.#read += at;
  }

  /** Where in the document the text of `add` begins. */
  get offset(): number {
    return this.#read;
  }

  #normalised(piece: string, isLast: boolean): string {
    let text = this.#half + piece;
    const last = text.charCodeAt(text.length - 1);
    const isHalf = last === 0xd || (last >= 0xd800 && last <= 0xdbff);
    this.#half = isHalf && !isLast ? text.slice(-1) : '';
    if (this.#half !== '') text = text.slice(0, -1);
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
}
