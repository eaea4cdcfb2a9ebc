import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import {
  type AuthorizationServer,
  CLIENT_SECRET,
  startAuthorizationServer,
} from '../../support/authorization-server.ts';
import { visit, walk } from '../../support/browser.ts';
import { createOperation, createService, execute } from '../../support/rest-api.ts';

describe('the authorization code grant', () => {
  it.each(['basic', 'post', 'public'])('lets a person authorize a service, with the client %s', async (clientId) => {
    const { app, server, serviceId, operationId } = await startShop(clientId);
    const before = await execute(app, operationId);
    expect(before.execution).toMatchObject({
      status: 'FAILED',
      error: { code: 'AUTHENTICATION_FAILED', message: expect.stringContaining('authorizeService') },
    });
    expect(await isAuthorized(app)).toBe(false);
    const url = await authorize(app, serviceId);
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${app.url}/oauth2/callback`,
      scope: 'openid offline_access orders',
    });
    const landing = await visit(await walk(url));
    expect(landing.status).toBe(200);
    expect(landing.page).toContain('The service Shop &#38; Co is authorized.');
    expect(await isAuthorized(app)).toBe(true);
    const after = await execute(app, operationId);
    expect(after.execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(server.tokenRequests.at(-1)).toMatchObject({ grant: 'authorization_code', error: null });
  });

  it('goes on with the refresh token, also after a restart', async () => {
    const { app, server, serviceId, operationId } = await startShop('public');
    await visit(await walk(await authorize(app, serviceId)));
    await server.revoke(server.tokens[0] ?? '');
    expect((await execute(app, operationId)).execution).toMatchObject({ status: 'SUCCEEDED' });
    await app.close();
    const again = await startTestApp({ PASSERELLE_DATA_DIR: app.dataDir });
    for (const token of server.tokens) await server.revoke(token);
    expect((await execute(again, operationId)).execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(server.tokenRequests.map(({ grant, error }) => [grant, error])).toEqual([
      ['authorization_code', null],
      ['refresh_token', null],
      ['refresh_token', null],
    ]);
  });

  it('is over, and says so, where the refresh token is dead', async () => {
    const { app, server, serviceId, operationId } = await startShop('basic');
    await visit(await walk(await authorize(app, serviceId)));
    await server.killRefreshTokens();
    await server.revoke(server.tokens[0] ?? '');
    expect((await execute(app, operationId)).execution.error).toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      message: expect.stringMatching(/invalid_grant .* Authorize the service again\.$/),
      detail: { error: 'invalid_grant' },
    });
    expect(await isAuthorized(app)).toBe(false);
  });

  it('is followed by a subscription from not authorized to authorized', async () => {
    const { app, serviceId } = await startShop('basic');
    const states = app.follow(
      'subscription ($id: ID!) { serviceAuthorization(serviceId: $id) { authorized service { id } } }',
      { id: serviceId },
    );
    await visit(await walk(await authorize(app, serviceId)));
    const authorized = (value: boolean) => ({
      data: { serviceAuthorization: { authorized: value, service: { id: serviceId } } },
    });
    expect((await states).at(-1)).toEqual(authorized(true));
    const late = await app.follow('subscription ($id: ID!) { serviceAuthorization(serviceId: $id) { authorized } }', {
      id: serviceId,
    });
    expect(late).toEqual([{ data: { serviceAuthorization: { authorized: true } } }]);
  });

  it('that a person refuses says so, and leaves the service as it was', async () => {
    const { app, serviceId } = await startShop('basic');
    const landing = await visit(await walk(await authorize(app, serviceId), { abort: true }));
    expect(landing.status).toBe(400);
    expect(landing.page).toContain('access_denied (End-User aborted interaction)');
    expect(await isAuthorized(app)).toBe(false);
  });

  it('cannot be asked for where nobody needs to consent', async () => {
    const { app, server } = await startShop('basic');
    const oauth2 = { grant: 'CLIENT_CREDENTIALS', tokenUrl: server.tokenUrl, clientId: 'basic', clientSecret: 'x' };
    const other = await createService(app, server.api.origin, { oauth2 });
    expect(await ask(app, other)).toMatchObject({
      authorizationUrl: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['serviceId'] }],
    });
    expect(await ask(app, 'svc_none')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['serviceId'] }] });
  });
});

describe('the way back from an authorization server', () => {
  it('is a page without scripts, that nothing keeps', async () => {
    const { app } = await startShop('basic');
    const { headers, page, status } = await visit(new URL(`${app.url}/oauth2/callback?state=<script>&code=x`));
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).not.toContain('<script');
  });

  it.each([
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['a state of somebody else', (url: URL) => url.searchParams.set('state', 'A'.repeat(43))],
    ['two states', (url: URL) => url.searchParams.append('state', 'A')],
  ])('with %s is refused, and the code is not used', async (_what, change) => {
    const { app, server, serviceId } = await startShop('basic');
    const url = await walk(await authorize(app, serviceId));
    change(url);
    expect(await visit(url)).toMatchObject({ status: 400, page: expect.stringContaining('start it again') });
    expect(server.tokenRequests).toHaveLength(0);
    expect(await isAuthorized(app)).toBe(false);
  });

  it('can be taken once', async () => {
    const { app, server, serviceId } = await startShop('basic');
    const url = await walk(await authorize(app, serviceId));
    const landings = await Promise.all([visit(url), visit(url)]);
    expect(landings.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await visit(url)).status).toBe(400);
    expect(server.tokenRequests).toHaveLength(1);
  });

  it('is closed after ten minutes', async () => {
    const { app, server, serviceId } = await startShop('basic');
    const url = await walk(await authorize(app, serviceId));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });
    const landing = await visit(url).finally(() => vi.useRealTimers());
    expect(landing.status).toBe(400);
    expect(server.tokenRequests).toHaveLength(0);
  });

  it('is closed when the authentication has changed meanwhile', async () => {
    const { app, server, serviceId } = await startShop('basic');
    const url = await walk(await authorize(app, serviceId));
    await app.ask(
      'mutation ($input: UpdateRestServiceInput!) { updateRestService(input: $input) { userErrors { message } } }',
      { input: { id: serviceId, authentication: { oauth2: settings(server, 'post') } } },
    );
    expect(await visit(url)).toMatchObject({ status: 400, page: expect.stringContaining('has changed meanwhile') });
    expect(server.tokenRequests).toHaveLength(0);
  });

  it('needs no key, while everything else does', async () => {
    const { app, serviceId } = await startShop('basic', { PASSERELLE_ADMIN_KEY: 'a-key-for-this-test' });
    const landing = await visit(await walk(await authorize(app, serviceId)));
    expect(landing.status).toBe(200);
    expect((await fetch(`${app.url}/oauth2/callback`, { method: 'POST' })).status).toBe(401);
  });

  it('is where PASSERELLE_PUBLIC_URL says', async () => {
    const { app, serviceId } = await startShop('basic', { PASSERELLE_PUBLIC_URL: 'https://bridge.test/base/' });
    const url = new URL(await authorize(app, serviceId));
    expect(url.searchParams.get('redirect_uri')).toBe('https://bridge.test/base/oauth2/callback');
  });
});

describe('the secrets of an authorization', () => {
  it('show nowhere: not in the API, and not in the database', async () => {
    const { app, server, serviceId, operationId } = await startShop('basic');
    const back = await walk(await authorize(app, serviceId));
    const { page } = await visit(back);
    const executed = await execute(app, operationId);
    await server.revoke(server.tokens[0] ?? '');
    const renewed = await execute(app, operationId);
    expect(renewed.execution.output).toEqual({ token: '••••••' });
    const history = await app.ask(
      '{ executions { nodes { output inputs request { headers { value } } response { body } } } }',
    );
    const shown = JSON.stringify([page, executed, renewed, history]);
    const stored = ['passerelle.db', 'passerelle.db-wal']
      .map((name) => readFileSync(join(app.dataDir, name), 'latin1'))
      .join('');
    const state = back.searchParams.get('state') ?? '';
    const code = back.searchParams.get('code') ?? '';
    expect(server.tokens.length).toBeGreaterThanOrEqual(4);
    for (const secret of [CLIENT_SECRET, state, code, ...server.tokens]) {
      expect(secret.length).toBeGreaterThan(16);
      expect(shown).not.toContain(secret);
      expect(stored).not.toContain(secret);
    }
  });
});

async function startShop(clientId: string, env: Readonly<Record<string, string>> = {}) {
  const app = await startTestApp(env);
  const server = await startAuthorizationServer({ redirectUri: `${app.url}/oauth2/callback` });
  const { createRestService } = await app.ask(
    'mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) { service { id } userErrors { message path } } }',
    {
      input: { name: 'Shop & Co', baseUrl: server.api.origin, authentication: { oauth2: settings(server, clientId) } },
    },
  );
  expect(createRestService.userErrors).toEqual([]);
  const serviceId: string = createRestService.service.id;
  const { operation } = await createOperation(app, serviceId);
  return { app, server, serviceId, operationId: operation.id as string };
}

function settings({ tokenUrl, authorizationUrl }: AuthorizationServer, clientId: string) {
  const secret = clientId === 'public' ? {} : { clientSecret: CLIENT_SECRET };
  const scopes = ['openid', 'offline_access', 'orders'];
  return { grant: 'AUTHORIZATION_CODE', tokenUrl, authorizationUrl, clientId, scopes, ...secret };
}

async function ask(app: TestApp, serviceId: string) {
  const { authorizeService } = await app.ask(
    'mutation ($input: AuthorizeServiceInput!) { authorizeService(input: $input) { authorizationUrl userErrors { code path message } } }',
    { input: { serviceId } },
  );
  return authorizeService;
}

async function authorize(app: TestApp, serviceId: string): Promise<string> {
  const { authorizationUrl, userErrors } = await ask(app, serviceId);
  expect(userErrors).toEqual([]);
  return authorizationUrl;
}

/** As the API shows it at the service. */
async function isAuthorized(app: TestApp): Promise<boolean> {
  const { services } = await app.ask(
    '{ services { nodes { ... on RestService { authentication { ... on OAuth2Authentication { authorized } } } } } }',
  );
  return services.nodes[0].authentication.authorized;
}
