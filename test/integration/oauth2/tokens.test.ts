import { describe, expect, it } from 'vitest';
import { putOAuth2Renewal } from '../../../src/store/oauth2-renewal-store.ts';
import {
  type AuthorizationServer,
  CLIENT_SECRET,
  startAuthorizationServer,
  USER_PASSWORD,
} from '../../support/authorization-server.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { CREDENTIALS, inspected, startOAuth2World } from '../../support/oauth2-world.ts';

const MINUTE_MS = 60_000;

describe('client credentials', () => {
  it('give a token, with the secret as Basic', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(credentials(server));
    const token = await world.token(world.start());
    expect(server.tokens).toEqual([token]);
    expect(server.tokenRequests).toEqual([{ grant: 'client_credentials', way: 'BASIC', error: null }]);
  });

  it('are shown in the body where Basic is refused, and there at once the next time', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(credentials(server, { clientId: 'post' }));
    const tokens = world.start();
    const first = await world.token(tokens);
    const second = await world.token(tokens, first);
    expect(second).not.toBe(first);
    expect(server.tokenRequests.map(({ way, error }) => [way, error])).toEqual([
      ['BASIC', 'invalid_client'],
      ['POST', null],
      ['POST', null],
    ]);
  });

  it('that are wrong fail in the words of the server, without the secret', async () => {
    const server = await startAuthorizationServer();
    const clientSecret = 'quite-another-secret-55';
    const world = await startOAuth2World(credentials(server, { clientSecret }));
    const failure = await world.token(world.start()).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      message: expect.stringMatching(/^The token endpoint http:.*\/token refused: invalid_client \(client auth/),
      detail: { error: 'invalid_client', status: 401 },
    });
    expect(inspected(failure)).not.toContain(clientSecret);
  });

  it('name their scopes, and a forbidden scope fails in words', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(credentials(server, { scopes: ['orders', 'bills'] }));
    await expect(world.token(world.start())).rejects.toThrow(/refused: invalid_scope \(/);
    const good = await startOAuth2World(credentials(server, { scopes: ['orders'] }));
    expect(await good.token(good.start())).toBe(server.tokens.at(-1));
  });
});

describe('the password grant', () => {
  it('takes a user name and a password, and goes on with the refresh token', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(password(server));
    const tokens = world.start();
    const first = await world.token(tokens);
    const second = await world.token(tokens, first);
    expect(second).not.toBe(first);
    expect(server.tokenRequests.map(({ grant }) => grant)).toEqual(['password', 'refresh_token']);
  });

  it('is taken up again where the refresh token is dead', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(password(server));
    const tokens = world.start();
    const first = await world.token(tokens);
    await server.killRefreshTokens();
    expect(await world.token(tokens, first)).toBe(server.tokens.at(-2));
    expect(server.tokenRequests.map(({ grant, error }) => [grant, error])).toEqual([
      ['password', null],
      ['refresh_token', 'invalid_grant'],
      ['password', null],
    ]);
  });

  it('fails in words where the password is wrong, without it', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(password(server, { password: 'a-wrong-password-19' }));
    const failure = await world.token(world.start()).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      message: expect.stringContaining('invalid_grant'),
    });
    expect(inspected(failure)).not.toContain('a-wrong-password-19');
  });
});

describe('a refresh token', () => {
  it('is rotated, and its successor is used after a restart', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(await refreshToken(server));
    const first = await world.token(world.start());
    const second = await world.token(world.start(), first);
    expect(second).not.toBe(first);
    expect(server.tokenRequests.slice(1)).toEqual([
      { grant: 'refresh_token', way: 'BASIC', error: null },
      { grant: 'refresh_token', way: 'BASIC', error: null },
    ]);
  });

  it('is used by one process at a time: a server takes a second use for theft', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(await refreshToken(server));
    const got = await Promise.all(Array.from({ length: 8 }, () => world.token(world.start())));
    expect(new Set(got).size).toBe(1);
    expect(server.tokenRequests.slice(1).map(({ error }) => error)).toEqual([null]);
  });

  it('that a process was using when it ended is used after a while', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(await refreshToken(server));
    const expiresAt = new Date(Date.now() + MINUTE_MS);
    const { serviceId } = world;
    await world.database.transaction((tx) =>
      putOAuth2Renewal(tx, { serviceId, holder: 'elsewhere/1/gone', expiresAt }),
    );
    const token = world.token(world.start());
    world.aheadMs = 2 * MINUTE_MS;
    expect(await token).toBe(server.tokens.at(-2));
  });

  it('that another process has used all the same is no failure: what it got is taken', async () => {
    const others: Promise<string>[] = [];
    let requests = 0;
    const server = await startAuthorizationServer({
      before: async () => {
        requests += 1;
        // The first request is the one by which the refresh token was obtained elsewhere.
        if (requests !== 2) return;
        world.aheadMs = 3 * MINUTE_MS;
        others.push(world.token(world.start()));
        await others[0];
      },
    });
    const world = await startOAuth2World(await refreshToken(server));
    expect(await world.token(world.start())).toBe(await others[0]);
    expect(server.tokenRequests.slice(1).map(({ error }) => error)).toEqual([null, 'invalid_grant']);
  });

  it('stays where the server gives no other', async () => {
    const peer = await startHttpPeer((_request, response) => {
      const first = peer.requests.length === 1 ? { refresh_token: 'the-only-one' } : {};
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: `token-${peer.requests.length}`, token_type: 'bearer', ...first }));
    });
    const user = { username: 'ada', password: USER_PASSWORD };
    const world = await startOAuth2World({
      ...CREDENTIALS,
      tokenUrl: `${peer.origin}/token`,
      grant: 'PASSWORD',
      ...user,
    });
    const first = await world.token(world.start());
    const second = await world.token(world.start(), first);
    expect(await world.token(world.start(), second)).toBe('token-3');
    const sent = peer.requests.map(({ body }) => new URLSearchParams(String(body)).get('refresh_token'));
    expect(sent).toEqual([null, 'the-only-one', 'the-only-one']);
  });

  it('that is dead fails with advice', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(await refreshToken(server));
    await server.killRefreshTokens();
    await expect(world.token(world.start())).rejects.toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      message: expect.stringMatching(/invalid_grant .* Set a new refresh token\.$/),
    });
  });
});

