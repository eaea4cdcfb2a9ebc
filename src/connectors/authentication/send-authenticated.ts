import type { EgressResponse } from '../egress/egress.ts';
import type { AuthenticationConfig, SignableRequest } from './authentication.ts';
import { createAuthenticate } from './index.ts';
import { oauth2 } from './oauth2/oauth2.ts';

/**
 * Signs a request and sends it. An OAuth 2.0 access token that the called origin refuses (401) may have been revoked
 * before its end: the request is sent once more with a fresh one. `send` sees each
 * request as it was signed.
 */
export async function sendAuthenticated(
  config: AuthenticationConfig | null,
  request: SignableRequest,
  signal: AbortSignal,
  send: (signed: SignableRequest) => Promise<EgressResponse>,
): Promise<EgressResponse> {
  if (config === null) return send(request);
  const signed = await createAuthenticate(config)(request, signal);
  const response = await send(signed);
  if (config.kind !== 'OAUTH2' || response.status !== 401 || response.url.origin !== signed.url.origin) {
    return response;
  }
  await response.cancel();
  const refused = signed.headers.get('authorization')?.replace(/^Bearer /, '');
  return send(await oauth2(config, refused)(request, signal));
}
