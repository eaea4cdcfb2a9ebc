import { idOf, refusePartial, standsForItself } from './encoded-attributes.ts';
import { type Frame, openLeaf, tellLeaf } from './frame.ts';
import { KeptContent } from './kept-content.ts';
import { encodingAttribute } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';
import { Telling } from './telling.ts';

/**
 * The frame of a Body of encoded values. Its elements are told to the frame inside as they come, up to the first that refers to
 * another or may be referred to: from there on everything is kept, and told when all of it has come.
 */
export class EncodedBody implements Frame {
  /** The frames around the innermost element that is told, outermost first. */
  readonly #outer: Frame[] = [];
  #frame: Frame;
  #elements = 0;
  /** How many elements are open of which this is the frame. */
  #depth = 0;
  #kept: KeptContent | null = null;
  #telling: Telling | null = null;

  constructor(inside: Frame) {
    this.#frame = inside;
  }

  open(tag: StartTag): Frame {
    if (this.#kept === null && !standsForItself(tag)) this.#kept = new KeptContent();
    if (this.#kept !== null) return this.#kept.keep(tag, this.#depth === 0);
    refusePartial(tag);
    this.#elements += 1;
    this.#depth += 1;
    this.#outer.push(this.#frame);
    this.#frame = this.#frame.open(tag);
    return this;
  }

  leaf(tag: StartTag, text: string): void {
    if (this.#kept === null) {
      this.#elements += 1;
      tellLeaf(this.#frame, tag, text);
    } else {
      openLeaf(this, tag, text);
    }
  }

  take(): void {}

  text(text: string): void {
    if (this.#depth === 0) return;
    if (this.#kept === null) this.#frame.text(text);
    else this.#kept.text(text);
  }

  close(): void {
    this.#depth -= 1;
    if (this.#depth < 0) this.#end();
    else if (this.#kept === null) this.#closeTold();
    else this.#kept.end();
  }

  /** Tells what was kept, as `Telling` does; true where nothing is left to tell of what has come. */
  advance(until: number): boolean {
    return this.#telling?.advance(until) ?? true;
  }

  #closeTold(): void {
    const value = this.#frame.close();
    this.#frame = this.#outer.pop() ?? this.#frame;
    this.#frame.take(value);
  }

  #end(): void {
    if (this.#kept === null) return;
    const told = { outer: this.#outer, frame: this.#frame, elements: this.#elements };
    this.#telling = new Telling(this.#kept, rootsOf(this.#kept, this.#elements > 0), told);
  }
}

/** Those that are not there for the sake of references only. */
function rootsOf({ entries, outermost }: KeptContent, hasOthers: boolean): readonly number[] {
  const roots = outermost.filter((at) => {
    const tag = entries[at];
    return typeof tag === 'object' && tag !== null && (encodingAttribute(tag, 'root') === '1' || idOf(tag) === null);
  });
  return roots.length > 0 || hasOthers ? roots : outermost;
}
