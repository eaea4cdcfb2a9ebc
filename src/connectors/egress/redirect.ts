/** One request as it goes out: the body is whole, so that a redirect can send it again. */
export interface Hop {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;
}

/** What a request asks of its redirects, as in `EgressRequest`. */
export interface RedirectRules {
  readonly credentialHeaders?: readonly string[] | undefined;
  readonly keepsMethod?: boolean | undefined;
}

const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const CREDENTIAL_HEADERS = ['authorization', 'cookie', 'proxy-authorization'];
const BODY_HEADERS = ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length'];

/**
 * The request that a redirect asks for, by the fetch standard ("HTTP-redirect fetch"); null where it is not followed:
 * no redirect, no Location that can be read, another scheme than http(s), user info, or a fall from https to http.
 * Across origins the credentials are dropped: Authorization, Cookie, Proxy-Authorization and `credentialHeaders`.
 * With `keepsMethod` no redirect makes a GET of another method: 301 and 302 repeat the request, and 303 is not followed.
 */
export function nextHop(
  hop: Hop,
  status: number,
  location: string | null,
  { credentialHeaders = [], keepsMethod = false }: RedirectRules = {},
): Hop | null {
  if (!REDIRECT_STATUSES.has(status) || location === null || !URL.canParse(location, hop.url.href)) return null;
  const url = new URL(location, hop.url);
  if (!mayFollow(hop.url, url) || (keepsMethod && asksForGet(status, hop.method))) return null;

  const headers = new Headers(hop.headers);
  if (url.origin !== hop.url.origin) drop(headers, [...CREDENTIAL_HEADERS, ...credentialHeaders]);
  if (keepsMethod || !becomesGet(status, hop.method)) return { method: hop.method, url, headers, body: hop.body };
  drop(headers, BODY_HEADERS);
  return { method: 'GET', url, headers, body: null };
}

function mayFollow(from: URL, to: URL): boolean {
  if (to.username !== '' || to.password !== '') return false;
  if (to.protocol === 'https:') return true;
  return to.protocol === 'http:' && from.protocol === 'http:';
}

function becomesGet(status: number, method: string): boolean {
  return asksForGet(status, method) || ((status === 301 || status === 302) && method === 'POST');
}

function asksForGet(status: number, method: string): boolean {
  return status === 303 && method !== 'GET' && method !== 'HEAD';
}

function drop(headers: Headers, names: readonly string[]): void {
  for (const name of names) headers.delete(name);
}
