/** Headers that the connection or the body decides, and no parameter (RFC 9110 sections 7.2, 7.6.1, 8.6 and 10.1.1). */
const RESERVED: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** What is wrong with a header name for a parameter; null where nothing is. */
export function headerNameFault(name: string): string | null {
  if (!TOKEN.test(name)) return `"${name}" is not a name of an HTTP header.`;
  if (name.toLowerCase() === 'content-type')
    return 'The header Content-Type comes from the content type of the operation.';
  if (RESERVED.has(name.toLowerCase())) return `The header ${name} belongs to the connection and cannot be set.`;
  return null;
}

/** What is wrong with the name of a cookie (RFC 6265 section 4.1.1); null where nothing is. */
export function cookieNameFault(name: string): string | null {
  return TOKEN.test(name) ? null : `"${name}" is not a name of a cookie.`;
}

/** Whether HTTP/1.1 can carry the value: visible ISO 8859-1, spaces and tabs, thus no line break (RFC 9110 section 5.5). */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
