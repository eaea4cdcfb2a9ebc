import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider';
import { onTestFinished, vi } from 'vitest';
import { type HttpPeer, startHttpPeer } from './http-peer.ts';

/** Secrets that occur nowhere else. */
export const CLIENT_SECRET = 'secret-of-the-client-7d1f';
export const USER_PASSWORD = 'password-of-the-user-93ab';

/** A real authorization server, and an API that takes its tokens. */
export interface AuthorizationServer {
  readonly tokenUrl: string;
  readonly authorizationUrl: string;
  /** Answers 401 without a token that the server has given out, 200 with `{ token }` otherwise. */
  readonly api: HttpPeer;
  /** The bodies of the token requests so far, in order, with how each ended. */
  readonly tokenRequests: readonly TokenRequest[];
  /** Every access, refresh and ID token that was given out. */
  readonly tokens: readonly string[];
  /** A token is not taken any more, although it has not ended. */
  revoke(accessToken: string): Promise<void>;
  /** Every refresh token is dead from now on. */
  killRefreshTokens(): Promise<void>;
}

export interface TokenRequest {
  readonly grant: string;
  /** How the client proved who it is. */
  readonly way: 'BASIC' | 'POST' | 'NONE';
  readonly error: string | null;
}

export interface AuthorizationServerOptions {
  readonly redirectUri?: string;
  readonly accessTokenSeconds?: number;
  readonly rotate?: boolean;
  /** Waited for before each token request is answered. */
  readonly before?: () => Promise<void>;
}

const SECRET_CLIENT = {
  client_secret: CLIENT_SECRET,
  grant_types: ['client_credentials', 'password', 'refresh_token', 'authorization_code'],
  response_types: ['code' as const],
  scope: 'openid offline_access orders',
};

/**
 * Starts oidc-provider on 127.0.0.1 with the clients `basic`, `post` and `public`, named after how they prove who they
 * are, and the user `ada`.
 */
export async function startAuthorizationServer(options: AuthorizationServerOptions = {}): Promise<AuthorizationServer> {
  // The quick start interactions, which sign in whoever asks, warn at length.
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  vi.spyOn(console, 'info').mockReturnValue(undefined);
  const tokenRequests: TokenRequest[] = [];
  const tokens: string[] = [];
  let serve: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(origin, configurationOf(options));
  provider.registerGrantType('password', (context) => passwordGrant(provider, context as KoaContextWithOIDC), [
    'username',
    'password',
    'scope',
  ]);
  provider.use(async (context, next) => {
    if (context.path !== '/token') return next();
    await options.before?.();
    if (isBasicOf('post', context.get('authorization'))) return refuse(context, tokenRequests);
    await next();
    const body = context.body as Record<string, unknown>;
    tokenRequests.push(seen(context as unknown as KoaContextWithOIDC, body));
    tokens.push(
      ...['access_token', 'refresh_token', 'id_token'].flatMap((name) => (body[name] ? [`${body[name]}`] : [])),
    );
  });
  serve = provider.callback();
  const find = async (token: string) =>
    (await provider.AccessToken.find(token)) ?? (await provider.ClientCredentials.find(token));
  const api = await startHttpPeer(async ({ headers }, response) => {
    const token = headers.authorization?.replace(/^Bearer /, '') ?? '';
    const isTaken = (await find(token))?.isExpired === false;
    response.writeHead(isTaken ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ token }));
  });
  return {
    tokenUrl: `${origin}/token`,
    authorizationUrl: `${origin}/auth`,
    api,
    tokenRequests,
    tokens,
    revoke: async (token) => (await find(token))?.destroy(),
    killRefreshTokens: async () => {
      for (const token of tokens) await (await provider.RefreshToken.find(token))?.destroy();
    },
  };
}

/** oidc-provider takes either way of any client; there are servers that do not. */
function isBasicOf(clientId: string, authorization: string): boolean {
  return Buffer.from(authorization.replace(/^Basic /, ''), 'base64')
    .toString()
    .startsWith(`${clientId}:`);
}

function refuse(
  context: { status: number; body: unknown; set(name: string, value: string): void },
  seen: TokenRequest[],
) {
  context.status = 401;
  context.set('www-authenticate', 'Basic realm="tokens"');
  context.body = { error: 'invalid_client', error_description: 'the secret belongs into the body' };
  seen.push({ grant: '', way: 'BASIC', error: 'invalid_client' });
}

function configurationOf({ redirectUri, accessTokenSeconds = 3600, rotate = true }: AuthorizationServerOptions) {
  const redirect_uris = [redirectUri ?? 'http://127.0.0.1/oauth2/callback'];
  return {
    clients: [
      { client_id: 'basic', token_endpoint_auth_method: 'client_secret_basic', redirect_uris, ...SECRET_CLIENT },
      { client_id: 'post', token_endpoint_auth_method: 'client_secret_post', redirect_uris, ...SECRET_CLIENT },
      {
        client_id: 'public',
        token_endpoint_auth_method: 'none',
        redirect_uris,
        grant_types: ['refresh_token', 'authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['cookies of the test'] },
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: true } },
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access', 'orders', 'bills'],
    issueRefreshToken: async () => true,
    rotateRefreshToken: rotate,
    findAccount: async (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      RefreshToken: 86_400,
      Session: 3600,
      Interaction: 3600,
      Grant: 86_400,
      AuthorizationCode: 60,
    },
  } satisfies Configuration;
}

/** The resource owner password grant (RFC 6749 section 4.3), which the server leaves to whoever still needs it. */
async function passwordGrant(provider: Provider, context: KoaContextWithOIDC): Promise<void> {
  const { client, params } = context.oidc;
  if (client === undefined || params?.['username'] !== 'ada' || params['password'] !== USER_PASSWORD) {
    throw new errors.InvalidGrant('the user name or the password is wrong');
  }
  const grant = new provider.Grant({ accountId: 'ada', clientId: client.clientId });
  grant.addOIDCScope('orders');
  const grantId = await grant.save();
  const common = { accountId: 'ada', client, grantId, gty: 'password', scope: 'orders' };
  const access = new provider.AccessToken(common as never);
  const refresh = new provider.RefreshToken({ ...common, expiresWithSession: false } as never);
  context.body = {
    access_token: await access.save(),
    expires_in: access.expiration,
    token_type: 'Bearer',
    refresh_token: await refresh.save(),
  };
}

function seen(context: KoaContextWithOIDC, body: Record<string, unknown>): TokenRequest {
  const params = context.oidc?.body ?? {};
  const basic = context.get('authorization').startsWith('Basic ');
  const inBody = params['client_secret'] !== undefined;
  return {
    grant: String(params['grant_type']),
    way: basic ? 'BASIC' : inBody ? 'POST' : 'NONE',
    error: typeof body['error'] === 'string' ? body['error'] : null,
  };
}
