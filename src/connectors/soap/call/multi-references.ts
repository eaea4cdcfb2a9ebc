import { ConnectorError } from '../../../errors.ts';
import { isSoapEncoding } from '../xml/namespaces.ts';
import type { Frame, ResolvePrefix, StartTag } from './frame.ts';

/** As deep as a document may be nested, and as many elements, once every reference is replaced by what it refers to. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 1_000_000;

/** Reads a Body of encoded values, whose parts may refer to each other in any order (SOAP 1.1, section 5.4.1). */
export interface MultiReferences {
  /**
   * The frame of the Body: it keeps what is inside, and tells it to `inside` at the end, each reference replaced by what it
   * refers to. Throws INVALID_RESPONSE for what refers to nothing or to itself and for partial arrays, TOO_LARGE for references
   * that multiply.
   */
  body(tag: StartTag, inside: Frame): Frame;
  /** Where the telling stands; what `parser` says outside of it. */
  readonly resolvePrefix: ResolvePrefix;
}

interface Kept {
  readonly tag: StartTag;
  readonly parent: Kept | null;
  readonly content: (Kept | string)[];
}

/** A reader for one message. */
export function createMultiReferences(parser: ResolvePrefix): MultiReferences {
  const byId = new Map<string, Kept>();
  let current: Kept | null = null;
  return {
    body(tag, inside) {
      const body: Kept = { tag, parent: null, content: [] };
      return keep(body, byId, () => {
        const telling = new Telling(byId, (element) => {
          current = element;
        });
        for (const root of rootsOf(body)) telling.tell(root, inside);
        current = null;
        inside.close();
      });
    },
    resolvePrefix: (prefix) => prefixOf(prefix, current) ?? parser(prefix),
  };
}

function keep(element: Kept, byId: Map<string, Kept>, done: () => void): Frame {
  const id = idOf(element.tag);
  if (id !== null) byId.set(id, element);
  return {
    open(tag) {
      const child: Kept = { tag, parent: element, content: [] };
      element.content.push(child);
      return keep(child, byId, () => {});
    },
    text: (text) => void element.content.push(text),
    close: done,
  };
}

/** Those that are not there for the sake of references only. */
function rootsOf(body: Kept): readonly Kept[] {
  const children = body.content.filter((child) => typeof child !== 'string');
  const roots = children.filter(({ tag }) => encodingAttribute(tag, 'root') === '1' || idOf(tag) === null);
  return roots.length > 0 ? roots : children;
}

/** Tells the frames of a message what was kept. */
class Telling {
  readonly #byId: ReadonlyMap<string, Kept>;
  readonly #moved: (element: Kept) => void;
  /** What is being told, outermost first. */
  readonly #open: Kept[] = [];
  #elements = 0;

  constructor(byId: ReadonlyMap<string, Kept>, moved: (element: Kept) => void) {
    this.#byId = byId;
    this.#moved = moved;
  }

  tell(element: Kept, parent: Frame): void {
    const value = this.#valueOf(element);
    this.#count(value);
    refusePartial(element.tag, value.tag);
    this.#open.push(value);
    this.#moved(value);
    const frame = parent.open(tagOf(element, value));
    for (const part of value.content) {
      if (typeof part === 'string') frame.text(part);
      else this.tell(part, frame);
    }
    this.#moved(value);
    frame.close();
    this.#open.pop();
  }

  #valueOf(element: Kept): Kept {
    let value = element;
    for (const seen = new Set<Kept>(); ; ) {
      const id = referenceOf(value.tag);
      if (id === null) break;
      const target = this.#byId.get(id);
      if (target === undefined) refuse(`refers to "${id}", which is not in it`);
      if (seen.has(target)) refuse(`has a value, "${id}", that refers to itself`);
      seen.add(target);
      value = target;
    }
    if (value !== element && this.#open.includes(value)) refuse('has a value that contains itself, which JSON cannot');
    return value;
  }

  #count(value: Kept): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS)
      throw new ConnectorError('TOO_LARGE', `The references of the answer make more than ${MAX_ELEMENTS} elements.`);
    if (this.#open.length >= MAX_DEPTH) refuse(`is nested more than ${MAX_DEPTH} elements deep at <${value.tag.name}>`);
  }
}

/** The element by its own name, with the attributes of its value. */
function tagOf(element: Kept, value: Kept): StartTag {
  const attributes: StartTag['attributes'] = {};
  for (const [name, attribute] of Object.entries(value.tag.attributes)) {
    if (attribute.uri !== '' || (name !== 'id' && name !== 'href')) attributes[name] = attribute;
  }
  return { ...element.tag, attributes };
}

function refusePartial(...tags: readonly StartTag[]): void {
  for (const tag of tags) {
    const offset = encodingAttribute(tag, 'offset');
    if (encodingAttribute(tag, 'position') === null && (offset === null || /^\[0(,0)*\]$/.test(offset))) continue;
    refuse('has an array of which only a part was sent (offset or position), which is not supported');
  }
}

function idOf(tag: StartTag): string | null {
  return tag.attributes['id']?.value ?? encodingAttribute(tag, 'id');
}

/**
 * What an element refers to: `href="#id"` of SOAP 1.1, or `ref` of 1.2, into which PHP puts a `#` too; null where it refers to
 * nothing of the message.
 */
function referenceOf(tag: StartTag): string | null {
  const href = tag.attributes['href']?.value;
  if (href?.startsWith('#')) return href.slice(1);
  return encodingAttribute(tag, 'ref')?.replace(/^#/, '') ?? null;
}

function encodingAttribute(tag: StartTag, local: string): string | null {
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute?.local === local && isSoapEncoding(attribute.uri)) return attribute.value;
  }
  return null;
}

function prefixOf(prefix: string, from: Kept | null): string | undefined {
  for (let element = from; element !== null; element = element.parent) {
    if (Object.hasOwn(element.tag.ns, prefix)) return element.tag.ns[prefix];
  }
  return undefined;
}

function refuse(problem: string): never {
  throw new ConnectorError('INVALID_RESPONSE', `The answer ${problem}.`);
}
