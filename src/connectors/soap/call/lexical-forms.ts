import { isBase64 } from '../../base64.ts';

const ZONE = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const YEAR = '-?(?:[1-9]\\d{3,}|0\\d{3})';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const TIME = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)';
const INTEGER = '[+-]?\\d+';
const DECIMAL = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)';
const NAME_CHARACTER = '[\\p{L}\\p{M}\\p{N}._:·-]';

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

/** Inclusive; as numbers they are rounded where no integer of `EXACT_DIGITS` digits is near them. */
interface Bounds {
  readonly low: bigint | null;
  readonly high: bigint | null;
  readonly least: number;
  readonly most: number;
}

/** Null: none. */
function bounds(low: bigint | null, high: bigint | null): Bounds {
  const [least, most] = [Number(low ?? -Infinity), Number(high ?? Infinity)];
  return { low, high, least, most };
}

/** Of the integer types (XML Schema part 2, section 3.3). */
const BOUNDS: ReadonlyMap<string, Bounds> = new Map([
  ['integer', bounds(null, null)],
  ['long', bounds(-(2n ** 63n), 2n ** 63n - 1n)],
  ['int', bounds(-(2n ** 31n), 2n ** 31n - 1n)],
  ['short', bounds(-(2n ** 15n), 2n ** 15n - 1n)],
  ['byte', bounds(-128n, 127n)],
  ['unsignedLong', bounds(0n, 2n ** 64n - 1n)],
  ['unsignedInt', bounds(0n, 2n ** 32n - 1n)],
  ['unsignedShort', bounds(0n, 2n ** 16n - 1n)],
  ['unsignedByte', bounds(0n, 255n)],
  ['nonNegativeInteger', bounds(0n, null)],
  ['positiveInteger', bounds(1n, null)],
  ['nonPositiveInteger', bounds(null, 0n)],
  ['negativeInteger', bounds(null, -1n)],
]);

/** Integers of so many digits are exact as numbers. */
const EXACT_DIGITS = 15;
const ZERO = 0x30;

const FORMS: Readonly<Record<string, RegExp>> = {
  boolean: whole('true|false|1|0'),
  decimal: whole(DECIMAL),
  float: whole(`${DECIMAL}(?:[eE]${INTEGER})?|-?INF|NaN`),
  double: whole(`${DECIMAL}(?:[eE]${INTEGER})?|-?INF|NaN`),
  dateTime: whole(`${YEAR}-${MONTH}-${DAY}T${TIME}${ZONE}`),
  date: whole(`${YEAR}-${MONTH}-${DAY}${ZONE}`),
  time: whole(`${TIME}${ZONE}`),
  gYear: whole(`${YEAR}${ZONE}`),
  gYearMonth: whole(`${YEAR}-${MONTH}${ZONE}`),
  gMonth: whole(`--${MONTH}${ZONE}`),
  gMonthDay: whole(`--${MONTH}-${DAY}${ZONE}`),
  gDay: whole(`---${DAY}${ZONE}`),
  duration: whole('-?P(?=[\\dT])(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?'),
  hexBinary: whole('(?:[0-9A-Fa-f]{2})*'),
  language: whole('[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*'),
  Name: whole(`[\\p{L}_:]${NAME_CHARACTER}*`),
  NCName: whole('[\\p{L}_][\\p{L}\\p{M}\\p{N}._·-]*'),
  ID: whole('[\\p{L}_][\\p{L}\\p{M}\\p{N}._·-]*'),
  IDREF: whole('[\\p{L}_][\\p{L}\\p{M}\\p{N}._·-]*'),
  ENTITY: whole('[\\p{L}_][\\p{L}\\p{M}\\p{N}._·-]*'),
  NMTOKEN: whole(`${NAME_CHARACTER}+`),
};

/** Whether the name is that of a built-in integer type. */
export function isIntegerType(builtin: string): boolean {
  return BOUNDS.has(builtin);
}

/** The integer that a text of a few digits, and nothing else, is within the bounds of a built-in integer type; null for any other text. */
export function shortIntegerReader(builtin: string): (text: string) => number | null {
  const { least = Infinity, most = -Infinity } = BOUNDS.get(builtin) ?? {};
  return (text) => {
    const value = shortInteger(text);
    return value >= least && value <= most ? value : null;
  };
}

/** NaN for anything else. */
function shortInteger(text: string): number {
  const { length } = text;
  if (length === 0 || length > EXACT_DIGITS) return Number.NaN;
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether the text, its outer blanks apart, is in the lexical space of a built-in type (XML Schema part 2); true for types without one. */
export function isLexicalForm(builtin: string, text: string): boolean {
  const trimmed = text.trim();
  const bounds = BOUNDS.get(builtin);
  if (bounds !== undefined) return isIntegerWithin(trimmed, bounds);
  if (builtin === 'base64Binary') return isBase64(trimmed);
  const form = Object.hasOwn(FORMS, builtin) ? FORMS[builtin] : undefined;
  return form === undefined || form.test(trimmed);
}

function isIntegerWithin(text: string, { low, high, least, most }: Bounds): boolean {
  if (!/^[+-]?\d+$/.test(text)) return false;
  if (text.length <= EXACT_DIGITS) return Number(text) >= least && Number(text) <= most;
  // BigInt takes quadratic time, and every bounded type fits in 20 digits.
  const significant = text.replace(/^([+-]?)0+(?=\d)/, '$1');
  if (significant.length > 21) return (text.startsWith('-') ? low : high) === null;
  const value = BigInt(significant.replace('+', ''));
  return (low === null || value >= low) && (high === null || value <= high);
}
