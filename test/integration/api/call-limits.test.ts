import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { freePort } from '../../support/free-port.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createOperation } from '../../support/rest-api.ts';

const QUICK = { initialDelayMs: 1, maxDelayMs: 5 };

const EXECUTION =
  'id status attempts output error { code message detail } request { headers { name value } } response { status }';

/** A peer that answers the given statuses one after the other, and 200 from then on. */
function startFlaky(statuses: readonly number[], headers: Readonly<Record<string, string>> = {}) {
  let calls = 0;
  return startHttpPeer((_request, response) => {
    const status = statuses[calls] ?? 200;
    calls += 1;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{"here":true}');
  });
}

async function startCall(app: TestApp, baseUrl: string, settings: Record<string, unknown> = {}, method = 'GET') {
  const { createRestService } = await app.ask(
    `mutation ($input: CreateRestServiceInput!) {
      createRestService(input: $input) { service { id } userErrors { code path message } }
    }`,
    { input: { name: 'Peer', baseUrl, ...settings } },
  );
  expect(createRestService.userErrors).toEqual([]);
  const serviceId = createRestService.service.id;
  const { operation } = await createOperation(app, serviceId, { method });
  return { serviceId, operationId: operation.id as string };
}

async function execute(app: TestApp, operationId: string, idempotencyKey?: string) {
  const { executeOperation } = await app.ask(
    `mutation ($input: ExecuteOperationInput!) {
      executeOperation(input: $input) { execution { ${EXECUTION} } userErrors { code path message } }
    }`,
    { input: { operationId, idempotencyKey } },
  );
  return executeOperation;
}

