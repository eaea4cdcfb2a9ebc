import type { SignableRequest } from './authentication.ts';

/** Name and value, decoded. */
export type Parameter = readonly [name: string, value: string];

/** RFC 5849 section 3.6: UTF-8, all but the unreserved characters of RFC 3986 in upper-case hexadecimal. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** What of a request is signed besides the protocol parameters (section 3.4.1.3.1): its query, and a form-urlencoded body. */
export function requestParameters({ url, headers, body }: SignableRequest): readonly Parameter[] {
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  const isForm = body !== null && mediaType.trim().toLowerCase() === 'application/x-www-form-urlencoded';
  const form = isForm ? new URLSearchParams(typeof body === 'string' ? body : Buffer.from(body).toString('utf8')) : [];
  return [...url.searchParams, ...form];
}

/** Section 3.4.1. The realm and the signature itself are no parameters of it. */
export function signatureBaseString(method: string, url: URL, parameters: readonly Parameter[]): string {
  return [method.toUpperCase(), baseStringUri(url), normalize(parameters)].map(percentEncode).join('&');
}

/** Section 3.4.1.2: lower-case scheme and host, no default port (as `URL` has them), no query and no fragment. */
function baseStringUri({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}

/** Section 3.4.1.3.2: sorted by encoded name, then by encoded value, byte by byte. */
function normalize(parameters: readonly Parameter[]): string {
  return parameters
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .toSorted(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map((pair) => pair.join('='))
    .join('&');
}

/** Encoded texts are ASCII: their characters sort as their bytes. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
