import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../support/database.ts';
import { type HttpPeer, startHttpPeer } from '../../support/http-peer.ts';
import { type Ask, askAt } from '../../support/mail-api.ts';
import { createOperation, createService, execute, startEcho } from '../../support/rest-api.ts';
import { isGroupAlive, startServerProcess } from '../../support/server-process.ts';

/** A service with one operation at the peer; answers the operation's id. */
async function createCall(ask: Ask, peer: HttpPeer): Promise<string> {
  const { operation } = await createOperation({ ask }, await createService({ ask }, peer.origin));
  return operation.id;
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

  it('reads a file named .env where it is started', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, '.env'), 'PASSERELLE_LOG_LEVEL=loud\n');
    const server = startServerProcess({ cwd });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('PASSERELLE_LOG_LEVEL');
  });

  it('does not start with another key than its secrets were stored with', async () => {
    const dataDir = temporaryFolder();
    const first = startServerProcess({ dataDir });
    await askAt(await first.url)(
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
    const called = Promise.withResolvers<void>();
    const peer = await startHttpPeer((_request, response) => {
      release = () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"late":true}');
      called.resolve();
    });
    const server = startServerProcess();
    const ask = askAt(await server.url);
    const answer = execute({ ask }, await createCall(ask, peer));
    await called.promise;
    server.child.kill('SIGTERM');
    await expect.poll(() => server.output()).toContain('Stopping');
    release();
    expect((await answer).execution).toMatchObject({ status: 'SUCCEEDED', output: { late: true } });
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
    const called = Promise.withResolvers<void>();
    const peer = await startHttpPeer(() => called.resolve());
    const first = startServerProcess({ dataDir });
    const ask = askAt(await first.url);
    execute({ ask }, await createCall(ask, peer)).catch(() => undefined);
    await called.promise;
    first.child.kill('SIGKILL');
    await first.ended;
    const second = startServerProcess({ dataDir });
    const { executions } = await askAt(await second.url)(
      '{ executions { nodes { status error { code } operation { key } } } }',
    );
    expect(executions.nodes).toEqual([
      { status: 'FAILED', error: { code: 'INTERRUPTED' }, operation: { key: 'call' } },
    ]);
  });

  it('after SIGKILL answers what was answered, to calls with an idempotency key without calling again', async () => {
    const dataDir = temporaryFolder();
    const peer = await startEcho();
    const first = startServerProcess({ dataDir });
    const ask = askAt(await first.url);
    const operationId = await createCall(ask, peer);
    const keys = ['a', undefined, 'b', undefined, 'c', undefined];
    const answered = await Promise.all(keys.map((key) => execute({ ask }, operationId, {}, key)));
    first.child.kill('SIGKILL');
    await first.ended;
    const askAgain = askAt(await startServerProcess({ dataDir }).url);
    const { executions } = await askAgain('{ executions { nodes { id status } } }');
    const stored = new Map(executions.nodes.map((node: { id: string; status: string }) => [node.id, node.status]));
    expect(answered.map(({ execution }) => stored.get(execution.id))).toEqual(keys.map(() => 'SUCCEEDED'));
    const repeated = keys.map(async (key, index) => {
      if (key === undefined) return;
      const { execution } = await execute({ ask: askAgain }, operationId, {}, key);
      expect(execution).toMatchObject({ id: answered[index].execution.id, status: 'SUCCEEDED' });
    });
    await Promise.all(repeated);
    expect(peer.requests).toHaveLength(keys.length);
  });
});
