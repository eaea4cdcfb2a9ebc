import { ConnectorError } from '../../errors.ts';
import { apiKey } from './api-key.ts';
import type { Authenticate, AuthenticationConfig } from './authentication.ts';
import { basic } from './basic.ts';
import { bearer } from './bearer.ts';
import { ntlm } from './ntlm/ntlm.ts';
import { oauth1 } from './oauth1.ts';
import { wsSecurity } from './ws-security.ts';

export { sharedSecretKey } from './oauth1-signer.ts';

import { oauth2 } from './oauth2/oauth2.ts';

export { startAuthorization } from './oauth2/authorization-request.ts';
export type { ClientAuthentication, OAuth2Client, OAuth2Grant, OAuth2Token } from './oauth2/oauth2-client.ts';
export { refusalOf, requestToken } from './oauth2/request-token.ts';

type Kind = AuthenticationConfig['kind'];
type ConfigOf<K extends Kind> = Extract<AuthenticationConfig, { kind: K }>;

/** The list: one line per kind that is available. */
const AUTHENTICATIONS: { readonly [K in Kind]?: (config: ConfigOf<K>) => Authenticate } = {
  BASIC: basic,
  OAUTH1: (config) => oauth1(config),
  OAUTH2: (config) => oauth2(config),
  BEARER: bearer,
  API_KEY: apiKey,
  WS_SECURITY: wsSecurity,
  NTLM: ntlm,
};

const NAMES: Readonly<Record<Kind, string>> = {
  BASIC: 'BASIC',
  OAUTH1: 'OAuth 1.0',
  OAUTH2: 'OAuth 2.0',
  BEARER: 'Bearer token',
  API_KEY: 'API key',
  WS_SECURITY: 'WS-Security',
  NTLM: 'NTLM',
};

/** Whether requests can be authenticated this way; services that ask for another are refused. */
export function isSupported(kind: Kind): boolean {
  return AUTHENTICATIONS[kind] !== undefined;
}

/** What to tell the user of a kind that is not supported. */
export function unsupportedMessage(kind: Kind): string {
  const available = Object.keys(AUTHENTICATIONS).join(', ');
  return `${NAMES[kind]} authentication is not available yet; available: none, ${available}.`;
}

/** How to sign requests; null leaves them as they are. Throws ConnectorError UNSUPPORTED for a kind that is not available. */
export function createAuthenticate(config: AuthenticationConfig | null): Authenticate {
  if (config === null) return async (request) => request;
  const create = AUTHENTICATIONS[config.kind] as ((config: AuthenticationConfig) => Authenticate) | undefined;
  if (create === undefined) throw new ConnectorError('UNSUPPORTED', unsupportedMessage(config.kind));
  return create(config);
}
