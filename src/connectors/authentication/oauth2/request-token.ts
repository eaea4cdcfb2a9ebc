import * as oauth from 'oauth4webapi';
import { ConnectorError } from '../../../errors.ts';
import type { Egress } from '../../egress/egress.ts';
import { egressFetch } from './egress-fetch.ts';
import type { ClientAuthentication, OAuth2Client, OAuth2Grant, OAuth2Token } from './oauth2-client.ts';
import { type OAuth2Refusal, toTokenFailure } from './token-failure.ts';

interface TokenRequestContext {
  readonly egress: Egress;
  readonly signal: AbortSignal;
  /** The way that the server took before; Basic is tried first without it. */
  readonly clientAuthentication?: ClientAuthentication | undefined;
}

/**
 * Asks for a token. A client with a secret shows it as Basic first, which servers must take (RFC 6749 section 2.3.1),
 * and in the body where that is refused as invalid_client. Throws ConnectorError: AUTHENTICATION_FAILED with the detail
 * `{ error, error_description, status }` where the server refuses, HTTP_STATUS, INVALID_RESPONSE, or what the egress throws.
 */
export async function requestToken(
  client: OAuth2Client,
  grant: OAuth2Grant,
  context: TokenRequestContext,
): Promise<OAuth2Token> {
  const [first, second] = waysOf(client, context.clientAuthentication);
  try {
    return await requestOnce(client, grant, first, context);
  } catch (error) {
    if (second === undefined || refusalOf(error)?.error !== 'invalid_client') throw error;
    return requestOnce(client, grant, second, context);
  }
}

/** What the authorization server said, where an error is its refusal. */
export function refusalOf(error: unknown): OAuth2Refusal | null {
  if (!(error instanceof ConnectorError) || error.code !== 'AUTHENTICATION_FAILED') return null;
  const detail = error.detail as Partial<OAuth2Refusal> | undefined;
  return typeof detail?.error === 'string' ? (detail as OAuth2Refusal) : null;
}

function waysOf(
  client: OAuth2Client,
  known: ClientAuthentication | undefined,
): readonly [ClientAuthentication, ClientAuthentication?] {
  if (client.clientSecret === null) return ['NONE'];
  return known === 'POST' ? ['POST', 'BASIC'] : ['BASIC', 'POST'];
}

async function requestOnce(
  client: OAuth2Client,
  grant: OAuth2Grant,
  way: ClientAuthentication,
  { egress, signal }: TokenRequestContext,
): Promise<OAuth2Token> {
  const fetch = egressFetch(egress, signal);
  try {
    const server = serverOf(client, grant);
    const who = { client_id: client.clientId };
    const response = await send(server, who, proofOf(client, way), grant, fetch);
    const token = await oauth.processGenericTokenEndpointResponse(server, who, response);
    return {
      accessToken: token.access_token,
      refreshToken: token.refresh_token ?? null,
      lifetimeMs: token.expires_in === undefined ? null : token.expires_in * 1000,
      clientAuthentication: way,
    };
  } catch (error) {
    throw await toTokenFailure(error, client.tokenUrl);
  }
}

/** Nothing is known of the issuer but its endpoints: the issuer that an answer names is taken as it says. */
function serverOf({ tokenUrl }: OAuth2Client, grant: OAuth2Grant): oauth.AuthorizationServer {
  const named = grant.kind === 'AUTHORIZATION_CODE' ? grant.answer.get('iss') : null;
  return { issuer: named ?? tokenUrl, token_endpoint: tokenUrl };
}

function proofOf({ clientSecret }: OAuth2Client, way: ClientAuthentication): oauth.ClientAuth {
  if (way === 'NONE' || clientSecret === null) return oauth.None();
  return way === 'BASIC' ? oauth.ClientSecretBasic(clientSecret) : oauth.ClientSecretPost(clientSecret);
}

function send(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  proof: oauth.ClientAuth,
  grant: OAuth2Grant,
  fetch: ReturnType<typeof egressFetch>,
): Promise<Response> {
  // Which addresses may be called, and whether in plain http, is the egress's to say.
  const options = { [oauth.customFetch]: fetch, [oauth.allowInsecureRequests]: true } as const;
  switch (grant.kind) {
    case 'CLIENT_CREDENTIALS':
      return oauth.clientCredentialsGrantRequest(server, client, proof, scopeOf(grant.scopes), options);
    case 'PASSWORD': {
      const parameters = { username: grant.username, password: grant.password, ...scopeOf(grant.scopes) };
      return oauth.genericTokenEndpointRequest(server, client, proof, 'password', parameters, options);
    }
    case 'REFRESH_TOKEN':
      return oauth.refreshTokenGrantRequest(server, client, proof, grant.refreshToken, options);
    case 'AUTHORIZATION_CODE': {
      // The state was checked by whoever gave it out.
      const answer = oauth.validateAuthResponse(server, client, grant.answer, oauth.skipStateCheck);
      const { redirectUri, codeVerifier } = grant;
      return oauth.authorizationCodeGrantRequest(server, client, proof, answer, redirectUri, codeVerifier, options);
    }
  }
}

/** Without scopes the parameter is left out: the server takes its default (RFC 6749 section 3.3). */
function scopeOf(scopes: readonly string[]): Record<string, string> {
  return scopes.length === 0 ? {} : { scope: scopes.join(' ') };
}
