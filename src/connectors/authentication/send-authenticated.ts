import type { Egress, EgressResponse } from '../egress/egress.ts';
import type { AuthenticationConfig, SignableRequest } from './authentication.ts';
import { createAuthenticate } from './index.ts';
import { sendNtlm } from './ntlm/send-ntlm.ts';
import { oauth2 } from './oauth2/oauth2.ts';

/**
 * Signs a request and sends it. An OAuth 2.0 access token that the called origin refuses (401) may have been revoked
 * before its end: the request is sent once more with a fresh one. NTLM asks before it sends. `send` sees each request as it
 * was signed, and sends it over the connection that it names.
 */
export function sendAuthenticated(
  config: AuthenticationConfig | null,
  request: SignableRequest,
  { egress, signal }: { readonly egress: Egress; readonly signal: AbortSignal },
  send: Send,
): Promise<EgressResponse> {
  if (config === null) return send(request);
  if (config.kind === 'NTLM') return sendNtlm(config, request, egress, send);
  return sendSigned(config, request, signal, send);
}

type Send = (signed: SignableRequest) => Promise<EgressResponse>;

async function sendSigned(
  config: AuthenticationConfig,
  request: SignableRequest,
  signal: AbortSignal,
  send: Send,
): Promise<EgressResponse> {
  const signed = await createAuthenticate(config)(request, signal);
  const response = await send(signed);
  if (config.kind !== 'OAUTH2' || response.status !== 401 || response.url.origin !== signed.url.origin) {
    return response;
  }
  await response.cancel();
  const refused = signed.headers.get('authorization')?.replace(/^Bearer /, '');
  return send(await oauth2(config, refused)(request, signal));
}
