import type { AuthenticationConfig } from '../../connectors/authentication/authentication.ts';
import { isSupported, unsupportedMessage } from '../../connectors/authentication/index.ts';
import { userError } from '../../errors.ts';
import type { PublicAuthentication } from '../../store/tables.ts';

/** Authentication as a caller gives it: exactly one member. */
export interface AuthenticationInput {
  readonly basic?: { readonly username: string; readonly password?: string | null | undefined };
  readonly oauth1?: object;
  readonly oauth2?: object;
  readonly bearer?: object;
  readonly apiKey?: object;
}

/** What a service authenticates with; `secrets` are plain only in memory. */
export interface StoredAuthentication {
  readonly public: PublicAuthentication;
  readonly secrets: Readonly<Record<string, string>>;
}

const KINDS = { basic: 'BASIC', oauth1: 'OAUTH1', oauth2: 'OAUTH2', bearer: 'BEARER', apiKey: 'API_KEY' } as const;

/**
 * The authentication after a create or update. Absent input keeps the current one, null removes it, and a secret that
 * is left out stays, unless the address that it is sent to changes (SECRET_REQUIRED). UNSUPPORTED for a kind that is
 * not there yet.
 */
export function changeAuthentication(
  current: StoredAuthentication | null,
  input: AuthenticationInput | null | undefined,
  change: { readonly addressChanges: boolean; readonly path: readonly string[] },
): StoredAuthentication | null {
  if (input === null) return null;
  if (input === undefined) {
    if (current !== null && change.addressChanges) throw secretRequired(change.path);
    return current;
  }
  const member = memberOf(input);
  if (!isSupported(KINDS[member])) throw unsupported(member, [...change.path, member]);
  if (input.basic === undefined) throw unsupported(member, [...change.path, member]);
  const path = [...change.path, 'basic', 'password'];
  return {
    public: { kind: 'BASIC', username: checkUsername(input.basic.username, [...change.path, 'basic', 'username']) },
    secrets: {
      password: input.basic.password ?? keptSecret(current, 'BASIC', 'password', change.addressChanges, path),
    },
  };
}

/** As a connector takes it; null where there is none. */
export function toAuthenticationConfig(stored: StoredAuthentication | null): AuthenticationConfig | null {
  if (stored === null) return null;
  if (stored.public.kind === 'BASIC')
    return { kind: 'BASIC', username: stored.public.username, password: stored.secrets['password'] ?? '' };
  return { kind: stored.public.kind };
}

/** Every form in which the authentication may show on the wire, for masking. */
export function secretForms(stored: StoredAuthentication | null): readonly string[] {
  if (stored === null) return [];
  const values = Object.values(stored.secrets);
  if (stored.public.kind !== 'BASIC') return values;
  const credentials = `${stored.public.username}:${stored.secrets['password'] ?? ''}`;
  return [...values, Buffer.from(credentials, 'utf8').toString('base64')];
}

function memberOf(input: AuthenticationInput): keyof typeof KINDS {
  for (const member of Object.keys(KINDS) as (keyof typeof KINDS)[]) if (input[member] != null) return member;
  throw userError('INVALID_INPUT', 'One kind of authentication is needed', ['authentication']);
}

function keptSecret(
  current: StoredAuthentication | null,
  kind: PublicAuthentication['kind'],
  name: string,
  addressChanges: boolean,
  path: readonly string[],
): string {
  const kept = current?.public.kind === kind ? current.secrets[name] : undefined;
  if (kept === undefined) throw userError('INVALID_INPUT', `The ${name} is needed`, path);
  if (addressChanges) throw secretRequired(path);
  return kept;
}

function checkUsername(username: string, path: readonly string[]): string {
  // RFC 7617 section 2: the user-id ends at the first colon, and control characters are not allowed.
  if (/[:\p{Cc}]/u.test(username))
    throw userError('INVALID_INPUT', 'A BASIC user name has no colon and no control characters', path);
  return username;
}

function secretRequired(path: readonly string[]): Error {
  return userError('SECRET_REQUIRED', 'The address that the secret is sent to changes: send the secret again', path);
}

function unsupported(member: keyof typeof KINDS, path: readonly string[]): Error {
  return userError('UNSUPPORTED', unsupportedMessage(KINDS[member]), path);
}
