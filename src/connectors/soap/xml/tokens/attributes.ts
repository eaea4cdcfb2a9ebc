import { isBlank } from './xml-characters.ts';
import { expandReferences } from './xml-references.ts';

const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTES: ReadonlyMap<number, string> = new Map([
  [0x22, '"'],
  [0x27, "'"],
]);

const NONE: string[] = [];

/** More are compared by a set. */
const FEW = 16;

/** Collects the attributes of one tag after the other: an array for each would be made for twenty, most have two. */
export class AttributeBuffer {
  readonly #items: string[] = [];
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  add(name: string, value: string): void {
    this.#items[this.#length] = name;
    this.#items[this.#length + 1] = value;
    this.#length += 2;
  }

  /** Names and values in turn: an array of its own, of just that length. */
  copy(): string[] {
    return this.#length === 0 ? NONE : this.#items.slice(0, this.#length);
  }
}

/**
 * Reads the attributes of a start tag into `attributes`, names and normalised values in turn, and answers where its `>` is; -1
 * where the text ends before. `refuse` is called with what is not well-formed.
 */
export function readAttributes(
  text: string,
  from: number,
  attributes: AttributeBuffer,
  refuse: (problem: string) => never,
): number {
  let at = from;
  for (;;) {
    const next = skipBlanks(text, at);
    if (next >= text.length) return -1;
    const code = text.charCodeAt(next);
    if (code === GT) return next;
    if (code === SLASH) return endOfEmptyTag(text, next + 1, refuse);
    if (next === at) refuse('no whitespace between attributes');
    at = readAttribute(text, next, attributes, refuse);
    if (at < 0) return -1;
  }
}

function endOfEmptyTag(text: string, at: number, refuse: (problem: string) => never): number {
  if (at >= text.length) return -1;
  return text.charCodeAt(at) === GT ? at : refuse('forward-slash in opening tag not followed by >');
}

/** Calls `refuse` where a name is there twice (XML 1.0, section 3.1). */
export function refuseRepeated(attributes: readonly string[], refuse: (problem: string) => never): void {
  const seen = attributes.length > FEW ? new Set<string>() : null;
  for (let index = 0; index < attributes.length; index += 2) {
    const name = attributes[index] ?? '';
    if (seen?.has(name) || (seen === null && isBefore(attributes, index, name))) refuse(`duplicate attribute: ${name}`);
    seen?.add(name);
  }
}

function isBefore(attributes: readonly string[], index: number, name: string): boolean {
  for (let other = 0; other < index; other += 2) if (attributes[other] === name) return true;
  return false;
}

function readAttribute(
  text: string,
  from: number,
  attributes: AttributeBuffer,
  refuse: (problem: string) => never,
): number {
  const nameEnd = endOfName(text, from);
  const equals = skipBlanks(text, nameEnd);
  if (equals < text.length && text.charCodeAt(equals) !== EQUALS) refuse('attribute without value');
  const start = skipBlanks(text, equals + 1);
  if (start >= text.length) return -1;
  const quote = QUOTES.get(text.charCodeAt(start)) ?? refuse('unquoted attribute value');
  const end = text.indexOf(quote, start + 1);
  if (end < 0) return -1;
  attributes.add(text.slice(from, nameEnd), normalisedValue(text.slice(start + 1, end), refuse));
  return end + 1;
}

/** XML 1.0, section 3.3.3. */
function normalisedValue(raw: string, refuse: (problem: string) => never): string {
  if (!/[<&\t\n]/.test(raw)) return raw;
  if (raw.includes('<')) refuse('disallowed character in an attribute value: <');
  const spaced = raw.replace(/[\t\n]/g, ' ');
  return spaced.includes('&') ? expandReferences(spaced, refuse) : spaced;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where a name ends that begins there. */
export function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isEndOfName(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether a UTF-16 unit cannot be in a name and ends it: a blank, `=`, `/` or `>`. */
export function isEndOfName(code: number): boolean {
  return code <= 0x20 || code === GT || code === SLASH || code === EQUALS;
}