describe('a token', () => {
  it('is asked for once by a hundred calls at once', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(credentials(server));
    const tokens = world.start();
    const got = await Promise.all(Array.from({ length: 100 }, () => world.token(tokens)));
    expect(new Set(got).size).toBe(1);
    expect(server.tokenRequests).toHaveLength(1);
    const renewed = await Promise.all(Array.from({ length: 100 }, () => world.token(tokens, got[0])));
    expect(new Set(renewed).size).toBe(1);
    expect(server.tokenRequests).toHaveLength(2);
  });

  it('is renewed a minute before its end, and not sooner', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(credentials(server));
    const tokens = world.start();
    const first = await world.token(tokens);
    world.aheadMs = 58 * MINUTE_MS;
    expect(await world.token(tokens)).toBe(first);
    world.aheadMs = 59 * MINUTE_MS + 1000;
    expect(await world.token(tokens)).not.toBe(first);
    expect(server.tokenRequests).toHaveLength(2);
  });

  it('that lives for a minute only serves half of it', async () => {
    const server = await startAuthorizationServer({ accessTokenSeconds: 60 });
    const world = await startOAuth2World(credentials(server));
    const tokens = world.start();
    const first = await world.token(tokens);
    world.aheadMs = 25_000;
    expect(await world.token(tokens)).toBe(first);
    world.aheadMs = 31_000;
    expect(await world.token(tokens)).not.toBe(first);
  });

  it('is there for the others where one caller leaves', async () => {
    const open = Promise.withResolvers<void>();
    const server = await startAuthorizationServer({ before: () => open.promise });
    const world = await startOAuth2World(credentials(server));
    const tokens = world.start();
    const leaving = new AbortController();
    const [left, stayed] = [world.token(tokens, undefined, leaving.signal), world.token(tokens)];
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'CANCELLED' });
    open.resolve();
    expect(await stayed).toBe(server.tokens[0]);
  });

  it('is dropped when the authentication changes, or the address that it is sent to', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(credentials(server));
    const tokens = world.start();
    const first = await world.token(tokens);
    const { serviceId: id } = world;
    await world.services.updateRest({ id, description: 'The same' });
    expect(await world.token(tokens)).toBe(first);
    await world.services.updateRest({ id, authentication: { oauth2: credentials(server, { scopes: ['orders'] }) } });
    const second = await world.token(tokens);
    expect(second).not.toBe(first);
    const same = { oauth2: credentials(server, { scopes: ['orders'] }) };
    await world.services.updateRest({ id, baseUrl: 'http://127.0.0.1:10', authentication: same });
    expect(await world.token(tokens)).not.toBe(second);
  });

  it('is sealed where it is stored', async () => {
    const server = await startAuthorizationServer();
    const world = await startOAuth2World(password(server));
    await world.token(world.start());
    const rows = await world.database.reader.query.oauth2Tokens.findMany();
    expect(rows).toHaveLength(1);
    for (const token of server.tokens) expect(JSON.stringify(rows)).not.toContain(token);
  });
});

function credentials({ tokenUrl }: AuthorizationServer, change: object = {}) {
  return { ...CREDENTIALS, tokenUrl, ...change };
}

function password({ tokenUrl }: AuthorizationServer, change: object = {}) {
  const user = { username: 'ada', password: USER_PASSWORD };
  return { ...CREDENTIALS, tokenUrl, grant: 'PASSWORD', ...user, ...change } as const;
}

/** With a refresh token that was obtained elsewhere. */
async function refreshToken({ tokenUrl }: AuthorizationServer) {
  const elsewhere = await fetch(tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`basic:${CLIENT_SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'password', username: 'ada', password: USER_PASSWORD }),
  });
  const answer = (await elsewhere.json()) as { readonly refresh_token: string };
  return { ...CREDENTIALS, tokenUrl, grant: 'REFRESH_TOKEN', refreshToken: answer.refresh_token } as const;
}
