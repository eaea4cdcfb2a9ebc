import { userError } from '../../errors.ts';

/** Checks an http(s) URL that a service is called at; kept verbatim. */
export function checkHttpUrl(url: string, path: readonly string[]): string {
  const { protocol } = new URL(url);
  if (protocol === 'http:' || protocol === 'https:') return url;
  throw userError('INVALID_INPUT', `The address starts with http:// or https://, not ${protocol}//`, path);
}

/** Scheme, host and port of a URL: what a secret is bound to. */
export function originOf(url: string): string {
  return new URL(url).origin;
}

/** A host name or address, without scheme, port or path. */
export function checkHost(host: string, path: readonly string[]): string {
  const trimmed = host.trim();
  if (/^[A-Za-z0-9._-]+$/.test(trimmed) || /^\[?[0-9A-Fa-f:.]+\]?$/.test(trimmed))
    return trimmed.replace(/^\[|\]$/g, '');
  throw userError('INVALID_INPUT', 'The host is a name or an address alone, such as imap.example.com', path);
}

/** A TCP port. */
export function checkPort(port: number, path: readonly string[]): number {
  if (port >= 1 && port <= 65_535) return port;
  throw userError('INVALID_INPUT', 'A port is a number from 1 to 65535', path);
}
