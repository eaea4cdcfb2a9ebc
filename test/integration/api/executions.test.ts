import { describe, expect, it, vi } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createOperation, createService, execute, startEcho, startSilentPeer } from '../../support/rest-api.ts';

describe('executeOperation with an idempotency key', () => {
  it('calls once for the same inputs, also at once, and is a conflict with others', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.origin), {
      method: 'POST',
      parameters: [{ name: 'n', in: 'BODY_FIELD', schema: { type: 'integer' } }],
    });
    const results = await Promise.all([1, 1, 1].map((n) => execute(app, operation.id, { n }, 'k1')));
    expect(new Set(results.map(({ execution }) => execution.id)).size).toBe(1);
    expect(peer.requests).toHaveLength(1);
    expect((await execute(app, operation.id, { n: 2 }, 'k1')).userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['idempotencyKey'] },
    ]);
  });

  it('answers the first result after a restart, and after the operation was changed', async () => {
    const first = await startTestApp();
    const peer = await startEcho();
    const parameters = [{ name: 'n', in: 'QUERY', schema: { type: 'integer' } }];
    const { operation } = await createOperation(first, await createService(first, peer.origin), { parameters });
    const { execution } = await execute(first, operation.id, { n: 1 }, 'k');
    await first.close();
    const app = await startTestApp({ PASSERELLE_DATA_DIR: first.dataDir });
    await app.ask(
      'mutation ($id: ID!) { updateRestOperation(input: { id: $id, parameters: [] }) { userErrors { code } } }',
      { id: operation.id },
    );
    expect((await execute(app, operation.id, { n: 1 }, 'k')).execution.id).toBe(execution.id);
    expect((await execute(app, operation.id, { n: 'x' }, 'k')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await execute(app, operation.id, { n: 1 })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect(peer.requests).toHaveLength(1);
  });
});

describe('an execution', () => {
  it('that the peer never answers is told so before the server has closed', async () => {
    const app = await startTestApp();
    const peer = await startSilentPeer();
    const { operation } = await createOperation(app, await createService(app, peer.origin));
    const executed = execute(app, operation.id);
    await vi.waitFor(() => expect(peer.requests).toHaveLength(1));
    await app.close();
    expect((await executed).execution).toMatchObject({ status: 'FAILED', error: { code: 'CANCELLED' } });
  }, 15_000);
});

describe('the history of executions', () => {
  it('keeps outputs as the call has answered them, long numbers included', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{ "id": 12345678901234567890, "large": 1e400, "list": [ 1.50, "\\u00e9" ] }');
    });
    const { operation } = await createOperation(app, await createService(app, peer.origin));
    const { execution } = await execute(app, operation.id);
    expect(execution.output).toEqual({ id: '12345678901234567890', large: '1e400', list: [1.5, 'é'] });
    const { executions } = await app.ask('{ executions { nodes { id output response { body } } } }');
    const { id, output, response } = execution;
    expect(executions.nodes).toEqual([{ id, output, response: { body: response.body } }]);
  });

  it('is filtered, newest first, and outlives operation and service', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer(({ target }, response) =>
      response.writeHead(target === '/call' ? 204 : 500).end(),
    );
    const serviceId = await createService(app, peer.origin);
    const good = (await createOperation(app, serviceId)).operation.id;
    const bad = (await createOperation(app, serviceId, { path: '/bad' })).operation.id;
    const first = (await execute(app, good)).execution.id;
    const second = (await execute(app, bad)).execution.id;
    const filters = `query ($service: ID!, $operation: ID!) {
      all: executions(serviceId: $service) { totalCount nodes { id operation { key } } }
      one: executions(operationId: $operation) { nodes { id } }
      failed: executions(status: [FAILED]) { nodes { id } }
      none: executions(status: []) { totalCount }
      past: executions(until: "2020-01-01T00:00:00Z") { totalCount }
      since: executions(since: "2020-01-01T00:00:00+02:00") { totalCount }
    }`;
    const variables = { service: serviceId, operation: good };
    expect(await app.ask(filters, variables)).toEqual({
      all: {
        totalCount: 2,
        nodes: [
          { id: second, operation: { key: 'call-2' } },
          { id: first, operation: { key: 'call' } },
        ],
      },
      one: { nodes: [{ id: first }] },
      failed: { nodes: [{ id: second }] },
      none: { totalCount: 0 },
      past: { totalCount: 0 },
      since: { totalCount: 2 },
    });
    await app.ask('mutation ($id: ID!) { deleteService(id: $id) { userErrors { code } } }', { id: serviceId });
    expect((await app.ask(filters, variables)).all.nodes).toEqual([
      { id: second, operation: null },
      { id: first, operation: null },
    ]);
  });

  it('keeps its place while rows are added', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const id = (await createOperation(app, await createService(app, peer.origin))).operation.id;
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) ids.unshift((await execute(app, id)).execution.id);
    const page = `query ($after: String) {
      executions(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }
    }`;
    const { executions: first } = await app.ask(page);
    await execute(app, id);
    const { executions: second } = await app.ask(page, { after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map((node) => node.id)).toEqual(ids);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('takes a page of null for the default one, and refuses more than 200', async () => {
    const app = await startTestApp();
    const query = 'query ($first: Int) { executions(first: $first) { totalCount } }';
    expect(await app.ask(query, { first: null })).toEqual({ executions: { totalCount: 0 } });
    expect((await app.send(query, { first: 201 })).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});
