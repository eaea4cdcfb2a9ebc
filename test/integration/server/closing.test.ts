import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { post } from '../../support/transports.ts';

const json = { 'content-type': 'application/json' };

/** Resolves as soon as the server takes no connection any more. */
const refusesConnections = (server: TestServer) =>
  expect
    .poll(() =>
      fetch(`${server.url}/health/live`).then(
        () => 'taken',
        () => 'refused',
      ),
    )
    .toBe('refused');

describe('a server that closes', () => {
  it('lets a request in flight finish, and takes nothing new', async () => {
    const server = await startTestServer();
    const held = once(server.events, 'held');
    const answer = post(server.url, { query: 'mutation { hold }' });
    await held;
    const closed = server.close();
    await refusesConnections(server);
    server.events.emit('release');
    expect(await answer).toEqual({ data: { hold: 'held' } });
    await closed;
  });

  it('lets a mutation over WebSocket finish, then closes with 1001', async () => {
    const server = await startTestServer();
    const client = createClient({ url: server.webSocketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    const code = new Promise((resolve) => client.on('closed', (event) => resolve((event as { code: number }).code)));
    const held = once(server.events, 'held');
    const answer = client.iterate({ query: 'mutation { hold }' }).next();
    await held;
    const closed = server.close();
    await refusesConnections(server);
    server.events.emit('release');
    expect((await answer).value).toEqual({ data: { hold: 'held' } });
    expect(await code).toBe(1001);
    await closed;
  });

  it('closes an open subscription over WebSocket with 1001, without completing it', async () => {
    const server = await startTestServer();
    const webSocket = new WebSocket(server.webSocketUrl, 'graphql-transport-ws');
    const messages: unknown[] = [];
    webSocket.on('message', (data) => messages.push(JSON.parse(String(data)).type));
    await once(webSocket, 'open');
    webSocket.send(JSON.stringify({ type: 'connection_init' }));
    await expect.poll(() => messages).toContain('connection_ack');
    webSocket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticks }' } }));
    await expect.poll(() => messages).toContain('next');
    const [[code]] = await Promise.all([once(webSocket, 'close'), server.close()]);
    expect(code).toBe(1001);
    expect(messages).not.toContain('complete');
    expect(server.waiting()).toBe(0);
  });

  it('ends an open event stream without completing it', async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...json, accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { ticks }' }),
    });
    await expect.poll(server.waiting).toBe(1);
    await server.close();
    const events = await response.text();
    expect(events).toContain('{"data":{"ticks":0}}');
    expect(events).not.toContain('event: complete');
    expect(server.waiting()).toBe(0);
  });

  it('lets a query by event stream finish, and closes the connection that its client would keep', async () => {
    const server = await startTestServer();
    const agent = new Agent({ keepAlive: true });
    const held = once(server.events, 'held');
    const sent = request(`${server.url}/graphql`, {
      method: 'POST',
      agent,
      headers: { ...json, accept: 'text/event-stream' },
    });
    sent.end(JSON.stringify({ query: '{ hold }' }));
    const answer = once(sent, 'response');
    await held;
    const closed = server.close();
    await refusesConnections(server);
    server.events.emit('release');
    const [response] = await answer;
    expect(await text(response)).toMatch(/"hold":"held"[\s\S]*event: complete/);
    const ended = performance.now();
    await closed;
    expect(performance.now() - ended).toBeLessThan(1_000);
    agent.destroy();
  });

  it('does not wait for connections that are idle, or fall idle later', async () => {
    const server = await startTestServer();
    const agent = new Agent({ keepAlive: true });
    const response = await new Promise<NodeJS.ReadableStream>((resolve) =>
      get(`${server.url}/health/live`, { agent }, resolve),
    );
    await text(response);
    const silent = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(silent, 'connect');
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(1_000);
    agent.destroy();
    silent.destroy();
  });

  it('tells a client whose request it finishes that the connection is closed', async () => {
    const server = await startTestServer();
    const held = once(server.events, 'held');
    const body = JSON.stringify({ query: '{ hold }' });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    const answer = text(socket);
    await held;
    const closed = server.close();
    await refusesConnections(server);
    server.events.emit('release');
    expect(await answer).toMatch(/HTTP\/1\.1 200 OK[\s\S]*connection: close[\s\S]*held/);
    await closed;
  });

  it('cuts what is not over after the grace period', async () => {
    const server = await startTestServer({ closeGraceMs: 200 });
    const held = once(server.events, 'held');
    const answer = post(server.url, { query: '{ hold }' }).catch((error: unknown) => error);
    await held;
    await server.close();
    expect(await answer).toBeInstanceOf(Error);
  });

  it('closes once, however often it is told', async () => {
    const server = await startTestServer();
    const first = server.close();
    expect(server.close()).toBe(first);
    await first;
    await server.close();
  });
});
