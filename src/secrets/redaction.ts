/** What stands in the place of a secret. */
export const MASK = '••••••';

/** Masks known secret values wherever they appear in text and JSON. */
export interface Redactor {
  text(text: string): string;
  /** A copy with every string (member names included) masked; Dates and other leaves stay. */
  json<Value>(value: Value): Value;
}

/** Shorter secrets are masked only where they are a whole string: as a part they would hit innocent text. */
const SHORTEST_PART = 4;
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
  const json = (value: unknown): unknown => mapStrings(value, text);
  return { text, json: <Value>(value: Value) => (known.length === 0 ? value : (json(value) as Value)) };
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

/** Writers differ in what they escape beyond `&` and `<` (XML 1.0 section 2.4). */
function xmlForms(secret: string): readonly string[] {
  const least = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const text = least.replaceAll('>', '&gt;');
  const attribute = text.replaceAll('"', '&quot;');
  return [least, text, attribute, attribute.replaceAll("'", '&apos;'), attribute.replaceAll("'", '&#39;')];
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
