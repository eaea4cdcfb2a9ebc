import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from '../logger.ts';
import { isLoopbackHost } from '../loopback.ts';
import type { Refusal } from './refusal.ts';

/** Who may talk to the server. */
export interface Access {
  /** Why a request is refused for where it comes from or for the name that it uses for this server, if it is. */
  refusal(headers: IncomingHttpHeaders): Refusal | undefined;
  /** Whether `Bearer <key>` opens the server (RFC 6750, section 2.1); always true where there is no key. */
  authorizes(authorization: unknown): boolean;
}

/**
 * With a key, who bears it may do everything, from anywhere. Without one, only programs of this machine and pages of this
 * server may: a page of another site cannot come in, neither by its own requests nor by a name that it has pointed at
 * this machine (DNS rebinding).
 */
export function createAccess(adminKey: string | undefined): Access {
  if (adminKey === undefined) {
    const isOwnName = rememberLast(isLoopbackAuthority);
    return { refusal: (headers) => foreignness(headers, isOwnName), authorizes: () => true };
  }
  const expected = digest(adminKey);
  return {
    refusal: () => undefined,
    authorizes: (authorization) => {
      const key = typeof authorization === 'string' ? /^bearer +(\S+) *$/i.exec(authorization)?.[1] : undefined;
      return key !== undefined && timingSafeEqual(digest(key), expected);
    },
  };
}

/** The first line of the log: who is let in. */
export function announceAccess(adminKey: string | undefined, logger: Logger): void {
  if (adminKey !== undefined) logger.info('Every request needs the admin key');
  else logger.warn('PASSERELLE_ADMIN_KEY is not set: this server is open to whoever sits at this machine');
}

/** Digests have one length, which timingSafeEqual needs. */
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** The same question, asked once for all requests in a row that ask it: clients keep their name for this server. */
function rememberLast(question: (text: string | undefined) => boolean): typeof question {
  let last: { readonly text: string | undefined; readonly answer: boolean } | null = null;
  return (text) => {
    if (last?.text !== text || last === null) last = { text, answer: question(text) };
    return last.answer;
  };
}

function isLoopbackAuthority(authority: string | undefined): boolean {
  const host = parseAuthority(authority, 'http:');
  return host !== undefined && isLoopbackHost(host.name);
}

function foreignness(
  headers: IncomingHttpHeaders,
  isOwnName: (authority: string | undefined) => boolean,
): Refusal | undefined {
  if (!isOwnName(headers.host)) {
    return forbidden('Without an admin key this server answers to loopback names only (localhost, 127.0.0.1, [::1]).');
  }
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin, headers.host)) {
    return forbidden('Without an admin key this server does not serve the pages of other sites.');
  }
  if (isCrossSite(headers)) return forbidden('Without an admin key this server does not serve other sites.');
  return undefined;
}

/** Loopback names stand for one another, the port must be the one that was asked for. */
function isOwnOrigin(origin: string, host: string | undefined): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return false;
  const asked = parseAuthority(host, url.protocol);
  const asking = parseAuthority(url.host, url.protocol);
  return asking !== undefined && isLoopbackHost(asking.name) && asking.port === asked?.port;
}

/** Browsers leave Origin out of some requests, such as those of images; following a link is harmless. */
function isCrossSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (
    (site === 'cross-site' || site === 'same-site') &&
    headers['sec-fetch-mode'] !== 'navigate' &&
    headers.origin === undefined
  );
}

function forbidden(message: string): Refusal {
  return { status: 403, code: 'FORBIDDEN', message };
}

function parseAuthority(authority: string | undefined, protocol: string): { name: string; port: string } | undefined {
  const match = /^(?:\[([\da-f:.]+)\]|([^:[\]@/\\?#\s]+))(?::(\d{1,5}))?$/i.exec(authority ?? '');
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? undefined : { name, port: match?.[3] ?? (protocol === 'https:' ? '443' : '80') };
}