describe('a call that fails', () => {
  it('is made again until the peer answers, and says how often', async () => {
    const app = await startTestApp();
    const peer = await startFlaky([503, 429]);
    const { operationId } = await startCall(app, peer.origin, { retry: QUICK });
    const { execution } = await execute(app, operationId);
    expect(execution).toMatchObject({
      status: 'SUCCEEDED',
      attempts: 3,
      output: { here: true },
      response: { status: 200 },
    });
    const { node } = await app.ask('query ($id: ID!) { node(id: $id) { ... on Execution { attempts } } }', {
      id: execution.id,
    });
    expect(node.attempts).toBe(3);
    expect(peer.requests).toHaveLength(3);
  });

  it('fails with what the last attempt met when there are no more', async () => {
    const app = await startTestApp();
    const peer = await startFlaky([502, 503, 504, 502]);
    const { operationId } = await startCall(app, peer.origin, { retry: QUICK });
    const { execution } = await execute(app, operationId);
    expect(execution).toMatchObject({
      status: 'FAILED',
      attempts: 3,
      error: { code: 'HTTP_STATUS' },
      response: { status: 504 },
    });
    expect(peer.requests).toHaveLength(3);
  });

  it('is not made again by POST, unless an idempotency key goes to the peer', async () => {
    const app = await startTestApp();
    const peer = await startFlaky([503, 503, 503, 200]);
    const plain = await startCall(app, peer.origin, { retry: QUICK }, 'POST');
    expect((await execute(app, plain.operationId, 'key-1')).execution).toMatchObject({ status: 'FAILED', attempts: 1 });
    expect(peer.requests[0]?.headers['idempotency-key']).toBeUndefined();

    const keyed = await startCall(app, peer.origin, { retry: { ...QUICK, sendIdempotencyKey: true } }, 'POST');
    expect((await execute(app, keyed.operationId)).execution).toMatchObject({ status: 'FAILED', attempts: 1 });
    const { execution } = await execute(app, keyed.operationId, 'key-2');
    expect(execution).toMatchObject({ status: 'SUCCEEDED', attempts: 2 });
    expect(execution.request.headers).toContainEqual({ name: 'idempotency-key', value: 'key-2' });
    expect(peer.requests.slice(2).map(({ headers }) => headers['idempotency-key'])).toEqual(['key-2', 'key-2']);
    expect((await execute(app, keyed.operationId, 'schlüssel')).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['idempotencyKey'] },
    ]);
  });

  it('is not made again when the peer asks for more patience than there is', async () => {
    const app = await startTestApp();
    const peer = await startFlaky([503], { 'retry-after': '3600' });
    const { operationId } = await startCall(app, peer.origin, { retry: QUICK });
    expect((await execute(app, operationId)).execution).toMatchObject({ status: 'FAILED', attempts: 1 });
  });

  it('waits as long as the peer asks', async () => {
    const app = await startTestApp();
    const peer = await startFlaky([429], { 'retry-after': '1' });
    const { operationId } = await startCall(app, peer.origin, { retry: QUICK });
    const started = performance.now();
    expect((await execute(app, operationId)).execution).toMatchObject({ status: 'SUCCEEDED', attempts: 2 });
    expect(performance.now() - started).toBeGreaterThan(990);
  });

  it('ends within its total time, however many attempts are left', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer(() => undefined);
    const { operationId } = await startCall(app, peer.origin, {
      limits: { headersTimeoutMs: 100, totalTimeoutMs: 600 },
      retry: { ...QUICK, maxAttempts: 10 },
    });
    const started = performance.now();
    const { execution } = await execute(app, operationId);
    expect(execution).toMatchObject({ status: 'FAILED', error: { code: 'TIMEOUT' } });
    expect(execution.attempts).toBeGreaterThan(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is over at once when its test is cancelled while it waits to be made again', async () => {
    const app = await startTestApp();
    const peer = await startFlaky([503, 503], { 'retry-after': '20' });
    const { operationId } = await startCall(app, peer.origin);
    const { testOperation } = await app.ask(
      'mutation ($input: TestOperationInput!) { testOperation(input: $input) { testRun { id } } }',
      { input: { operationId } },
    );
    const { id } = testOperation.testRun;
    await vi.waitFor(() => expect(peer.requests).toHaveLength(1), { timeout: 5000 });
    await delay(50);
    await app.ask('mutation ($id: ID!) { cancelTestRun(id: $id) { testRun { status } } }', { id });
    const started = performance.now();
    await app.close();
    expect(performance.now() - started).toBeLessThan(2500);
    expect(peer.requests).toHaveLength(1);
  });
});

