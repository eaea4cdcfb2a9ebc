import { spawnSync } from 'node:child_process';
import { PYTHON, startPython } from './python-server.ts';

/** What the server knows of a consumer. */
export interface OAuth1Client {
  readonly secret: string;
  /** PEM, for the RSA methods. */
  readonly publicKey: string | null;
  /** Secrets by token. */
  readonly tokens: Readonly<Record<string, string>>;
  /** What its requests with a token must name; null: none. */
  readonly realm: string | null;
}

/** Why oauthlib cannot be asked here; null where it can. */
export function oauthlibMissing(): string | null {
  const { status } = spawnSync(PYTHON, ['-c', 'import oauthlib, jwt, cryptography'], { stdio: 'ignore' });
  return status === 0 ? null : 'oauthlib is not installed (apt-get install python3-oauthlib)';
}

/** Starts a server that lets in what oauthlib finds signed by one of the clients; answers its origin. */
export function startOAuth1Server(clients: Readonly<Record<string, OAuth1Client>>): Promise<string> {
  return startPython('oauth1-server.py', { OAUTH1_CLIENTS: JSON.stringify(clients) });
}
