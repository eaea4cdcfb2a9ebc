import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../support/database.ts';
import { isGroupAlive, startServerProcess } from '../../support/server-process.ts';

async function ask(url: string, query: string, variables: Record<string, unknown> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the members that its query names.
  return (await response.json()) as any;
}

describe('the server process', () => {
  it('says first who is let in, then where it listens', async () => {
    const server = startServerProcess();
    await server.url;
    expect(server.output().split('\n')[0]).toContain('open to whoever sits at this machine');
  });

  it('is not started by an environment that is wrong, and names every fault at once', async () => {
    const server = startServerProcess({
      env: { PASSERELLE_PORT: 'eighty', PASSERELLE_HOST: '0.0.0.0', PASSERELLE_LOG_LEVEL: 'loud' },
    });
    expect(await server.ended).toBe(1);
    for (const name of ['PASSERELLE_PORT', 'PASSERELLE_ADMIN_KEY', 'PASSERELLE_LOG_LEVEL'])
      expect(server.output()).toContain(name);
  });

  it('does not start with another key than its secrets were stored with', async () => {
    const dataDir = temporaryFolder();
    const first = startServerProcess({ dataDir });
    const url = await first.url;
    await ask(
      url,
      'mutation { createImapService(input: { name: "m", host: "imap.example.com", username: "u", password: "p" }) { userErrors { message } } }',
    );
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = startServerProcess({ dataDir, env: { PASSERELLE_SECRET_KEY: 'a'.repeat(64) } });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('PASSERELLE_SECRET_KEY');
    expect(await startServerProcess({ dataDir }).url).toMatch(/^http/);
  });

  it('says that its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void taken.close());
    const server = startServerProcess({ env: { PASSERELLE_PORT: String((taken.address() as AddressInfo).port) } });
    expect(await server.ended).toBe(1);
    expect(server.output()).toMatch(/EADDRINUSE|in use/);
  });
});

describe('SIGTERM', () => {
  it.each([
    { name: 'to the process alone', toGroup: false, command: undefined },
    { name: 'to npm alone', toGroup: false, command: ['npm', 'start'] as const },
    { name: 'to the whole group of npm', toGroup: true, command: ['npm', 'start'] as const },
  ])('$name ends it in order and leaves nothing running', async ({ toGroup, command }) => {
    const server = startServerProcess(command === undefined ? {} : { command: [...command] });
    await server.url;
    const pid = server.child.pid ?? 0;
    process.kill(toGroup ? -pid : pid, 'SIGTERM');
    process.kill(toGroup ? -pid : pid, 'SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.output()).toContain('Stopped');
    expect(isGroupAlive(server.child)).toBe(false);
  });

  it('lets a call in flight end, and its answer arrive', async () => {
    let release = () => {};
    const peer = createServer((_request, response) => {
      release = () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"late":true}');
    });
    await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void peer.close());
    const server = startServerProcess();
    const url = await server.url;
    const baseUrl = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`;
    const { data } = await ask(
      url,
      'mutation ($u: URL!) { createRestService(input: { name: "p", baseUrl: $u }) { service { id } } }',
      { u: baseUrl },
    );
    const created = await ask(
      url,
      'mutation ($id: ID!) { createRestOperation(input: { serviceId: $id, name: "o", method: GET, path: "/" }) { operation { id } } }',
      {
        id: data.createRestService.service.id,
      },
    );
    const called = new Promise((resolve) => peer.once('request', resolve));
    const answer = ask(
      url,
      'mutation ($id: ID!) { executeOperation(input: { operationId: $id }) { execution { status output } } }',
      {
        id: created.data.createRestOperation.operation.id,
      },
    );
    await called;
    server.child.kill('SIGTERM');
    await expect.poll(() => server.output()).toContain('Stopping');
    release();
    expect((await answer).data.executeOperation.execution).toEqual({ status: 'SUCCEEDED', output: { late: true } });
    expect(await server.ended).toBe(0);
  });

  it('is not held up by a connection on which nothing comes', async () => {
    const server = startServerProcess();
    const { hostname, port } = new URL(await server.url);
    const idle = connect(Number(port), hostname);
    await new Promise((resolve) => idle.once('connect', resolve));
    idle.on('error', () => undefined);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});

describe('a restart', () => {
  it('after SIGKILL closes what was cut off, and keeps what was stored', async () => {
    const dataDir = temporaryFolder();
    const peer = createServer(() => undefined);
    await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      peer.closeAllConnections();
      peer.close();
    });
    const first = startServerProcess({ dataDir });
    const url = await first.url;
    const baseUrl = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`;
    const { data } = await ask(
      url,
      'mutation ($u: URL!) { createRestService(input: { name: "p", baseUrl: $u }) { service { id } } }',
      { u: baseUrl },
    );
    const created = await ask(
      url,
      'mutation ($id: ID!) { createRestOperation(input: { serviceId: $id, name: "o", method: GET, path: "/" }) { operation { id } } }',
      {
        id: data.createRestService.service.id,
      },
    );
    const { id } = created.data.createRestOperation.operation;
    const called = new Promise((resolve) => peer.once('request', resolve));
    ask(url, 'mutation ($id: ID!) { executeOperation(input: { operationId: $id }) { execution { id } } }', {
      id,
    }).catch(() => undefined);
    await called;
    first.child.kill('SIGKILL');
    await first.ended;
    const second = startServerProcess({ dataDir });
    const { data: after } = await ask(
      await second.url,
      '{ executions { nodes { status error { code } operation { key } } } }',
    );
    expect(after.executions.nodes).toEqual([
      { status: 'FAILED', error: { code: 'INTERRUPTED' }, operation: { key: 'o' } },
    ]);
  });
});
