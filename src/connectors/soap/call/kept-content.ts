import { idOf } from './encoded-attributes.ts';
import type { Frame } from './frame.ts';
import type { StartTag } from './start-tag.ts';

/** The end of an element. */
export const END = null;

/**
 * Elements with what is in them, one after the other: a start tag, then texts and elements, then `END`. Behind a start tag that has
 * attributes stands where the element ends: it may be a reference, and what is in it is passed over.
 */
export type KeptEntry = StartTag | string | number | typeof END;

/** What is kept of a message until all of it has come: a flat list, since there may be a million elements. */
export class KeptContent {
  readonly entries: KeptEntry[] = [];
  /** Where those elements begin that others refer to, by what they are called. */
  readonly byId = new Map<string, number>();
  /** Where the elements begin that are in no other. */
  readonly outermost: number[] = [];
  /** Where those elements begin that are open and have attributes; -1 for one without. */
  readonly #open: number[] = [];
  readonly #frame: Frame = {
    open: (tag) => this.#start(tag),
    leaf: (tag, text) => this.#leaf(tag, text),
    take: () => {},
    text: (text) => this.text(text),
    close: () => this.#end(),
  };

  /** Keeps an element; the answer is its frame. */
  keep(tag: StartTag, isOutermost: boolean): Frame {
    if (isOutermost) this.outermost.push(this.entries.length);
    return this.#start(tag);
  }

  /** Keeps text of an element that is not kept itself. */
  text(text: string): void {
    this.entries.push(text);
  }

  /** Keeps the end of such an element. */
  end(): void {
    this.entries.push(END);
  }

  #start(tag: StartTag): Frame {
    const at = this.entries.length;
    this.entries.push(tag);
    if (tag.attributes.length === 0) {
      this.#open.push(-1);
      return this.#frame;
    }
    this.entries.push(0);
    this.#open.push(at);
    const id = idOf(tag);
    if (id !== null) this.byId.set(id, at);
    return this.#frame;
  }

  #leaf(tag: StartTag, text: string): void {
    if (text === '') this.entries.push(tag, END);
    else this.entries.push(tag, text, END);
  }

  #end(): void {
    const start = this.#open.pop() ?? -1;
    if (start >= 0) this.entries[start + 1] = this.entries.length;
    this.entries.push(END);
  }
}
