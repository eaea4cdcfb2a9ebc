import { onTestFinished } from 'vitest';
import type { AuthorizationServer } from './authorization-server.ts';
import { type Dovecot, type DovecotOptions, startDovecot } from './dovecot.ts';
import { startHttpPeer } from './http-peer.ts';

/** A mail server that lets whoever has a good access token into the mailbox of alice; it ends with the test. */
export async function startTokenDovecot(
  isGood: (token: string) => boolean | Promise<boolean>,
  options: DovecotOptions = {},
): Promise<Dovecot> {
  const introspection = await startHttpPeer(async ({ headers }, response) => {
    const active = await isGood(headers.authorization?.replace(/^Bearer /, '') ?? '');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(active ? { active, username: 'alice' } : { active }));
  });
  const server = await startDovecot({
    mechanisms: 'plain login scram-sha-256 xoauth2 oauthbearer',
    introspectionUrl: `${introspection.origin}/`,
    ...options,
  });
  onTestFinished(() => server.stop());
  return server;
}

/** Good is what the authorization server has given out and not taken back. */
export function goodAt({ api }: AuthorizationServer): (token: string) => Promise<boolean> {
  return async (token) => (await fetch(api.origin, { headers: { authorization: `Bearer ${token}` } })).ok;
}
