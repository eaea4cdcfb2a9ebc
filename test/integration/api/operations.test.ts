import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canary, startTestApp, type TestApp } from '../../support/app.ts';

/** A peer that answers what it was sent. */
async function startEcho(): Promise<{ readonly url: string; readonly calls: string[] }> {
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    calls.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

const EXECUTION =
  'id status output inputs error { code message detail } request { method url headers { name value } body } response { status body size } durationMs';

async function createService(app: TestApp, baseUrl: string, authentication?: unknown): Promise<string> {
  const { createRestService } = await app.ask(
    'mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) { service { id } userErrors { message } } }',
    { input: { key: 'echo', name: 'Echo', baseUrl, authentication } },
  );
  return createRestService.service.id;
}

async function createOperation(app: TestApp, serviceId: string, input: Record<string, unknown>) {
  const { createRestOperation } = await app.ask(
    `mutation ($input: CreateRestOperationInput!) {
      createRestOperation(input: $input) { operation { id key parameters { name wireName required schema binding { mode value variable } } } userErrors { code path message } }
    }`,
    { input: { serviceId, name: 'Call', method: 'GET', path: '/call', ...input } },
  );
  return createRestOperation;
}

async function execute(app: TestApp, operationId: string, inputs?: unknown, idempotencyKey?: string) {
  const { executeOperation } = await app.ask(
    `mutation ($input: ExecuteOperationInput!) {
      executeOperation(input: $input) { execution { ${EXECUTION} } userErrors { code path message } }
    }`,
    { input: { operationId, inputs, idempotencyKey } },
  );
  return executeOperation;
}

describe('a REST operation', () => {
  it('sends what the designer gives, where the administrator said', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const serviceId = await createService(app, `${peer.url}/v1`);
    const { operation } = await createOperation(app, serviceId, {
      method: 'POST',
      path: '/customers/{id}/notes',
      parameters: [
        { name: 'id', in: 'PATH', schema: { type: 'string' } },
        { name: 'tags', in: 'QUERY', wireName: 'tag', schema: { type: 'array', items: { type: 'string' } } },
        { name: 'text', in: 'BODY_FIELD', required: true, schema: { type: 'string' } },
      ],
    });
    const { execution } = await execute(app, operation.id, { id: 'a/b é', tags: ['x', 'y z'], text: 'Bonjour' });
    expect(execution).toMatchObject({
      status: 'SUCCEEDED',
      output: { method: 'POST', url: '/v1/customers/a%2Fb%20%C3%A9/notes?tag=x&tag=y+z', body: '{"text":"Bonjour"}' },
      request: { method: 'POST', body: '{"text":"Bonjour"}' },
      response: { status: 200 },
    });
    expect(execution.durationMs).toBeGreaterThan(0);
  });

  it('does not leave with inputs that do not fit, and says which', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.url), {
      parameters: [{ name: 'count', in: 'QUERY', required: true, schema: { type: 'integer' } }],
    });
    const wrong = await execute(app, operation.id, { count: 'many', nope: 1 });
    expect(wrong.execution).toBeNull();
    expect(wrong.userErrors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'inputs.nope',
      'inputs.count',
    ]);
    expect((await execute(app, operation.id)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['inputs', 'count'] },
    ]);
    expect(peer.calls).toEqual([]);
  });

  it('with a path that does not match its parameters is refused', async () => {
    const app = await startTestApp();
    const serviceId = await createService(app, 'https://example.com');
    const { operation, userErrors } = await createOperation(app, serviceId, { path: '/a/{id}' });
    expect(operation).toBeNull();
    expect(userErrors[0]).toMatchObject({ code: 'INVALID_INPUT' });
    expect(userErrors[0].message).toContain('id');
  });

  it('that is answered with an error status fails with what the peer said', async () => {
    const app = await startTestApp();
    const server = createServer((_request, response) => {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"reason":"no such customer"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { operation } = await createOperation(app, await createService(app, url), {});
    const { execution } = await execute(app, operation.id);
    expect(execution).toMatchObject({ status: 'FAILED', error: { code: 'HTTP_STATUS' }, response: { status: 404 } });
    expect(JSON.stringify(execution.error.detail)).toContain('no such customer');
  });

  it('does not reach an address that is not allowed, and names the variable', async () => {
    const app = await startTestApp({ PASSERELLE_EGRESS_ALLOW: '' });
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.url), {});
    const { execution } = await execute(app, operation.id);
    expect(execution.error.code).toBe('ADDRESS_FORBIDDEN');
    expect(execution.error.message).toContain('PASSERELLE_EGRESS_ALLOW');
    expect(peer.calls).toEqual([]);
  });
});

