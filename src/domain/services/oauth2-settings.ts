import type { OAuth2Client } from '../../connectors/authentication/index.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { PublicAuthentication } from '../../store/tables.ts';
import { canonicalJson } from '../runs/canonical-json.ts';
import type { StoredAuthentication } from './authentication.ts';

/** A stored authentication of the kind OAUTH2. */
export interface StoredOAuth2 extends StoredAuthentication {
  readonly public: Extract<PublicAuthentication, { readonly kind: 'OAUTH2' }>;
}

/** Whether an authentication is OAuth 2.0. */
export function isOAuth2(stored: StoredAuthentication | null): stored is StoredOAuth2 {
  return stored?.public.kind === 'OAUTH2';
}

/** Who asks for tokens, and where. */
export function toOAuth2Client(stored: StoredOAuth2): OAuth2Client {
  const { tokenUrl, clientId } = stored.public;
  return { tokenUrl, clientId, clientSecret: stored.secrets['clientSecret'] ?? null };
}

/** Equal for equal authentications, secrets included, and telling nothing of them. */
export function fingerprintOf(keyring: Keyring, stored: StoredAuthentication): string {
  return keyring.digest('authentication', canonicalJson({ public: stored.public, secrets: stored.secrets }));
}
