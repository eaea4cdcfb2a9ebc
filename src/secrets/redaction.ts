/** What stands in the place of a secret. */
export const MASK = '••••••';

/** Masks known secret values wherever they appear in text and JSON. */
export interface Redactor {
  text(text: string): string;
  /** A copy with every string (member names included) masked; Dates and other leaves stay. */
  json<Value>(value: Value): Value;
  /** As `json`, for texts that may have been cut: the beginning of a secret at the end, or before "…", is masked too. */
  cut<Value>(value: Value): Value;
}

/** Shorter secrets are masked only where they are a whole string: as a part they would hit innocent text. */
const SHORTEST_PART = 4;
/** Where a message shows the beginning of a value, this stands for its rest. */
const ELLIPSIS = '…';
/** Base64 shows a value's bytes in one of three alignments. */
const BASE64_ALIGNMENTS = [0, 1, 2] as const;

/** `secrets` are raw values; every form that they take on the wire is masked: URL-encoded, base64, JSON-escaped, XML-escaped. */
export function createRedactor(secrets: Iterable<string>): Redactor {
  const known = [...new Set(secrets)].filter((secret) => secret !== '');
  const whole = new Set(known.filter((secret) => secret.length < SHORTEST_PART));
  const parts = [...new Set(known.filter((secret) => secret.length >= SHORTEST_PART).flatMap(formsOf))]
    // Longest first, or a secret inside another would leave the other's rest readable.
    .sort((one, other) => other.length - one.length);
  const text = (value: string): string => {
    if (whole.has(value)) return MASK;
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
  return { text, json: mapped(text), cut: mapped(cutText) };
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

function formsOf(secret: string): readonly string[] {
  const query = new URLSearchParams({ x: secret }).toString().slice(2);
  const percent = encodeURIComponent(secret);
  const forms = [
    secret,
    percent,
    percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
    percent.replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase()),
    query,
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
    ...xmlForms(secret),
    ...BASE64_ALIGNMENTS.flatMap((alignment) => base64Forms(secret, alignment)),
  ];
  return forms.filter((form) => form.length >= SHORTEST_PART);
}

/** Writers differ in what they escape beyond `&` and `<` (XML 1.0 section 2.4), and in how they write white space (3.3.3). */
function xmlForms(secret: string): readonly string[] {
  const least = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const text = least.replaceAll('>', '&gt;');
  const attribute = text.replaceAll('"', '&quot;');
  const forms = [least, text, attribute, attribute.replaceAll("'", '&apos;'), attribute.replaceAll("'", '&#39;')];
  return forms.flatMap((form) => [
    form,
    form.replaceAll('\r', '&#13;'),
    ...[decimalSpaces, hexadecimalSpaces].map((write) => write(form)),
  ]);
}

function decimalSpaces(text: string): string {
  return text.replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function hexadecimalSpaces(text: string): string {
  return text.replace(/[\t\n\r]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
}

function base64Forms(secret: string, alignment: 0 | 1 | 2): readonly string[] {
  const bytes = Buffer.concat([Buffer.alloc(alignment), Buffer.from(secret, 'utf8')]);
  // Only the characters that depend on the secret alone: not those that it shares with its neighbours.
  const from = alignment === 0 ? 0 : alignment + 1;
  const to = Math.floor((bytes.length * 8) / 6);
  return [bytes.toString('base64').slice(from, to), bytes.toString('base64url').slice(from, to)];
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