describe('the administrator’s bindings', () => {
  it('stand against whatever the designer sends', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const serviceId = await createService(app, peer.url);
    await app.ask(
      'mutation ($id: ID!) { setServiceVariable(input: { serviceId: $id, name: "tenant", value: "acme" }) { userErrors { code } } }',
      { id: serviceId },
    );
    const { operation } = await createOperation(app, serviceId, {
      parameters: [
        { name: 'country', in: 'QUERY', binding: { mode: 'FIXED', value: 'FR' } },
        { name: 'tenant', in: 'QUERY', binding: { mode: 'SERVICE_VARIABLE', variable: 'tenant' } },
        { name: 'city', in: 'QUERY', binding: { mode: 'DESIGNER', value: 'Paris' } },
      ],
    });
    const { execution } = await execute(app, operation.id, { country: 'ES', tenant: 'evil' });
    expect(execution.output.url).toBe('/call?country=FR&tenant=acme&city=Paris');
    const bind = `mutation ($id: ID!) {
      bindParameters(input: { operationId: $id, bindings: [{ parameter: "city", binding: { mode: FIXED, value: "Lyon" } }] }) {
        operation { parameters { name binding { mode value } } } userErrors { code }
      }
    }`;
    expect((await app.ask(bind, { id: operation.id })).bindParameters.operation.parameters[2]).toEqual({
      name: 'city',
      binding: { mode: 'FIXED', value: 'Lyon' },
    });
    expect((await execute(app, operation.id, { city: 'Nice' })).execution.output.url).toBe(
      '/call?country=FR&tenant=acme&city=Lyon',
    );
  });

  it('keep a variable that they use from being deleted, and the answer says which operation uses it', async () => {
    const app = await startTestApp();
    const serviceId = await createService(app, 'https://example.com');
    await app.ask(
      'mutation ($id: ID!) { setServiceVariable(input: { serviceId: $id, name: "t", value: "x" }) { userErrors { code } } }',
      { id: serviceId },
    );
    const { operation } = await createOperation(app, serviceId, {
      parameters: [{ name: 'q', in: 'QUERY', binding: { mode: 'SERVICE_VARIABLE', variable: 't' } }],
    });
    const { deleteServiceVariable } = await app.ask(
      'mutation ($id: ID!) { deleteServiceVariable(serviceId: $id, name: "t") { userErrors { code nodes { id } } } }',
      { id: serviceId },
    );
    expect(deleteServiceVariable.userErrors).toEqual([{ code: 'IN_USE', nodes: [{ id: operation.id }] }]);
  });
});

