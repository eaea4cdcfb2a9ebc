/** Base64 shows a value's bytes in one of three alignments. */
const BASE64_ALIGNMENTS = [0, 1, 2] as const;
/** From this length on a secret is known in lower case too: as a part of shorter ones it would be innocent text. */
const SHORTEST_LOWER = 8;

/** The unreserved characters of URLs (RFC 3986 section 2.3), which nobody escapes: most tokens have no others. */
const NEVER_ESCAPED = /^[\w.~-]*$/;

type Write = (text: string) => string;

/**
 * Every form that a secret takes on the wire, itself included: URL-encoded, base64, and as the usual writers of JSON and XML
 * escape it. They differ beyond what their formats ask for (RFC 8259 section 7, XML 1.0 section 2.4).
 */
export function wireForms(secret: string): ReadonlySet<string> {
  return new Set([
    ...(NEVER_ESCAPED.test(secret) ? [secret] : escapedForms(secret)),
    ...base64Forms(secret),
    ...lower(secret),
  ]);
}

/** As hosts and names of headers are shown. */
function lower(secret: string): readonly string[] {
  return secret.length < SHORTEST_LOWER ? [] : [secret.toLowerCase()];
}

function escapedForms(secret: string): readonly string[] {
  const json = JSON_WRITERS.map((write) => write(jsonText(secret)));
  const urls = urlForms(secret);
  const xml = xmlForms(secret);
  // What stands in a member of JSON is escaped once more, and what stands in a body may be shown in base64 with it.
  return [
    secret,
    ...urls,
    ...json,
    ...xml,
    ...[...json, ...xml].map(jsonText),
    ...[...urls, ...json, ownXml(secret)].flatMap(base64Forms),
  ];
}

function urlForms(secret: string): readonly string[] {
  const percent = encodeURIComponent(secret.toWellFormed());
  const query = new URLSearchParams({ x: secret }).toString().slice(2);
  return [
    percent,
    percent.replace(/[!'()*]/g, (character) => `%${codeOf(character).toString(16).toUpperCase()}`),
    query,
    encodeURI(secret.toWellFormed()),
    ...[percent, query].map((form) => form.replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase())),
  ];
}

function jsonText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const asciiJson: Write = (json) => json.replace(/[\x7f-\uffff]/g, unicodeEscape);
const escapedSlash: Write = (json) => json.replaceAll('/', '\\/');
const htmlSafeJson: Write = (json) => json.replace(/[<>&\u2028\u2029]/g, unicodeEscape);

/** JavaScript; Python; PHP; PHP with JSON_UNESCAPED_UNICODE; Go; and Go's with everything in ASCII. */
const JSON_WRITERS: readonly Write[] = [
  (json) => json,
  asciiJson,
  (json) => asciiJson(escapedSlash(json)),
  escapedSlash,
  htmlSafeJson,
  (json) => asciiJson(htmlSafeJson(json)),
];

/** Quotes as they are, of XML, of HTML, of Go and of Python. */
const QUOTES: readonly Write[] = [
  (text) => text,
  (text) => text.replaceAll('"', '&quot;'),
  (text) => text.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
  (text) => text.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  (text) => text.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
  (text) => text.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
];

/** White space in attributes (XML 1.0 section 3.3.3) and in canonical XML, and what an ASCII document cannot hold. */
const REFERENCES: readonly Write[] = [
  (text) => text,
  (text) => text.replaceAll('\r', '&#13;'),
  (text) => text.replace(/[\t\n\r]/g, decimal),
  (text) => text.replace(/[\t\n\r]/g, hexadecimal),
  (text) => text.replace(/[\x7f-\u{10ffff}]/gu, decimal),
  (text) => text.replace(/[\x7f-\u{10ffff}]/gu, hexadecimal),
];

/** As element content of our own messages, which a peer may send back in base64. */
function ownXml(secret: string): string {
  const text = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return text.replaceAll('\r', '&#13;');
}

function xmlForms(secret: string): readonly string[] {
  const least = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [least, least.replaceAll('>', '&gt;')]
    .flatMap((text) => QUOTES.map((write) => write(text)))
    .flatMap((text) => REFERENCES.map((write) => write(text)));
}

function base64Forms(text: string): readonly string[] {
  return BASE64_ALIGNMENTS.flatMap((alignment) => alignedBase64(text, alignment));
}

function alignedBase64(text: string, alignment: 0 | 1 | 2): readonly string[] {
  const bytes = Buffer.concat([Buffer.alloc(alignment), Buffer.from(text, 'utf8')]);
  // Only the characters that depend on the secret alone: not those that it shares with its neighbours.
  const from = alignment === 0 ? 0 : alignment + 1;
  const to = Math.floor((bytes.length * 8) / 6);
  return [bytes.toString('base64').slice(from, to), bytes.toString('base64url').slice(from, to)];
}

function decimal(character: string): string {
  return `&#${codeOf(character)};`;
}

function hexadecimal(character: string): string {
  return `&#x${codeOf(character).toString(16).toUpperCase()};`;
}

function unicodeEscape(unit: string): string {
  return `\\u${codeOf(unit).toString(16).padStart(4, '0')}`;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
