import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { rawRequest } from '../../support/raw-request.ts';
import { startTestServer } from '../../support/test-server.ts';

const graphiqlDir = fileURLToPath(new URL('../../fixtures/page', import.meta.url));
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('GraphiQL', () => {
  it('is what a browser finds at /graphql, and may load nothing from outside', async () => {
    const server = await startTestServer({ graphiqlDir });
    const page = await rawRequest(`${server.url}/graphql`, { headers: browser });
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('text/html') } });
    expect(page.body).toContain('<title>A page</title>');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });

  it('is found with a query in the address too, which is not run', async () => {
    const server = await startTestServer({ graphiqlDir });
    expect((await rawRequest(`${server.url}/graphql?query={hello}`, { headers: browser })).body).toContain('<title>');
  });

  it('has assets that may be kept', async () => {
    const server = await startTestServer({ graphiqlDir });
    const asset = await rawRequest(`${server.url}/graphiql/page.js`);
    expect(asset).toMatchObject({ status: 200, headers: { 'cache-control': expect.stringContaining('immutable') } });
    for (const path of [
      '/graphiql/none.js',
      '/graphiql/',
      '/graphiql/..%2f..%2fpackage.json',
      '/graphiql/../../package.json',
    ]) {
      expect((await rawRequest(server.url + path)).status, path).toBeGreaterThanOrEqual(400);
    }
  });

  it('says how it is built when it has not been', async () => {
    const server = await startTestServer({ graphiqlDir: '/nowhere' });
    expect(await rawRequest(`${server.url}/graphql`, { headers: browser })).toMatchObject({
      status: 404,
      body: expect.stringContaining('npm run'),
    });
  });

  it.each([
    'application/json',
    '*/*',
    'application/graphql-response+json, application/json, text/event-stream',
    'text/html;q=0.5, application/json',
  ])('is not what a client that accepts %s gets', async (accept) => {
    const server = await startTestServer({ graphiqlDir });
    const headers = { accept, 'apollo-require-preflight': '1' };
    expect((await rawRequest(`${server.url}/graphql?query={hello}`, { headers })).body).toContain('Hello you');
  });
});

describe('event streams', () => {
  it.each(['text/event-stream', 'text/event-stream, application/json;q=0.5', 'TEXT/EVENT-STREAM; charset=utf-8'])(
    'answer who prefers %s, by GET',
    async (accept) => {
      const server = await startTestServer();
      const answer = await rawRequest(`${server.url}/graphql?query=subscription{count(to:2)}`, { headers: { accept } });
      expect(answer).toMatchObject({
        status: 200,
        headers: { 'content-type': expect.stringContaining('text/event-stream'), 'cache-control': 'no-cache' },
      });
      expect(answer.body).toMatch(
        /^:\n\nevent: next\ndata: \{"data":\{"count":1\}\}\n\nevent: next\n[\s\S]*event: complete\n/,
      );
    },
  );

  it.each([
    ['', 'Missing query'],
    ['?query={hello}&variables=7', 'Invalid variables'],
    ['?query={hello}&variables={', 'Unparsable URL'],
  ])('refuse the parameters "%s" in words', async (search, message) => {
    const server = await startTestServer();
    const answer = await rawRequest(`${server.url}/graphql${search}`, { headers: { accept: 'text/event-stream' } });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('health', () => {
  it('is live while it starts, and ready when it can work', async () => {
    let ready = false;
    const server = await startTestServer({ isReady: () => ready });
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
    ready = true;
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it('is not ready when that cannot be told', async () => {
    const server = await startTestServer({ isReady: () => Promise.reject(new Error('secret value inside')) });
    const answer = await fetch(`${server.url}/health/ready`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/Internal error/);
  });
});

describe('files', () => {
  const adminKey = 'a-key-that-nobody-guesses';
  const serveFile = async ({
    id,
    query,
    authorized,
  }: {
    id: string;
    query: Readonly<Record<string, string>>;
    authorized: boolean;
  }) => {
    if (id !== 'one' || !(authorized || query['signature'] === 'good')) return undefined;
    return { body: Readable.from(['<script>alert(1)</script>']), headers: { 'content-type': 'text/html' } };
  };

  it('are given to a bearer of the key, and by their signature', async () => {
    const server = await startTestServer({ adminKey, serveFile });
    const bearer = { authorization: `Bearer ${adminKey}` };
    for (const [path, headers] of [
      ['/files/one', bearer],
      ['/files/one?signature=good', {}],
    ] as const) {
      expect(await rawRequest(server.url + path, { headers })).toMatchObject({
        status: 200,
        body: '<script>alert(1)</script>',
      });
    }
    expect((await rawRequest(`${server.url}/files/two`, { headers: bearer })).status).toBe(404);
  });

  it('are refused to others, whether they exist or not', async () => {
    const server = await startTestServer({ adminKey, serveFile });
    const answers = [
      '/files/one',
      '/files/two',
      '/files/one?signature=bad',
      '/files/one?signature=good&signature=good',
    ];
    for (const path of answers) {
      const answer = await rawRequest(server.url + path);
      expect(answer.status, path).toBe(401);
      expect(answer.body).toContain('UNAUTHENTICATED');
    }
  });

  it('never run as a page of this server', async () => {
    const server = await startTestServer({ serveFile });
    const { headers } = await rawRequest(`${server.url}/files/one`);
    expect(headers).toMatchObject({
      'content-disposition': 'attachment',
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('WebSockets', () => {
  const open = async (url: string, protocol?: string) => {
    const webSocket = new WebSocket(url, protocol);
    const code = new Promise<number>((resolve) => webSocket.on('close', resolve));
    webSocket.on('error', () => undefined);
    await new Promise((resolve) => webSocket.on('open', resolve).on('close', resolve));
    return { webSocket, code };
  };

  it('take messages up to 16 MiB', async () => {
    const server = await startTestServer();
    const { webSocket, code } = await open(server.webSocketUrl, 'graphql-transport-ws');
    webSocket.send('x'.repeat(16 * 1024 * 1024 + 1));
    expect(await code).toBe(1009);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  });

  it('speak graphql-transport-ws only', async () => {
    const server = await startTestServer();
    expect(await (await open(server.webSocketUrl)).code).toBe(4406);
    expect(await (await open(server.webSocketUrl.replace('/graphql', '/elsewhere'), 'graphql-transport-ws')).code).toBe(
      1006,
    );
  });
});
