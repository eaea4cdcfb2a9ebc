import type { ErrorObject } from 'ajv/dist/2020.js';
import { unescapePointer } from './json-pointer.ts';
import type { Misfit } from './misfit.ts';

const WHOLE = /^-?[1-9]\d{15,}$/;
/** From here on JSON.stringify writes an exponent: whoever gave such a number meant no identifier. */
const EXPONENT_FROM = 1e21;

/**
 * The value with texts of digits read as numbers, where a number is asked for and no double holds it (RFC 8259, section 6): so
 * are such numbers told in outputs. The value itself where there are none.
 */
export function withLongNumbers(value: unknown, errors: readonly ErrorObject[]): unknown {
  return errors
    .filter(({ keyword, data, params }) => keyword === 'type' && asksForNumber(params['type']) && isLongNumber(data))
    .reduce((whole, { instancePath }) => readAt(whole, instancePath.split('/').slice(1).map(unescapePointer)), value);
}

/** Where whole numbers were given as numbers that were, or may have been, rounded on their way. */
export function roundedIn(value: unknown): readonly Misfit[] {
  return hasRounded(value) ? roundedAt(value, []) : [];
}

function hasRounded(value: unknown): boolean {
  if (typeof value === 'number') return isRounded(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasRounded);
  for (const name in value) if (hasRounded((value as Readonly<Record<string, unknown>>)[name])) return true;
  return false;
}

function roundedAt(value: unknown, path: readonly string[]): readonly Misfit[] {
  if (typeof value === 'number' && isRounded(value))
    return [{ path, message: 'has more digits than a JSON number keeps: give it as a string' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => roundedAt(member, [...path, name]));
}

function isRounded(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < EXPONENT_FROM;
}

function asksForNumber(type: unknown): boolean {
  return [type].flat().some((one) => one === 'integer' || one === 'number');
}

function isLongNumber(data: unknown): data is string {
  return typeof data === 'string' && WHOLE.test(data) && !Number.isSafeInteger(Number(data));
}

function readAt(whole: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return isLongNumber(whole) ? Number(whole) : whole;
  if (Array.isArray(whole)) return whole.map((item, index) => (String(index) === name ? readAt(item, rest) : item));
  if (typeof whole !== 'object' || whole === null) return whole;
  const members = Object.entries(whole).map(([key, member]) => [key, key === name ? readAt(member, rest) : member]);
  return Object.fromEntries(members);
}
