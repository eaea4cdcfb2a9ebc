import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createOperation, createService, execute, startEcho } from '../../support/rest-api.ts';

describe('a REST operation', () => {
  it('sends what the designer gives, where the administrator said', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const serviceId = await createService(app, `${peer.origin}/v1`);
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
      output: { method: 'POST', url: '/v1/customers/a%2Fb%20%C3%A9/notes?tag=x&tag=y%20z', body: '{"text":"Bonjour"}' },
      request: { method: 'POST', body: '{"text":"Bonjour"}' },
      response: { status: 200 },
    });
    expect(execution.durationMs).toBeGreaterThan(0);
  });

  it('takes no input for a member that every object has', async () => {
    const app = await startTestApp();
    const { operation } = await createOperation(app, await createService(app, 'https://example.com'), {});
    const inputs = JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":{}}}');
    const { userErrors } = await execute(app, operation.id, inputs);
    expect(userErrors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['inputs', '__proto__'],
      ['inputs', 'constructor'],
    ]);
  });

  it('does not leave with inputs that do not fit, and says which', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.origin), {
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
    expect(peer.requests).toEqual([]);
  });

  it('does not leave with inputs that HTTP cannot carry, and says which', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.origin), {
      method: 'PUT',
      path: '/files/{name}',
      contentType: 'application/pdf',
      parameters: [
        { name: 'file', in: 'PATH', wireName: 'name' },
        { name: 'note', in: 'HEADER', wireName: 'X-Note' },
        { name: 'content', in: 'BODY' },
      ],
    });
    const content = { filename: 'a.pdf', contentType: 'application/pdf', base64: 'aGVsbG8=' };
    for (const [wrong, path] of [
      [{ note: 'a\r\nX-Evil: 1' }, ['inputs', 'note']],
      [{ file: '' }, ['inputs', 'file']],
      [{ file: '..' }, ['inputs']],
      [{ content: { base64: '%%%' } }, ['inputs', 'content']],
    ] as const) {
      const { execution, userErrors } = await execute(app, operation.id, { file: 'a', content, ...wrong });
      expect(execution).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path }]);
    }
    expect(peer.requests).toEqual([]);
    expect(await app.ask('{ executions { totalCount } }')).toEqual({ executions: { totalCount: 0 } });
    expect((await execute(app, operation.id, { file: 'a', content })).execution.output.body).toBe('hello');
  });

  it('fails where what it is bound to cannot be carried: that is not the caller’s to mend', async () => {
    const app = await startTestApp();
    const { operation } = await createOperation(app, await createService(app, 'https://example.com'), {
      parameters: [
        { name: 'note', in: 'HEADER', binding: { mode: 'FIXED', value: 'œuf' } },
        { name: 'q', in: 'QUERY' },
      ],
    });
    expect((await execute(app, operation.id, { q: 'x' })).execution).toMatchObject({
      status: 'FAILED',
      error: { code: 'INVALID_INPUT', message: expect.stringContaining('note') },
      request: null,
    });
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
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"reason":"no such customer"}');
    });
    const { operation } = await createOperation(app, await createService(app, peer.origin), {});
    const { execution } = await execute(app, operation.id);
    expect(execution).toMatchObject({ status: 'FAILED', error: { code: 'HTTP_STATUS' }, response: { status: 404 } });
    expect(JSON.stringify(execution.error.detail)).toContain('no such customer');
  });

  it('does not reach an address that is not allowed, and names the variable', async () => {
    const app = await startTestApp({ PASSERELLE_EGRESS_ALLOW: '' });
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.origin), {});
    const { execution } = await execute(app, operation.id);
    expect(execution.error.code).toBe('ADDRESS_FORBIDDEN');
    expect(execution.error.message).toContain('PASSERELLE_EGRESS_ALLOW');
    expect(peer.requests).toEqual([]);
  });

  it('keeps what an update leaves out, clears what it sets to null, and refuses to be left without a name', async () => {
    const app = await startTestApp();
    const { operation } = await createOperation(app, await createService(app, 'https://example.com'), {
      description: 'old',
      contentType: 'application/json',
    });
    const update = `mutation ($input: UpdateRestOperationInput!) {
      updateRestOperation(input: $input) { operation { name description contentType } userErrors { code path } }
    }`;
    const input = { id: operation.id, description: null, contentType: null };
    expect((await app.ask(update, { input })).updateRestOperation).toEqual({
      operation: { name: 'Call', description: null, contentType: null },
      userErrors: [],
    });
    const nothing = { id: operation.id, name: null, method: null, path: null };
    expect((await app.ask(update, { input: nothing })).updateRestOperation).toEqual({
      operation: null,
      userErrors: ['name', 'method', 'path'].map((field) => ({ code: 'INVALID_INPUT', path: [field] })),
    });
  });

  it('for a service that is not there is refused for that, whatever it binds', async () => {
    const app = await startTestApp();
    const { userErrors } = await createOperation(app, 'svc_nope', {
      parameters: [{ name: 'q', in: 'QUERY', binding: { mode: 'SERVICE_VARIABLE', variable: 'v' } }],
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['serviceId'] }]);
  });

  it('cannot end the server by a schema whose check is asynchronous', async () => {
    const app = await startTestApp();
    const { userErrors } = await createOperation(app, await createService(app, 'https://example.com'), {
      parameters: [{ name: 'n', in: 'QUERY', schema: { $async: true, type: 'integer' } }],
    });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['parameters', '0', 'schema'] }]);
  });

  it('does not stop the server by a pattern that backtracks for years', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.origin), {
      parameters: [{ name: 'n', in: 'QUERY', schema: { type: 'string', pattern: '^(a+)+$' } }],
    });
    const { userErrors } = await execute(app, operation.id, { n: `${'a'.repeat(60)}!` });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['inputs', 'n'] }]);
    expect((await execute(app, operation.id, { n: 'aaa' })).execution.status).toBe('SUCCEEDED');
  });

  it('does not take inputs of a depth that nothing could read', async () => {
    const app = await startTestApp();
    const { operation } = await createOperation(app, await createService(app, 'https://example.com'), {
      method: 'POST',
      parameters: [{ name: 'body', in: 'BODY' }],
    });
    const body = JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`);
    await expect(execute(app, operation.id, { body })).rejects.toThrow(/levels deep/);
  });
});
