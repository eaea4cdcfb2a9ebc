import { ConnectorError } from '../../../errors.ts';
import { isMultiReference, referenceOf, refusePartial } from './encoded-attributes.ts';
import { type Frame, tellLeaf } from './frame.ts';
import { END, type KeptContent } from './kept-content.ts';
import type { StartTag } from './start-tag.ts';

/** As deep as a document may be nested, and as many elements, once every reference is replaced by what it refers to. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 1_000_000;
/** Looking at the clock costs about as much as a step. */
const STEPS_PER_LOOK = 32;

/** What was told before anything was kept. */
export interface Told {
  /** The frames around the innermost element that is still open, outermost first. */
  readonly outer: readonly Frame[];
  /** Its own, or that of the Body. */
  readonly frame: Frame;
  readonly elements: number;
}

/**
 * Tells a frame what was kept, each reference replaced by what it refers to, in as many turns as it takes. The methods throw
 * INVALID_RESPONSE for what refers to nothing or to itself and for partial arrays, TOO_LARGE for references that multiply.
 */
export class Telling {
  readonly #kept: KeptContent;
  readonly #roots: readonly number[];
  /** Of the elements that are being told, outermost first: the frames around them, where their values begin, */
  readonly #outer: Frame[];
  readonly #starts: number[];
  /** and where it goes on when they end: behind what refers to them; -1 where they stand there themselves. */
  readonly #resumes: number[];
  /** Where the values of references begin, as far as they were followed. */
  readonly #values = new Map<number, number>();
  /** The frame of the innermost of them. */
  #frame: Frame;
  #at = 0;
  #nextRoot = 0;
  #elements: number;

  /** Goes on behind what was told. `roots` are where those elements begin that are told besides what the open ones hold, in this order. */
  constructor(kept: KeptContent, roots: readonly number[], { outer, frame, elements }: Told) {
    this.#kept = kept;
    this.#roots = roots;
    this.#outer = [...outer];
    this.#starts = outer.map(() => -1);
    this.#resumes = outer.map(() => -1);
    this.#frame = frame;
    this.#elements = elements;
  }

  /** Goes on until `performance.now()` is `until`, or nothing is left: then it answers true. */
  advance(until: number): boolean {
    do {
      for (let step = 0; step < STEPS_PER_LOOK; step += 1) if (!this.#step()) return true;
    } while (performance.now() < until);
    return false;
  }

  /** False where nothing is left. */
  #step(): boolean {
    if (this.#outer.length === 0) return this.#startRoot();
    const entry = this.#kept.entries[this.#at];
    this.#at += 1;
    if (typeof entry === 'string') this.#frame.text(entry);
    else if (entry === END) this.#end();
    else if (typeof entry === 'object' && !this.#leaf(entry)) this.#start(entry, this.#at - 1);
    return true;
  }

  /** Whether the element holds a text and nothing else; then it is told. */
  #leaf(tag: StartTag): boolean {
    const { entries } = this.#kept;
    const text = entries[this.#at];
    if (typeof text !== 'string' || entries[this.#at + 1] !== END) return false;
    this.#count(tag);
    tellLeaf(this.#frame, tag, text);
    this.#at += 2;
    return true;
  }

  #startRoot(): boolean {
    const root = this.#roots[this.#nextRoot];
    if (root === undefined) return false;
    this.#nextRoot += 1;
    this.#start(this.#tagAt(root), root);
    return true;
  }

  #start(tag: StartTag, at: number): void {
    const start = tag.attributes.length === 0 ? at : this.#valueOf(at);
    const valueTag = start === at ? tag : this.#tagAt(start);
    this.#count(valueTag);
    refusePartial(tag);
    if (valueTag !== tag) refusePartial(valueTag);
    const frame = this.#frame.open(tagOf(tag, valueTag));
    this.#outer.push(this.#frame);
    this.#starts.push(start);
    this.#resumes.push(start === at ? -1 : this.#endOf(at) + 1);
    this.#frame = frame;
    this.#at = start + 1;
  }

  #end(): void {
    const told = this.#frame.close();
    const resume = this.#resumes.pop() ?? -1;
    if (resume >= 0) this.#at = resume;
    this.#starts.pop();
    this.#frame = this.#outer.pop() ?? this.#frame;
    this.#frame.take(told);
  }

  /** Where what an element refers to begins, or the element itself. */
  #valueOf(element: number): number {
    if (referenceOf(this.#tagAt(element)) === null) return element;
    const value = this.#values.get(element) ?? this.#follow(element);
    if (this.#starts.includes(value)) refuse('has a value that contains itself, which JSON cannot');
    return value;
  }

  /** Goes from reference to reference, once for all that are on the way. */
  #follow(element: number): number {
    let value = element;
    const way = new Set<number>();
    for (let id = referenceOf(this.#tagAt(value)); id !== null; id = referenceOf(this.#tagAt(value))) {
      way.add(value);
      const target = this.#kept.byId.get(id);
      if (target === undefined) refuse(`refers to "${id}", which is not in it`);
      if (way.has(target)) refuse(`has a value, "${id}", that refers to itself`);
      value = this.#values.get(target) ?? target;
    }
    for (const reference of way) this.#values.set(reference, value);
    return value;
  }

  #tagAt(at: number): StartTag {
    const entry = this.#kept.entries[at];
    if (typeof entry !== 'object' || entry === END) throw new Error(`No element begins at ${at}`);
    return entry;
  }

  #endOf(at: number): number {
    const end = this.#kept.entries[at + 1];
    if (typeof end !== 'number') throw new Error(`It is not known where the element at ${at} ends`);
    return end;
  }

  #count(tag: StartTag): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS)
      throw new ConnectorError('TOO_LARGE', `The references of the answer make more than ${MAX_ELEMENTS} elements.`);
    if (this.#outer.length >= MAX_DEPTH) refuse(`is nested more than ${MAX_DEPTH} elements deep at <${tag.rawName}>`);
  }
}

/** The element by its own name, with the attributes of its value. */
function tagOf(element: StartTag, value: StartTag): StartTag {
  const { attributes, resolvePrefix } = value;
  if (attributes.length === 0 && element === value) return value;
  const own = attributes.filter((attribute) => !isMultiReference(attribute));
  return { ...element, attributes: own, resolvePrefix };
}

function refuse(problem: string): never {
  throw new ConnectorError('INVALID_RESPONSE', `The answer ${problem}.`);
}
