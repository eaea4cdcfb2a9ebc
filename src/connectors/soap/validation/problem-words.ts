/** What libxml2 says of the element or attribute in front of it, and the same in the words of whoever fills in a form. */
interface Phrase {
  /** Matched at the end of a message: what is quoted before it may be any text. */
  readonly said: RegExp;
  readonly words: (found: string) => string;
}

/** Libxml2 2.x, xmlschemas.c. */
const PHRASES: readonly Phrase[] = [
  phrase("the allowed minimum length of '(\\d+)'", (least) => `must have a length of at least ${least}`),
  phrase("the allowed maximum length of '(\\d+)'", (most) => `must have a length of at most ${most}`),
  phrase("the allowed length of '(\\d+)'", (length) => `must have a length of exactly ${length}`),
  phrase("is not accepted by the pattern '(.*?)'", (pattern) => `must match the pattern ${cut(pattern)}`),
  phrase('is not an element of the set \\{(.*?)\\}', (set) => `must be one of ${listed(set)}`),
  phrase("is less than the minimum value allowed \\('([^']*)'\\)", (least) => `must be at least ${least}`),
  phrase("is greater than the maximum value allowed \\('([^']*)'\\)", (most) => `must be at most ${most}`),
  phrase("must be greater than '([^']*)'", (bound) => `must be greater than ${bound}`),
  phrase("must be less than '([^']*)'", (bound) => `must be less than ${bound}`),
  phrase("has more digits than are allowed \\('(\\d+)'\\)", (most) => `must have at most ${digits(most)}`),
  phrase(
    "has more fractional digits than are allowed \\('(\\d+)'\\)",
    (most) => `must have at most ${digits(most)} after the point`,
  ),
  phrase("does not match the fixed value constraint '(.*?)'", (fixed) => `must be ${cut(fixed)}`),
  phrase("is not a valid value of the \\w+ type '([^']*)'", (type) => `must be a valid ${withoutNamespaces(type)}`),
  phrase('is not a valid value of the local \\w+ type', () => 'is not a value that the schema allows'),
  phrase("The attribute '[^']*' is required but missing", () => 'is required'),
  phrase("The attribute '[^']*' is not allowed", () => 'is not allowed'),
  phrase(
    'Missing child element\\(s\\)\\. Expected is (\\(.*\\)|one of \\(.*\\))',
    (names) => `needs ${expected(names)}`,
  ),
  phrase(
    'This element is not expected\\. Expected is (\\(.*\\)|one of \\(.*\\))',
    (names) => `is not expected here, but ${expected(names)}`,
  ),
  phrase('This element is not expected', () => 'is not expected here'),
  phrase("The element is not 'nillable'", () => 'cannot be null'),
  phrase('The type definition is abstract', () => 'needs @xsi:type, since its own type is abstract'),
  phrase('demanded by the strict wildcard', () => 'is an element that no schema of the WSDL has'),
  phrase('Character content .* is not allowed .*', () => 'cannot hold text'),
  phrase("in unique identity-constraint '([^']*)'", (key) => `repeats what must be unique (${withoutNamespaces(key)})`),
  phrase("in key identity-constraint '([^']*)'", (key) => `repeats what must be unique (${withoutNamespaces(key)})`),
  phrase("of keyref '([^']*)'", (key) => `refers to what is not there (${withoutNamespaces(key)})`),
];

/** Of patterns and texts, that a message repeats. */
const MAX_LENGTH = 80;
const MAX_LISTED = 10;

/** What is wrong with a field, in words that follow its name, such as `must be at least 1`; never its value. */
export function problemWords(message: string): string {
  for (const { said, words } of PHRASES) {
    const found = said.exec(message);
    if (found !== null) return words(found[1] ?? '');
  }
  return 'does not fit the schema of the WSDL';
}

/** Of a message about an attribute the name of it, in Clark notation; null for one about an element. */
export function attributeOf(message: string): string | null {
  const missing = /: The attribute '([^']*)' is required but missing\.$/.exec(message)?.[1];
  return missing ?? /^Element '[^']*', attribute '([^']*)': /.exec(message)?.[1] ?? null;
}

/**
 * Whether libxml2 is stricter than XML Schema asks: few agree on what a URI is, and its durations have bounds. The forms of
 * built-in types were judged when the request was written.
 */
export function isOverstrict(message: string): boolean {
  return /is not a valid value of the atomic type 'xs:(?:anyURI|duration)'\.$/.test(message);
}

/** Greedy in front: a value that repeats the phrase is passed over. */
function phrase(source: string, words: Phrase['words']): Phrase {
  return { said: new RegExp(`^.*${source}\\.?$`, 's'), words };
}

function expected(names: string): string {
  const list = names
    .slice(names.indexOf('(') + 1, -1)
    .split(',')
    .map((name) => (/^\s*##|\*\s*$/.test(name) ? 'another element' : withoutNamespaces(name).trim()));
  return list.length === 1 ? `${list[0] ?? ''}` : `one of ${shortened(list)}`;
}

function listed(set: string): string {
  return shortened(set.slice(1, -1).split("', '"));
}

function shortened(items: readonly string[]): string {
  const first = items.slice(0, MAX_LISTED).map(cut).join(', ');
  return items.length > MAX_LISTED ? `${first}, …` : first;
}

function digits(count: string): string {
  return count === '1' ? '1 digit' : `${count} digits`;
}

function withoutNamespaces(text: string): string {
  return text.replaceAll(/\{[^{}]*\}/g, '');
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
