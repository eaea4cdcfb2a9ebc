import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { rawRequest, UPGRADE } from '../../support/raw-request.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { collect, post } from '../../support/transports.ts';

const adminKey = 'a-key-that-nobody-guesses';
const bearer = { authorization: `Bearer ${adminKey}` };
const json = { 'content-type': 'application/json' };
const body = JSON.stringify({ query: '{ hello }' });
const unauthenticated = {
  errors: [{ message: expect.stringContaining('admin key'), extensions: { code: 'UNAUTHENTICATED' } }],
};

/** Opens a WebSocket with these parameters: the answer, or the code that it was closed with. */
async function overWebSocket(server: TestServer, connectionParams: Record<string, unknown>): Promise<unknown> {
  const client = createClient({
    url: server.webSocketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
  });
  try {
    for await (const answer of client.iterate({ query: '{ hello }' })) return answer;
  } catch (error) {
    return (error as { code: number }).code;
  } finally {
    await client.dispose();
  }
  return undefined;
}

describe('a server with a key', () => {
  it.each([
    ['an operation', 'POST', '/graphql', json],
    ['an operation by GET', 'GET', '/graphql?query={hello}', { 'apollo-require-preflight': '1' }],
    ['an event stream', 'POST', '/graphql', { ...json, accept: 'text/event-stream' }],
    ['an event stream by GET', 'GET', '/graphql?query={hello}', { accept: 'text/event-stream' }],
    ['a file', 'GET', '/files/7', {}],
    ['an unknown path', 'GET', '/nowhere', {}],
    ['an unknown method', 'DELETE', '/graphql', {}],
    ['a form that asks for the page', 'POST', '/graphql', { ...json, accept: 'text/html' }],
    ['a WebSocket at an unknown path', 'GET', '/nowhere', UPGRADE],
  ])('refuses %s without it', async (_, method, path, headers) => {
    const server = await startTestServer({ adminKey, serveFile: async () => undefined });
    const answer = await rawRequest(`${server.url}${path}`, { method, headers, ...(method === 'POST' && { body }) });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toEqual(unauthenticated);
  });

  it.each(['', 'Bearer', 'Bearer wrong', `Bearer ${adminKey}x`, adminKey, `Basic ${adminKey}`, `Bearer ${adminKey} x`])(
    'refuses the authorization "%s"',
    async (authorization) => {
      const server = await startTestServer({ adminKey });
      expect(await post(server.url, { query: '{ hello }' }, { authorization })).toEqual(unauthenticated);
      expect(await overWebSocket(server, { authorization })).toBe(4403);
    },
  );

  it.each([`Bearer ${adminKey}`, `bearer ${adminKey}`, `BEARER  ${adminKey}`])(
    'takes the authorization "%s"',
    async (authorization) => {
      const server = await startTestServer({ adminKey });
      expect(await post(server.url, { query: '{ hello }' }, { authorization })).toEqual({
        data: { hello: 'Hello you' },
      });
      expect(await overWebSocket(server, { authorization })).toEqual({ data: { hello: 'Hello you' } });
    },
  );

  it('takes the member of the connection parameters in any case', async () => {
    const server = await startTestServer({ adminKey });
    for (const name of ['authorization', 'Authorization', 'AUTHORIZATION']) {
      expect(await overWebSocket(server, { [name]: `Bearer ${adminKey}` })).toMatchObject({ data: {} });
    }
    expect(await overWebSocket(server, {})).toBe(4403);
    expect(await overWebSocket(server, { authorization: { toString: () => adminKey } })).toBe(4403);
  });

  it('takes the key of an event stream', async () => {
    const server = await startTestServer({ adminKey });
    const client = createSseClient({ url: `${server.url}/graphql`, headers: bearer, retryAttempts: 0 });
    expect(await collect(client.iterate({ query: 'subscription { count(to: 2) }' }))).toHaveLength(2);
  });

  it('serves its health, the page and its assets to anybody', async () => {
    const server = await startTestServer({
      adminKey,
      graphiqlDir: new URL('../../fixtures/page', import.meta.url).pathname,
    });
    for (const [path, accept] of [
      ['/health/live', '*/*'],
      ['/health/ready', '*/*'],
      ['/graphql', 'text/html,*/*;q=0.8'],
      ['/graphiql/page.js', '*/*'],
    ] as const) {
      expect((await rawRequest(`${server.url}${path}`, { headers: { accept } })).status, path).toBe(200);
    }
  });

  it('answers to any name, and to pages of other sites that have the key', async () => {
    const server = await startTestServer({ adminKey });
    const headers = { ...json, ...bearer, host: 'passerelle.example', origin: 'https://bpm.example' };
    expect((await rawRequest(`${server.url}/graphql`, { method: 'POST', headers, body })).status).toBe(200);
  });

  it('closes a WebSocket that asks before it has shown the key', async () => {
    const server = await startTestServer({ adminKey });
    const webSocket = new WebSocket(server.webSocketUrl, 'graphql-transport-ws');
    const code = new Promise((resolve) => webSocket.on('close', resolve));
    webSocket.on('open', () =>
      webSocket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ hello }' } })),
    );
    expect(await code).toBe(4401);
  });
});

