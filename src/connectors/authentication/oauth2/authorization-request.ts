import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi';

/** What the URL that a person opens is made of. */
export interface AuthorizationRequest {
  readonly authorizationUrl: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly state: string;
}

/**
 * The URL where a person consents (RFC 6749 section 4.1.1), with PKCE S256 (RFC 7636); the verifier is for the token
 * request. Parameters that the authorization URL has already stay, as section 3.1 has it.
 */
export async function startAuthorization(
  request: AuthorizationRequest,
): Promise<{ readonly url: string; readonly codeVerifier: string }> {
  const codeVerifier = generateRandomCodeVerifier();
  const url = new URL(request.authorizationUrl);
  const parameters = {
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    state: request.state,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(request.scopes.length === 0 ? {} : { scope: request.scopes.join(' ') }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, codeVerifier };
}