describe('a service', () => {
  it('takes no more calls at once than it admits', async () => {
    const app = await startTestApp();
    let now = 0;
    let most = 0;
    const peer = await startHttpPeer(async (_request, response) => {
      now += 1;
      most = Math.max(most, now);
      await delay(20);
      now -= 1;
      response.end();
    });
    const { operationId } = await startCall(app, peer.origin, { limits: { maxConcurrent: 2 } });
    const all = await Promise.all(Array.from({ length: 12 }, () => execute(app, operationId)));
    expect(all.map(({ execution }) => execution.status)).toEqual(Array.from({ length: 12 }, () => 'SUCCEEDED'));
    expect(most).toBe(2);
  });

  it('takes no more calls in a period than it admits', async () => {
    const app = await startTestApp();
    const peer = await startFlaky([]);
    const { operationId } = await startCall(app, peer.origin, { limits: { rate: { calls: 3, perMs: 300 } } });
    const started = performance.now();
    await Promise.all(Array.from({ length: 9 }, () => execute(app, operationId)));
    expect(performance.now() - started).toBeGreaterThan(590);
    expect(peer.requests).toHaveLength(9);
  });

  it('says so where a call does not get its turn in time', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer(() => undefined);
    const { operationId } = await startCall(app, peer.origin, {
      limits: { maxConcurrent: 1, totalTimeoutMs: 300 },
      retry: { maxAttempts: 1 },
    });
    const all = await Promise.all(Array.from({ length: 5 }, () => execute(app, operationId)));
    const codes = all.map(({ execution }) => [execution.error.code, execution.attempts]);
    expect(codes).toContainEqual(['TIMEOUT', 1]);
    expect(codes).toContainEqual(['LIMIT_EXCEEDED', 0]);
  });

  it('is not called any more once it was found dead, and again after a while', async () => {
    const app = await startTestApp();
    const port = await freePort();
    const { operationId } = await startCall(app, `http://127.0.0.1:${port}`, {
      limits: { circuitFailures: 4, circuitOpenMs: 400 },
      retry: QUICK,
    });
    expect((await execute(app, operationId)).execution).toMatchObject({ attempts: 3, error: { code: 'UNREACHABLE' } });
    // The fourth failure opens it: the repetitions that were left are not made.
    expect((await execute(app, operationId)).execution).toMatchObject({ attempts: 1, error: { code: 'UNREACHABLE' } });
    const { execution: refused } = await execute(app, operationId);
    expect(refused).toMatchObject({ status: 'FAILED', attempts: 0, request: null, error: { code: 'CIRCUIT_OPEN' } });
    expect(refused.error.message).toContain('4 times in a row (UNREACHABLE); it is tried again at 20');
    const peer = await startHttpPeer((_request, response) => response.end('"here"'), { port });
    await vi.waitUntil(() => Date.now() >= Date.parse(refused.error.detail.retryAt));
    expect((await execute(app, operationId)).execution).toMatchObject({ status: 'SUCCEEDED', attempts: 1 });
    expect((await execute(app, operationId)).execution.status).toBe('SUCCEEDED');
    expect(peer.requests).toHaveLength(2);
  });

  it('is called again at once when its settings change', async () => {
    const app = await startTestApp();
    const { operationId, serviceId } = await startCall(app, `http://127.0.0.1:${await freePort()}`, {
      limits: { circuitFailures: 1, circuitOpenMs: 60_000 },
      retry: { maxAttempts: 1 },
    });
    await execute(app, operationId);
    expect((await execute(app, operationId)).execution.error.code).toBe('CIRCUIT_OPEN');
    const peer = await startFlaky([]);
    await app.ask(
      'mutation ($input: UpdateRestServiceInput!) { updateRestService(input: $input) { userErrors { message } } }',
      { input: { id: serviceId, baseUrl: peer.origin } },
    );
    expect((await execute(app, operationId)).execution.status).toBe('SUCCEEDED');
  });

  it('shows its limits with their defaults, and refuses what is out of bounds', async () => {
    const app = await startTestApp();
    const { createRestService } = await app.ask(
      `mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) {
        service { id egressAllow limits { connectTimeoutMs headersTimeoutMs totalTimeoutMs maxConcurrent rate { calls perMs } circuitFailures circuitOpenMs }
          retry { maxAttempts initialDelayMs maxDelayMs sendIdempotencyKey } }
        userErrors { code path }
      } }`,
      { input: { name: 'Peer', baseUrl: 'https://example.org', limits: { rate: { calls: 5 } } } },
    );
    expect(createRestService.service).toMatchObject({
      egressAllow: [],
      limits: {
        connectTimeoutMs: 10_000,
        headersTimeoutMs: 30_000,
        totalTimeoutMs: 30_000,
        maxConcurrent: null,
        rate: { calls: 5, perMs: 1000 },
        circuitFailures: 10,
        circuitOpenMs: 30_000,
      },
      retry: { maxAttempts: 3, initialDelayMs: 200, maxDelayMs: 5000, sendIdempotencyKey: false },
    });
    const { updateRestService } = await app.ask(
      `mutation ($input: UpdateRestServiceInput!) { updateRestService(input: $input) { service { id } userErrors { code path } } }`,
      { input: { id: createRestService.service.id, limits: { totalTimeoutMs: 0 } } },
    );
    expect(updateRestService.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['limits', 'totalTimeoutMs'] }]);
  });
});
