import { ConnectorError } from '../../errors.ts';
import { HeaderFields } from '../egress/header-fields.ts';
import type { Authenticate } from './authentication.ts';

/**
 * A token in the Authorization header (RFC 6750 section 2.1). Throws ConnectorError INVALID_INPUT for a token that is
 * empty or has spaces or characters beyond ASCII; servers issue more than the RFC's b64token, such as `1|abc`.
 */
export function bearer({ token }: { readonly token: string }): Authenticate {
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new ConnectorError(
      'INVALID_INPUT',
      'A bearer token is visible ASCII without spaces; the word Bearer is no part of it.',
    );
  }
  return async (request) => {
    const headers = new HeaderFields(request.headers);
    headers.set('authorization', `Bearer ${token}`);
    return { ...request, headers };
  };
}
