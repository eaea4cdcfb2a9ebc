import { ConnectorError } from '../../errors.ts';

/**
 * One value as the text that stands in a path, a query, a header or a form field: strings as they are, numbers and
 * booleans as JSON has them, and structures (which OpenAPI leaves undefined at this depth) as JSON.
 */
export function toPlainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * The values that stand one after the other where a list is written with commas (`style: simple`, `explode: false` in
 * OpenAPI, and RFC 6570 section 3.2.2): the members of a list, the names and values of an object, or the one value.
 */
export function toCommaList(value: unknown): string[] {
  const items = Array.isArray(value) ? value : isObject(value) ? Object.entries(value).flat() : [value];
  return items.filter((item) => item !== null && item !== undefined).map(toPlainText);
}

/**
 * The pairs of a query or a form (`style: form`, `explode: true` in OpenAPI): a list repeats the name, an object gives
 * a pair for each member, and null gives none.
 */
export function toPairs(name: string, value: unknown): [string, string][] {
  if (isObject(value)) return Object.entries(value).flatMap(([member, each]) => toPairsOfOne(member, each));
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => toPairsOfOne(name, item));
}

/** A JSON object, as opposed to a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The refusal of a value that does not fit its place in the request; the message never holds the value. The detail is
 * `{ path }`, the name of its parameter, where it is of one alone.
 */
export function misplaced(message: string, path?: string): ConnectorError {
  return new ConnectorError('INVALID_INPUT', message, path === undefined ? {} : { detail: { path } });
}

function toPairsOfOne(name: string, value: unknown): [string, string][] {
  return value === null || value === undefined ? [] : [[name, toPlainText(value)]];
}
