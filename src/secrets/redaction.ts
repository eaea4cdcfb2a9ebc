import { maskBytes } from './mask-bytes.ts';
import { createOccurrenceTest } from './occurrences.ts';
import { wireForms } from './wire-forms.ts';

/** What stands in the place of a secret. */
export const MASK = '••••••';

/** Masks known secret values wherever they appear in text and JSON. */
export interface Redactor {
  /** There is nothing to mask: whatever it is asked for comes back as it is. */
  readonly isIdle: boolean;
  text(text: string): string;
  /** With every string (member names included) masked; Dates and other leaves stay. The value itself where there is nothing to mask. */
  json<Value>(value: Value): Value;
  /** The same of a value of JSON, and its text. */
  written(value: unknown): { readonly value: unknown; readonly json: string | undefined };
  /** As `json`, for texts that may have been cut: the beginning of a secret at the end, or before "…", is masked too. */
  cut<Value>(value: Value): Value;
  /** A binary content, masked without a change of its length; secrets of less than eight bytes are let pass. */
  bytes(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/** Shorter secrets are masked only where they are a whole string: as a part they would hit innocent text. */
const SHORTEST_PART = 4;
/** Where a message shows the beginning of a value, this stands for its rest. */
const ELLIPSIS = '…';

/** `secrets` are raw values; every form that they take on the wire is masked: URL-encoded, base64, JSON-escaped, XML-escaped. */
export function createRedactor(secrets: Iterable<string>): Redactor {
  const known = [...new Set(secrets)].filter((secret) => secret !== '');
  const whole = new Set(known.filter((secret) => secret.length < SHORTEST_PART));
  const parts = [...new Set(known.filter((secret) => secret.length >= SHORTEST_PART).flatMap(partsOf))]
    // Longest first, or a secret inside another would leave the other's rest readable.
    .sort((one, other) => other.length - one.length);
  const holdsPart = createOccurrenceTest(parts);
  const holdsSecret = createJsonTest(known, parts);
  const text = (value: string): string => {
    if (whole.has(value)) return MASK;
    if (!holdsPart(value)) return value;
    return parts.reduce((masked, form) => masked.replaceAll(form, MASK), value);
  };
  const cutText = (value: string): string => {
    const pieces = text(value).split(ELLIPSIS);
    return pieces.map((piece) => maskEnd(piece, parts)).join(ELLIPSIS);
  };
  const mapped =
    (map: (value: string) => string) =>
    <Value>(value: Value): Value =>
      known.length === 0 ? value : (mapStrings(value, map) as Value);
  const bytes = (content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
    parts.length === 0
      ? content
      : maskBytes(
          content,
          parts.map((part) => Buffer.from(part)),
        );
  const maskAll = mapped(text);
  const written = (value: unknown) => {
    const json = JSON.stringify(value);
    if (json === undefined || !holdsSecret(json)) return { value, json };
    const masked = maskAll(value);
    return { value: masked, json: JSON.stringify(masked) };
  };
  const json = <Value>(value: Value): Value =>
    known.length === 0 || !holdsSecret(JSON.stringify(value) ?? '') ? value : maskAll(value);
  return { isIdle: known.length === 0, text, json, written, cut: mapped(cutText), bytes };
}

/**
 * Whether a JSON text, as JSON.stringify writes it, may hold one of the secrets in a string or as a number. Most hold none, and
 * looking at each of their strings takes a hundred times as long.
 */
function createJsonTest(known: readonly string[], parts: readonly string[]): (json: string) => boolean {
  // Beside other text, half of a pair of surrogates is written otherwise than alone.
  if (!known.every((secret) => secret.isWellFormed())) return () => true;
  const short = known.filter((secret) => secret.length < SHORTEST_PART).map(asInJson);
  const holdsPart = createOccurrenceTest(parts.map(asInJson));
  return (json) => short.some((secret) => json.includes(secret)) || holdsPart(json);
}

function asInJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function partsOf(secret: string): readonly string[] {
  return [...wireForms(secret)].filter((form) => form.length >= SHORTEST_PART);
}

/** Who chooses where a text is cut could otherwise read a secret all but its last character. */
function maskEnd(text: string, parts: readonly string[]): string {
  const shown = Math.max(0, ...parts.map((part) => sharedLength(text, part)));
  return shown < SHORTEST_PART ? text : `${text.slice(0, text.length - shown)}${MASK}`;
}

/** How much of the beginning of `part` the text ends with. */
function sharedLength(text: string, part: string): number {
  let length = Math.min(part.length - 1, text.length);
  while (length > 0 && !text.endsWith(part.slice(0, length))) length -= 1;
  return length;
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (typeof value === 'number') {
    const text = String(value);
    const masked = map(text);
    return masked === text ? value : masked;
  }
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [map(name), mapStrings(member, map)]));
}
