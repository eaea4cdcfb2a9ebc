import type { AuthenticationConfig, OAuth1SignatureMethod } from '../../connectors/authentication/authentication.ts';
import { createAuthenticate, isSupported, unsupportedMessage } from '../../connectors/authentication/index.ts';
import { userError } from '../../errors.ts';
import type { PublicAuthentication } from '../../store/tables.ts';
import { toUserErrors } from '../user-errors.ts';
import { originOf } from './addresses.ts';
import type { AuthenticationInput } from './authentication-input.ts';
import { type AuthenticationMember, KINDS, READERS } from './authentication-kinds.ts';
import { KeptSecrets, type Secrets, sendAgain } from './kept-secrets.ts';
import { toWsSecurityConfig } from './ws-security.ts';

/** What a service authenticates with; `secrets` are plain only in memory. */
export interface StoredAuthentication {
  readonly public: PublicAuthentication;
  readonly secrets: Secrets;
}

/** Where the access tokens of an OAuth 2.0 authentication come from. */
export type AccessTokenSource = Extract<AuthenticationConfig, { readonly kind: 'OAUTH2' }>['accessToken'];

/** Around which change of a service its authentication is changed. */
export interface AuthenticationChange {
  /** What it is sent to is another address than before. */
  readonly addressChanges: boolean;
  readonly path: readonly string[];
  /** It is for messages of SOAP, which can carry it themselves. */
  readonly ofMessages?: boolean;
}

/**
 * The authentication after a create or update. Absent input keeps the current one, null removes it, and a secret that
 * is left out stays, unless the address that it is sent to changes (SECRET_REQUIRED). INVALID_INPUT says in words what
 * cannot work; UNSUPPORTED for a kind that is not there yet.
 */
export function changeAuthentication(
  current: StoredAuthentication | null,
  input: AuthenticationInput | null | undefined,
  change: AuthenticationChange,
): StoredAuthentication | null {
  if (input === null) return null;
  if (input === undefined) {
    if (current !== null && change.addressChanges) throw userError(...sendAgain(change.path));
    return current;
  }
  const member = memberOf(input, change.path);
  const path = [...change.path, member];
  if (!isSupported(KINDS[member])) throw userError('UNSUPPORTED', unsupportedMessage(KINDS[member]), path);
  if (member === 'wsSecurity' && change.ofMessages !== true) throw userError('UNSUPPORTED', MESSAGES_ONLY, path);
  const kept = current?.public.kind === KINDS[member] ? current.secrets : {};
  const sendsAgain = change.addressChanges || tokenOriginChanges(current, input);
  const next = read(member, input, new KeptSecrets(kept, { sendAgain: sendsAgain, path }), path);
  refuseUnusable(next, path);
  return next;
}

/** As a connector takes it; null where there is none. `accessToken` is for OAuth 2.0. */
export function toAuthenticationConfig(
  stored: StoredAuthentication | null,
  accessToken: AccessTokenSource | null,
): AuthenticationConfig | null {
  if (stored === null) return null;
  const { public: open, secrets } = stored;
  switch (open.kind) {
    case 'BASIC':
      return { kind: open.kind, username: open.username, password: secrets['password'] ?? '' };
    case 'OAUTH1':
      return {
        ...open,
        // Checked when it was stored.
        signatureMethod: open.signatureMethod as OAuth1SignatureMethod,
        consumerSecret: secrets['consumerSecret'] ?? '',
        privateKey: secrets['privateKey'] ?? null,
        tokenSecret: secrets['tokenSecret'] ?? null,
      };
    case 'OAUTH2':
      if (accessToken === null) throw new Error('An OAuth 2.0 authentication needs a source of access tokens');
      return { kind: open.kind, accessToken };
    case 'BEARER':
      return { kind: open.kind, token: secrets['token'] ?? '' };
    case 'API_KEY':
      return { ...open, value: secrets['value'] ?? '' };
    case 'NTLM':
      return { ...open, password: secrets['password'] ?? '' };
    case 'WS_SECURITY':
      return toWsSecurityConfig(open, secrets);
  }
}

const MESSAGES_ONLY =
  'WS-Security is part of SOAP messages: it authenticates the calls of SOAP services, and nothing that is fetched';

function memberOf(input: AuthenticationInput, path: readonly string[]): AuthenticationMember {
  for (const member of Object.keys(KINDS) as AuthenticationMember[]) if (input[member] != null) return member;
  throw userError('INVALID_INPUT', 'One kind of authentication is needed', path);
}

/** The secrets of OAuth 2.0 are sent to the token endpoint. */
function tokenOriginChanges(current: StoredAuthentication | null, { oauth2 }: AuthenticationInput): boolean {
  if (current?.public.kind !== 'OAUTH2' || oauth2 == null) return false;
  return originOf(oauth2.tokenUrl) !== originOf(current.public.tokenUrl);
}

function read(
  member: AuthenticationMember,
  input: AuthenticationInput,
  secrets: KeptSecrets,
  path: readonly string[],
): StoredAuthentication {
  // The member was chosen because the input has it.
  const reader = READERS[member] as (
    input: unknown,
    secrets: KeptSecrets,
    path: readonly string[],
  ) => PublicAuthentication;
  const open = reader(input[member], secrets, path);
  return { public: open, secrets: secrets.finish() };
}

/** Names, keys and tokens must be such that the connector can send them; it says in words where they are not. */
function refuseUnusable(stored: StoredAuthentication, path: readonly string[]): void {
  const never: AccessTokenSource = () => Promise.reject(new Error('No token is asked for by a check'));
  try {
    createAuthenticate(toAuthenticationConfig(stored, never));
  } catch (error) {
    throw toUserErrors(error, path);
  }
}
