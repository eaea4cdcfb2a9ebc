import { HeaderFields } from '../../egress/header-fields.ts';
import type { Authenticate, AuthenticationConfig } from '../authentication.ts';

type OAuth2Config = Extract<AuthenticationConfig, { kind: 'OAUTH2' }>;

/** Sends an access token as Bearer (RFC 6750 section 2.1): the present one, or another where `refused` was not taken. */
export function oauth2(config: OAuth2Config, refused?: string): Authenticate {
  return async (request, signal) => {
    const token = await config.accessToken({ refused }, signal);
    const headers = new HeaderFields(request.headers);
    headers.set('authorization', `Bearer ${token}`);
    return { ...request, headers };
  };
}