describe('a secret that travels', () => {
  it('shows nowhere, even when the peer sends it back in every form', async () => {
    const app = await startTestApp();
    const [password, token] = [canary('password'), canary('token')];
    const forms = (secret: string) => [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      Buffer.from(`ada:${secret}`).toString('base64'),
    ];
    const server = createServer((_request, response) => {
      response.writeHead(500, { 'content-type': 'application/json', 'x-echo': token });
      response.end(JSON.stringify({ leaked: [...forms(password), ...forms(token)] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const serviceId = await createService(app, url, { basic: { username: 'ada', password } });
    await app.ask(
      'mutation ($input: SetServiceVariableInput!) { setServiceVariable(input: $input) { userErrors { code } } }',
      { input: { serviceId, name: 'token', value: token, secret: true } },
    );
    const { operation } = await createOperation(app, serviceId, {
      parameters: [{ name: 'token', in: 'QUERY', binding: { mode: 'SERVICE_VARIABLE', variable: 'token' } }],
    });
    const executed = await execute(app, operation.id, { token });
    const { testOperation } = await app.ask(
      'mutation ($id: ID!) { testOperation(input: { operationId: $id }) { testRun { id } userErrors { code } } }',
      { id: operation.id },
    );
    const followed = await app.follow(
      'subscription ($id: ID!) { testRun(id: $id) { status error { message detail } request { url headers { name value } } response { headers { name value } body } } }',
      { id: testOperation.testRun.id },
    );
    const history = await app.ask(
      `{ executions { nodes { ${EXECUTION} } } testRuns { nodes { error { detail } response { body } } } }`,
    );
    const shown = JSON.stringify([executed, followed, history]);
    expect(shown).toContain('HTTP_STATUS');
    for (const secret of [password, token]) for (const form of forms(secret)) expect(shown).not.toContain(form);
  });
});

describe('executeOperation with an idempotency key', () => {
  it('calls once for the same inputs, also at once, and is a conflict with others', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.url), {
      method: 'POST',
      parameters: [{ name: 'n', in: 'BODY_FIELD', schema: { type: 'integer' } }],
    });
    const results = await Promise.all([1, 1, 1].map((n) => execute(app, operation.id, { n }, 'k1')));
    expect(new Set(results.map(({ execution }) => execution.id)).size).toBe(1);
    expect(peer.calls).toHaveLength(1);
    expect((await execute(app, operation.id, { n: 2 }, 'k1')).userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['idempotencyKey'] },
    ]);
  });
});

describe('a test run', () => {
  it('is followed from its present state until it is over', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.url), {});
    const { testOperation } = await app.ask(
      'mutation ($id: ID!) { testOperation(input: { operationId: $id }) { testRun { id status } } }',
      { id: operation.id },
    );
    const subscription =
      'subscription ($id: ID!) { testRun(id: $id) { status output target { ... on RestOperation { key } } } }';
    const states = await app.follow(subscription, { id: testOperation.testRun.id });
    expect(states.at(-1)?.data.testRun).toMatchObject({
      status: 'SUCCEEDED',
      output: { method: 'GET' },
      target: { key: 'call' },
    });
    const late = await app.follow(subscription, { id: testOperation.testRun.id });
    expect(late.map(({ data }) => data.testRun.status)).toEqual(['SUCCEEDED']);
  });

  it('that nobody has started cannot be followed', async () => {
    const app = await startTestApp();
    const [answer] = await app.follow('subscription { testRun(id: "tst_nope") { status } }');
    expect(answer?.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('is cancelled while it runs, and then stays so', async () => {
    const app = await startTestApp();
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.closeAllConnections());
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { operation } = await createOperation(app, await createService(app, url), {});
    const { testOperation } = await app.ask(
      'mutation ($id: ID!) { testOperation(input: { operationId: $id }) { testRun { id } } }',
      { id: operation.id },
    );
    const { id } = testOperation.testRun;
    await new Promise((resolve) => server.once('connection', resolve));
    const cancel = 'mutation ($id: ID!) { cancelTestRun(id: $id) { testRun { status } userErrors { code } } }';
    expect((await app.ask(cancel, { id })).cancelTestRun).toEqual({ testRun: { status: 'CANCELLED' }, userErrors: [] });
    expect((await app.ask(cancel, { id })).cancelTestRun).toEqual({
      testRun: null,
      userErrors: [{ code: 'CONFLICT' }],
    });
  });
});
