import { ConnectorError } from '../../../errors.ts';
import { type Frame, tellLeaf } from './frame.ts';
import { END, type KeptContent } from './kept-content.ts';
import { attributeIn, encodingAttribute } from './schema-instance.ts';
import type { StartTag, TagAttribute } from './start-tag.ts';

/** As deep as a document may be nested, and as many elements, once every reference is replaced by what it refers to. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 1_000_000;
/** Looking at the clock costs about as much as a step. */
const STEPS_PER_LOOK = 32;

/**
 * Tells a frame what was kept, each reference replaced by what it refers to, in as many turns as it takes. The methods throw
 * INVALID_RESPONSE for what refers to nothing or to itself and for partial arrays, TOO_LARGE for references that multiply.
 */
export class Telling {
  readonly #kept: KeptContent;
  readonly #roots: readonly number[];
  /** Of the elements that are being told, outermost first: the frames around them, where their values begin, */
  readonly #outer: Frame[] = [];
  readonly #starts: number[] = [];
  /** and where it goes on when they end: behind what refers to them; -1 where they stand there themselves. */
  readonly #resumes: number[] = [];
  /** Where the values of references begin, as far as they were followed. */
  readonly #values = new Map<number, number>();
  /** The frame of the innermost of them. */
  #frame: Frame;
  #at = 0;
  #nextRoot = 0;
  #elements = 0;

  /** `roots` are where those elements begin that are told, in this order. */
  constructor(kept: KeptContent, roots: readonly number[], inside: Frame) {
    this.#kept = kept;
    this.#roots = roots;
    this.#frame = inside;
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
    refusePartial(tag, valueTag);
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

/** What only serves the references within the message; `href="cid:…"` refers to another part of it. */
function isMultiReference({ name, value }: TagAttribute): boolean {
  return name.namespace === '' && (name.local === 'id' || (name.local === 'href' && value.startsWith('#')));
}

function refusePartial(element: StartTag, value: StartTag): void {
  if (element.attributes.length === 0) return;
  for (const tag of element === value ? [value] : [element, value]) {
    if (tag.attributes.length === 0) continue;
    const offset = encodingAttribute(tag, 'offset');
    if (encodingAttribute(tag, 'position') === null && (offset === null || /^\[0(,0)*\]$/.test(offset))) continue;
    refuse('has an array of which only a part was sent (offset or position), which is not supported');
  }
}

/**
 * What an element refers to: `href="#id"` of SOAP 1.1, or `ref` of 1.2, into which PHP puts a `#` too; null where it refers to
 * nothing of the message.
 */
function referenceOf(tag: StartTag): string | null {
  if (tag.attributes.length === 0) return null;
  const href = attributeIn(tag, 'href', '');
  if (href?.startsWith('#')) return href.slice(1);
  return encodingAttribute(tag, 'ref')?.replace(/^#/, '') ?? null;
}

function refuse(problem: string): never {
  throw new ConnectorError('INVALID_RESPONSE', `The answer ${problem}.`);
}
