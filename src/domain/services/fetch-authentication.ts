import type { AuthenticationConfig } from '../../connectors/authentication/authentication.ts';
import type { Egress } from '../../connectors/egress/egress.ts';
import { userError } from '../../errors.ts';
import { type StoredAuthentication, toAuthenticationConfig } from './authentication.ts';
import { isOAuth2 } from './oauth2-settings.ts';
import type { OAuth2Tokens } from './oauth2-tokens.ts';

/**
 * With what documents are fetched for a service that is not there yet; null where there is nothing. UNSUPPORTED for
 * grants whose refresh token would be lost, since nothing is stored.
 */
export function toFetchAuthentication(
  tokens: OAuth2Tokens,
  stored: StoredAuthentication | null,
  egress: Egress,
  path: readonly string[],
): AuthenticationConfig | null {
  if (!isOAuth2(stored)) return toAuthenticationConfig(stored, null);
  const { grant } = stored.public;
  if (grant === 'CLIENT_CREDENTIALS' || grant === 'PASSWORD') {
    return toAuthenticationConfig(stored, tokens.transient(stored, egress).accessToken);
  }
  throw userError('UNSUPPORTED', 'Documents are fetched with CLIENT_CREDENTIALS and PASSWORD only', [
    ...path,
    'oauth2',
    'grant',
  ]);
}
