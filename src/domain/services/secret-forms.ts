import { sharedSecretKey } from '../../connectors/authentication/index.ts';
import type { StoredAuthentication } from './authentication.ts';

/** Every form in which the secrets of an authentication may show on the wire, for masking. */
export function secretForms(stored: StoredAuthentication | null): readonly string[] {
  if (stored === null) return [];
  const { public: open, secrets } = stored;
  const values = Object.values(secrets);
  switch (open.kind) {
    case 'BASIC':
      return [...values, base64(`${open.username}:${secrets['password'] ?? ''}`)];
    case 'OAUTH1':
      return [...values, ...keysOfOAuth1(secrets['consumerSecret'], secrets['tokenSecret'])];
    case 'OAUTH2':
      return [...values, ...clientCredentials(open.clientId, secrets['clientSecret'])];
    case 'API_KEY':
      // With its name, a key is masked in a query even where it is too short to be masked by itself.
      return open.in === 'QUERY' ? [...values, queryPair(open.name, secrets['value'] ?? '')] : values;
    case 'BEARER':
    case 'NTLM':
    case 'WS_SECURITY':
      return values;
  }
}

/** The key of HMAC, which PLAINTEXT sends (RFC 5849 section 3.4.2). */
function keysOfOAuth1(consumerSecret: string | undefined, tokenSecret: string | undefined): readonly string[] {
  return consumerSecret === undefined ? [] : [sharedSecretKey(consumerSecret, tokenSecret ?? null)];
}

/** RFC 6749 section 2.3.1: form-urlencoded before they are joined, which not every client does. */
function clientCredentials(clientId: string, clientSecret: string | undefined): readonly string[] {
  if (clientSecret === undefined) return [];
  const form = (text: string) => new URLSearchParams({ x: text }).toString().slice(2);
  return [base64(`${clientId}:${clientSecret}`), base64(`${form(clientId)}:${form(clientSecret)}`)];
}

function queryPair(name: string, value: string): string {
  return new URLSearchParams([[name, value]]).toString();
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
