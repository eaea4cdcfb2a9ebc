import { userError } from '../../errors.ts';
import { changeAuthentication } from './authentication.ts';
import type { OAuth2Input } from './authentication-input.ts';
import { isOAuth2, type StoredOAuth2 } from './oauth2-settings.ts';

/** With what a mailbox is logged in to; plain only in memory. */
export type MailboxLogin =
  | { readonly kind: 'PASSWORD'; readonly password: string }
  | { readonly kind: 'OAUTH2'; readonly stored: StoredOAuth2 };

/** As a caller gives it: at most one of the two. */
export interface MailboxLoginInput {
  readonly password?: string | null | undefined;
  readonly oauth2?: OAuth2Input | null | undefined;
}

/**
 * The login after a create or update: what is given takes the place of what is there, and null as `oauth2` goes back to a
 * password. Where `addressChanges`, no secret goes to the new address that was not sent for it (SECRET_REQUIRED).
 */
export function changeLogin(
  current: MailboxLogin | null,
  { password, oauth2 }: MailboxLoginInput,
  addressChanges: boolean,
): MailboxLogin {
  if (password != null && oauth2 != null)
    throw userError('INVALID_INPUT', 'The login is a password or oauth2, not both', ['oauth2']);
  if (oauth2 != null) return { kind: 'OAUTH2', stored: changeOAuth2(current, oauth2, addressChanges) };
  if (password != null) return { kind: 'PASSWORD', password };
  if (current === null || (current.kind === 'OAUTH2' && oauth2 === null))
    throw userError('INVALID_INPUT', 'The password is needed, or oauth2', ['password']);
  if (addressChanges) {
    const again = current.kind === 'PASSWORD' ? 'send the password again' : 'send oauth2 again, with its secrets';
    const path = [current.kind === 'PASSWORD' ? 'password' : 'oauth2'];
    throw userError('SECRET_REQUIRED', `The address or the TLS mode changes: ${again}`, path);
  }
  return current;
}

/** The secrets of a login by name, as they are sealed. */
export function secretsOfLogin(login: MailboxLogin): Readonly<Record<string, string>> {
  return login.kind === 'PASSWORD' ? { password: login.password } : login.stored.secrets;
}

function changeOAuth2(current: MailboxLogin | null, oauth2: OAuth2Input, addressChanges: boolean): StoredOAuth2 {
  const before = current?.kind === 'OAUTH2' ? current.stored : null;
  const next = changeAuthentication(before, { oauth2 }, { addressChanges, path: [] });
  if (!isOAuth2(next)) throw new Error('OAuth 2.0 input makes no OAuth 2.0 authentication');
  return next;
}
