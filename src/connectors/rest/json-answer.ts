import { ConnectorError } from '../../errors.ts';
import { cutText } from '../trace.ts';

/** How deep an answer may nest: what reads it afterwards does so by recursion. */
const MAX_DEPTH = 500;

/** In UTF-16 code units. A longer text of brackets alone would take a gigabyte to parse, so it is looked at before. */
const LONG_TEXT = 1024 * 1024;

/** Of an answer that is not JSON, how much the error shows. */
const SHOWN_LENGTH = 200;

/** So many digits may not fit into a double. */
const LONG_RUN = 16;
/** An exponent that may not fit; also where it stands in a string. */
const LARGE_EXPONENT = /[0-9][eE][+0-9][0-9]{2}/;

/** Whether doubles hold the numbers of a JSON text for certain: JSON.parse of it gives the value of `parseJson`. */
export function fitsDoubles(text: string): boolean {
  return !hasLongRun(text) && !LARGE_EXPONENT.test(text);
}

/**
 * The value of a JSON text (RFC 8259). Whole numbers that a double cannot hold, such as ids beyond 2^53, and numbers too
 * large for it are the string of their digits; long decimals are rounded. Throws ConnectorError INVALID_RESPONSE with the
 * beginning of a text that is not JSON or nests too deep. `isPlain` is what `fitsDoubles` says, where somebody has asked.
 */
export function parseJson(text: string, isPlain: boolean = fitsDoubles(text)): unknown {
  if (text.length > LONG_TEXT && depthOf(text) > MAX_DEPTH) throw tooDeep();
  const value = parse(text, isPlain);
  if (hasManyBrackets(text) && isNested(value) && isDeeper(value, MAX_DEPTH)) throw tooDeep();
  return value;
}

/** Whether the text has more opening brackets than the allowed levels, strings included: what has fewer is not looked through. */
function hasManyBrackets(text: string): boolean {
  return countsBeyond(text, '[', MAX_DEPTH / 2) || countsBeyond(text, '{', MAX_DEPTH / 2);
}

function countsBeyond(text: string, character: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1 && count <= most; at = text.indexOf(character, at + 1)) count += 1;
  return count > most;
}

function parse(text: string, isPlain: boolean): unknown {
  try {
    return isPlain ? JSON.parse(text) : JSON.parse(text, exactNumber as Reviver);
  } catch (error) {
    const message = `The answer is not valid JSON. It begins: ${cutText(text, SHOWN_LENGTH)}`;
    throw new ConnectorError('INVALID_RESPONSE', message, { cause: error });
  }
}

/** Whether there are 16 digits in a row. One of them stands at a multiple of 16, so that the others need not be looked at. */
function hasLongRun(text: string): boolean {
  for (let at = 0; at < text.length; at += LONG_RUN) {
    if (!isDigit(text, at)) continue;
    let from = at;
    let to = at + 1;
    while (isDigit(text, from - 1)) from -= 1;
    while (isDigit(text, to)) to += 1;
    if (to - from >= LONG_RUN) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** What TypeScript knows of revivers: no third argument yet. */
type Reviver = (name: string, value: unknown) => unknown;

/** A reviver that undoes the rounding (ECMAScript: JSON.parse source text access). */
function exactNumber(_name: string, value: unknown, { source }: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || source === undefined) return value;
  return Number.isFinite(value) && !/^-?\d+$/.test(source) ? value : source;
}

function tooDeep(): ConnectorError {
  return new ConnectorError('INVALID_RESPONSE', `The answer is JSON nested more than ${MAX_DEPTH} levels deep.`);
}

/** Whether the list or object has more than so many levels of lists and objects; stops at the first that is too deep. */
function isDeeper(value: object, levels: number): boolean {
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (isNested(item) && isDeeper(item, levels - 1)) return true;
    return false;
  }
  // Several times faster than Object.values; what JSON.parse makes inherits no member.
  for (const name in value) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    // Most members are no lists or objects: asking here is several times faster than calling for each.
    if (isNested(member) && isDeeper(member, levels - 1)) return true;
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The deepest nesting of brackets outside strings, counted without recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index);
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Where the closing quote of the string stands, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote;
  }
  return text.length;
}
