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

/** Inclusive bounds of the bounded integer types (XML Schema part 2, section 3.3); null: none. */
const BOUNDS: Readonly<Record<string, readonly [bigint | null, bigint | null]>> = {
  integer: [null, null],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-(2n ** 15n), 2n ** 15n - 1n],
  byte: [-128n, 127n],
  unsignedLong: [0n, 2n ** 64n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 2n ** 16n - 1n],
  unsignedByte: [0n, 255n],
  nonNegativeInteger: [0n, null],
  positiveInteger: [1n, null],
  nonPositiveInteger: [null, 0n],
  negativeInteger: [null, -1n],
};

/** Integers of so many digits are exact as numbers. */
const EXACT_DIGITS = 15;

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
  return Object.hasOwn(BOUNDS, builtin);
}

/** Whether the text, its outer blanks apart, is in the lexical space of a built-in type (XML Schema part 2); true for types without one. */
export function isLexicalForm(builtin: string, text: string): boolean {
  const trimmed = text.trim();
  const bounds = Object.hasOwn(BOUNDS, builtin) ? BOUNDS[builtin] : undefined;
  if (bounds !== undefined) return isIntegerWithin(trimmed, bounds);
  if (builtin === 'base64Binary') return isBase64(trimmed);
  const form = Object.hasOwn(FORMS, builtin) ? FORMS[builtin] : undefined;
  return form === undefined || form.test(trimmed);
}

function isIntegerWithin(text: string, [low, high]: readonly [bigint | null, bigint | null]): boolean {
  if (!/^[+-]?\d+$/.test(text)) return false;
  if (text.length <= EXACT_DIGITS) return isExactWithin(Number(text), low, high);
  // BigInt takes quadratic time, and every bounded type fits in 20 digits.
  const significant = text.replace(/^([+-]?)0+(?=\d)/, '$1');
  if (significant.length > 21) return isBeyond(significant, low, high);
  return isWithin(BigInt(significant.replace('+', '')), low, high);
}

/** Comparing a number with a BigInt takes as long as all the rest. */
function isExactWithin(value: number, low: bigint | null, high: bigint | null): boolean {
  if (low !== null && value < (low === 0n ? 0 : Number(low))) return false;
  return high === null || value <= Number(high);
}

function isWithin(value: bigint, low: bigint | null, high: bigint | null): boolean {
  return (low === null || value >= low) && (high === null || value <= high);
}

function isBeyond(text: string, low: bigint | null, high: bigint | null): boolean {
  return text.startsWith('-') ? low === null : high === null;
}
