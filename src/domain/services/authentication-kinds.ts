import type { PublicAuthentication } from '../../store/tables.ts';
import { checkHttpUrl } from './addresses.ts';
import type { ApiKeyInput, AuthenticationInput, BasicInput, OAuth1Input, OAuth2Input } from './authentication-input.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import { readWsSecurity } from './ws-security.ts';

/** The member of the input for each kind. */
export const KINDS = {
  basic: 'BASIC',
  oauth1: 'OAUTH1',
  oauth2: 'OAUTH2',
  bearer: 'BEARER',
  apiKey: 'API_KEY',
  wsSecurity: 'WS_SECURITY',
  ntlm: 'NTLM',
} as const satisfies Readonly<Record<keyof AuthenticationInput, PublicAuthentication['kind']>>;

export type AuthenticationMember = keyof typeof KINDS;

type InputOf<Member extends AuthenticationMember> = NonNullable<AuthenticationInput[Member]>;
type Reader<Member extends AuthenticationMember> = (
  input: InputOf<Member>,
  secrets: KeptSecrets,
  path: readonly string[],
) => PublicAuthentication;

/**
 * For each kind, what is stored in the open, while its secrets go to `secrets` with what is wrong with them. The forms of
 * names and secrets are checked by the authentication that is made of them.
 */
export const READERS: { readonly [Member in AuthenticationMember]: Reader<Member> } = {
  basic: readBasic,
  oauth1: readOAuth1,
  oauth2: readOAuth2,
  bearer: (input, secrets) => {
    secrets.need('token', input.token);
    return { kind: 'BEARER' };
  },
  apiKey: readApiKey,
  wsSecurity: readWsSecurity,
  ntlm: (input, secrets) => {
    secrets.need('password', input.password);
    const { domain = null, username, workstation = null } = input;
    return { kind: 'NTLM', domain, username, workstation };
  },
};

function readBasic(input: BasicInput, secrets: KeptSecrets): PublicAuthentication {
  // RFC 7617 section 2: the user-id ends at the first colon, and control characters are not allowed.
  if (/[:\p{Cc}]/u.test(input.username)) {
    secrets.refuse('A BASIC user name has no colon and no control characters', 'username');
  }
  secrets.need('password', input.password);
  return { kind: 'BASIC', username: input.username };
}

function readOAuth1(input: OAuth1Input, secrets: KeptSecrets): PublicAuthentication {
  const { consumerKey, signatureMethod } = input;
  const token = input.token ?? null;
  if (signatureMethod.startsWith('RSA_')) {
    secrets.need('privateKey', input.privateKey, `${signatureMethod} signs with the privateKey, in PEM`);
  } else {
    secrets.need('consumerSecret', input.consumerSecret, `${signatureMethod} needs the consumerSecret`);
    if (token !== null) secrets.need('tokenSecret', input.tokenSecret, 'A token needs its tokenSecret');
  }
  return { kind: 'OAUTH1', consumerKey, token, signatureMethod, realm: input.realm ?? null };
}

/** The checks and secrets of OAuth 2.0, for mailboxes too. */
function readOAuth2(input: OAuth2Input, secrets: KeptSecrets, path: readonly string[]) {
  const { grant, tokenUrl, clientId } = input;
  checkHttpUrl(tokenUrl, [...path, 'tokenUrl']);
  if (input.authorizationUrl != null) checkHttpUrl(input.authorizationUrl, [...path, 'authorizationUrl']);
  if (clientId === '') secrets.refuse('The clientId is needed', 'clientId');
  GRANTS[grant](input, secrets);
  return {
    kind: 'OAUTH2',
    grant,
    tokenUrl,
    authorizationUrl: grant === 'AUTHORIZATION_CODE' ? (input.authorizationUrl ?? null) : null,
    clientId,
    scopes: checkScopes(input.scopes ?? [], secrets),
    username: grant === 'PASSWORD' ? (input.username ?? null) : null,
  } as const;
}

/** What each grant needs besides the client (RFC 6749 sections 4.1, 4.3, 4.4 and 6). */
const GRANTS: Readonly<Record<OAuth2Input['grant'], (input: OAuth2Input, secrets: KeptSecrets) => void>> = {
  CLIENT_CREDENTIALS: ({ clientSecret }, secrets) => {
    secrets.need('clientSecret', clientSecret, 'CLIENT_CREDENTIALS needs the clientSecret');
  },
  PASSWORD: ({ clientSecret, username, password }, secrets) => {
    if (username == null || username === '') secrets.refuse('PASSWORD needs the username', 'username');
    secrets.need('password', password, 'PASSWORD needs the password');
    secrets.take('clientSecret', clientSecret);
  },
  AUTHORIZATION_CODE: ({ clientSecret, authorizationUrl }, secrets) => {
    if (authorizationUrl == null) secrets.refuse('AUTHORIZATION_CODE needs the authorizationUrl', 'authorizationUrl');
    secrets.take('clientSecret', clientSecret);
  },
  REFRESH_TOKEN: ({ clientSecret, refreshToken }, secrets) => {
    secrets.need('refreshToken', refreshToken, 'REFRESH_TOKEN needs the refreshToken');
    secrets.take('clientSecret', clientSecret);
  },
};

/** RFC 6749 section 3.3: visible ASCII without quotes and backslashes; the space parts them. */
function checkScopes(scopes: readonly string[], secrets: KeptSecrets): readonly string[] {
  const wrong = scopes.find((scope) => !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope));
  if (wrong !== undefined) secrets.refuse(`${JSON.stringify(wrong)} is no scope: give each by itself`, 'scopes');
  return scopes;
}

function readApiKey(input: ApiKeyInput, secrets: KeptSecrets): PublicAuthentication {
  secrets.need('value', input.value);
  return { kind: 'API_KEY', name: input.name, in: input.in };
}
