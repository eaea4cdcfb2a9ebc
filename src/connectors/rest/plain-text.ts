import { ConnectorError } from '../../errors.ts';

/**
 * One value as the text that stands in a path, a query, a header, a cookie or a form field: strings as they are, numbers and
 * booleans as JSON has them, and structures (which OpenAPI leaves undefined at this depth) as JSON.
 */
export function toPlainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
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
