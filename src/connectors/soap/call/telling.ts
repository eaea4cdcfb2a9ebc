import { ConnectorError } from '../../../errors.ts';
import type { Frame } from './frame.ts';
import type { KeptElement } from './kept-element.ts';
import { attributeIn, encodingAttribute } from './schema-instance.ts';
import type { StartTag, TagAttribute } from './start-tag.ts';

/** As deep as a document may be nested, and as many elements, once every reference is replaced by what it refers to. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 1_000_000;
/** Looking at the clock costs about as much as a step. */
const STEPS_PER_LOOK = 32;

/** An element that is being told. */
interface Open {
  readonly value: KeptElement;
  readonly frame: Frame;
  /** The index of the part of its content that comes next. */
  next: number;
}

/**
 * Tells a frame what was kept, each reference replaced by what it refers to, in as many turns as it takes. The methods throw
 * INVALID_RESPONSE for what refers to nothing or to itself and for partial arrays, TOO_LARGE for references that multiply.
 */
export class Telling {
  readonly #roots: readonly KeptElement[];
  readonly #inside: Frame;
  readonly #byId: ReadonlyMap<string, KeptElement>;
  /** What is being told, outermost first. */
  readonly #open: Open[] = [];
  #nextRoot = 0;
  #elements = 0;

  constructor(roots: readonly KeptElement[], inside: Frame, byId: ReadonlyMap<string, KeptElement>) {
    this.#roots = roots;
    this.#inside = inside;
    this.#byId = byId;
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
    const top = this.#open.at(-1);
    if (top === undefined) return this.#startRoot();
    const part = top.value.content[top.next];
    top.next += 1;
    if (part === undefined) this.#end(top.frame);
    else if (typeof part === 'string') top.frame.text(part);
    else this.#start(part, top.frame);
    return true;
  }

  #startRoot(): boolean {
    const root = this.#roots[this.#nextRoot];
    if (root === undefined) return false;
    this.#nextRoot += 1;
    this.#start(root, this.#inside);
    return true;
  }

  #start(element: KeptElement, parent: Frame): void {
    const value = this.#valueOf(element);
    this.#count(value);
    refusePartial(element.tag, value.tag);
    this.#open.push({ value, frame: parent.open(tagOf(element, value)), next: 0 });
  }

  #end(frame: Frame): void {
    const told = frame.close();
    this.#open.pop();
    (this.#open.at(-1)?.frame ?? this.#inside).take(told);
  }

  #valueOf(element: KeptElement): KeptElement {
    let value = element;
    if (element.tag.attributes.length === 0) return value;
    for (const seen = new Set<KeptElement>(); ; ) {
      const id = referenceOf(value.tag);
      if (id === null) break;
      const target = this.#byId.get(id);
      if (target === undefined) refuse(`refers to "${id}", which is not in it`);
      if (seen.has(target)) refuse(`has a value, "${id}", that refers to itself`);
      seen.add(target);
      value = target;
    }
    if (value !== element && this.#open.some((open) => open.value === value))
      refuse('has a value that contains itself, which JSON cannot');
    return value;
  }

  #count(value: KeptElement): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS)
      throw new ConnectorError('TOO_LARGE', `The references of the answer make more than ${MAX_ELEMENTS} elements.`);
    if (this.#open.length >= MAX_DEPTH)
      refuse(`is nested more than ${MAX_DEPTH} elements deep at <${value.tag.rawName}>`);
  }
}

/** The element by its own name, with the attributes of its value. */
function tagOf(element: KeptElement, { tag }: KeptElement): StartTag {
  const { attributes, resolvePrefix } = tag;
  if (attributes.length === 0 && element.tag === tag) return tag;
  const own = attributes.filter((attribute) => !isMultiReference(attribute));
  return { ...element.tag, attributes: own, resolvePrefix };
}

/** What only serves the references within the message; `href="cid:…"` refers to another part of it. */
function isMultiReference({ name, value }: TagAttribute): boolean {
  return name.namespace === '' && (name.local === 'id' || (name.local === 'href' && value.startsWith('#')));
}

function refusePartial(...tags: readonly StartTag[]): void {
  for (const tag of tags) {
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