describe('a server without a key', () => {
  const requests: [string, string, Record<string, string>][] = [
    ['an operation', '/graphql', json],
    ['an event stream', '/graphql', { ...json, accept: 'text/event-stream' }],
    ['the page', '/graphql', { accept: 'text/html' }],
    ['its health', '/health/live', {}],
    ['an unknown path', '/nowhere', {}],
    ['a WebSocket', '/graphql', UPGRADE],
  ];
  const send = (server: TestServer, path: string, headers: Record<string, string>) =>
    rawRequest(`${server.url}${path}`, {
      method: headers['content-type'] ? 'POST' : 'GET',
      headers,
      ...(headers['content-type'] && { body }),
    });

  describe.each(requests)('refuses %s', (_, path, headers) => {
    it.each([
      'passerelle.example',
      'localhost.example:4000',
      '192.168.1.5',
      '0.0.0.0:4000',
      '[::2]',
      '127.0.0.1.nip.io',
      'localhost@evil.example',
      '[::1',
    ])('by the name "%s"', async (host) => {
      const server = await startTestServer();
      const answer = await send(server, path, { ...headers, host });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toMatchObject({
        errors: [{ message: expect.stringMatching(/loopback/), extensions: { code: 'FORBIDDEN' } }],
      });
    });

    it.each([
      'https://evil.example',
      'http://localhost:1',
      'http://127.0.0.1',
      'null',
      'http://localhost.evil.example:PORT',
      'file://',
      'chrome-extension://abc',
    ])('to a page of %s', async (origin) => {
      const server = await startTestServer();
      const answer = await send(server, path, { ...headers, origin: origin.replace('PORT', new URL(server.url).port) });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    });
  });

  it.each([
    'localhost:PORT',
    '127.0.0.1:PORT',
    '127.9.9.9:PORT',
    '[::1]:PORT',
    'LOCALHOST:PORT',
    'localhost',
    'localhost:9',
  ])('answers to the name %s, and to its own page there', async (name) => {
    const server = await startTestServer();
    const host = name.replace('PORT', new URL(server.url).port);
    for (const headers of [{ host }, { host, origin: `http://${host.toLowerCase()}` }]) {
      expect((await send(server, '/graphql', { ...json, ...headers })).status).toBe(200);
      expect((await send(server, '/graphql', { ...UPGRADE, ...headers })).status).toBe(101);
    }
  });

  it('refuses what another site embeds, where the browser gives no origin', async () => {
    const server = await startTestServer();
    const embedded = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await send(server, '/graphql?query={hello}', { ...embedded, accept: 'text/event-stream' })).status).toBe(
      403,
    );
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'text/html' };
    expect((await send(server, '/graphql', followed)).status).not.toBe(403);
  });

  it('refuses a query by GET that a browser could be made to send', async () => {
    const server = await startTestServer();
    expect((await send(server, '/graphql?query={hello}', {})).status).toBe(400);
  });

  it('does not let a mutation in by GET', async () => {
    const server = await startTestServer();
    for (const headers of [{ accept: 'text/event-stream' }, { 'apollo-require-preflight': '1' }]) {
      expect((await send(server, '/graphql?query=mutation{hello}', headers)).status).toBe(405);
    }
  });
});
