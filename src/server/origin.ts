import type { IncomingHttpHeaders } from 'node:http';

/** How the client addresses this server; a proxy that ends TLS says so in X-Forwarded-Proto. */
export function originOf(headers: IncomingHttpHeaders): string {
  const protocol = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${protocol}://${headers.host ?? 'localhost'}`;
}
