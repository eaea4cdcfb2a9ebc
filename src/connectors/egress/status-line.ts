import { STATUS_CODES } from 'node:http';

/** A status with its usual words, such as `404 Not Found`; the number alone where it has none (RFC 9110 section 15). */
export function statusLine(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
}
