import { ConnectorError } from '../../errors.ts';
import { HeaderFields } from '../egress/header-fields.ts';
import type { Authenticate } from './authentication.ts';

/** The Basic scheme of RFC 7617, in UTF-8. Throws ConnectorError INVALID_INPUT for a user name that the scheme cannot carry. */
export function basic(credentials: { readonly username: string; readonly password: string }): Authenticate {
  const { username, password } = credentials;
  // The colon ends the user name, and control characters are excluded (RFC 7617 section 2).
  if (username.includes(':')) throw refusal('The user name of the BASIC authentication has a colon.');
  if (hasControls(username) || hasControls(password)) {
    throw refusal('The credentials of the BASIC authentication have control characters.');
  }
  const authorization = `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
  return async (request) => {
    const headers = new HeaderFields(request.headers);
    headers.set('authorization', authorization);
    return { ...request, headers };
  };
}

function refusal(message: string): ConnectorError {
  return new ConnectorError('INVALID_INPUT', message);
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
