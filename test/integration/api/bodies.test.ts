import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { type Answer, startHttpPeer } from '../../support/http-peer.ts';
import { createOperation, createService, execute } from '../../support/rest-api.ts';

const FILE = { filename: 'é.bin', contentType: 'image/png', base64: Buffer.from([0, 255, 10]).toString('base64') };

/** Calls a peer that answers so, through the API; answers the execution, and what the peer received. */
async function call(
  operation: Record<string, unknown>,
  inputs: unknown = {},
  answer: Answer = (_, response) => response.writeHead(204).end(),
  app?: TestApp,
) {
  const peer = await startHttpPeer(answer);
  const server = app ?? (await startTestApp());
  const created = await createOperation(server, await createService(server, peer.origin), operation);
  expect(created.userErrors).toEqual([]);
  const { execution } = await execute(server, created.operation.id, inputs);
  return { execution, request: peer.requests[0] };
}

function fields(...names: string[]) {
  return names.map((name) => ({ name, in: 'BODY_FIELD' }));
}

describe('a body', () => {
  it.each([
    ['of JSON fields', null, fields('a', 'b'), { a: 1, b: ['é'] }, 'application/json', '{"a":1,"b":["é"]}'],
    [
      'of a form',
      'application/x-www-form-urlencoded',
      fields('a', 'b'),
      { a: 'x y', b: [1, 2] },
      'application/x-www-form-urlencoded',
      'a=x+y&b=1&b=2',
    ],
    ['of text', 'text/plain', [{ name: 'body', in: 'BODY' }], { body: 'é' }, 'text/plain;charset=utf-8', 'é'],
    [
      'of XML',
      'application/xml',
      [{ name: 'body', in: 'BODY' }],
      { body: '<a>é</a>' },
      'application/xml;charset=utf-8',
      '<a>é</a>',
    ],
  ])('%s arrives', async (_, contentType, parameters, inputs, wantType, want) => {
    const { execution, request } = await call({ method: 'POST', contentType, parameters }, inputs);
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: null });
    expect(request?.headers['content-type']).toBe(wantType);
    expect(request?.body.toString()).toBe(want);
  });

  it('has the long number of an answer as it was told', async () => {
    const id = '1234567890123456789';
    const told = await call({}, {}, (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"id":${id}}`),
    );
    expect(told.execution.output).toEqual({ id });
    const schema = { type: 'integer' };
    const parameters = [
      { name: 'id', in: 'PATH', schema },
      { name: 'parent', in: 'BODY_FIELD', schema },
    ];
    const inputs = { id: told.execution.output.id, parent: told.execution.output.id };
    const { request } = await call({ method: 'PUT', path: '/things/{id}', parameters }, inputs);
    expect(request).toMatchObject({ target: `/things/${id}` });
    expect(request?.body.toString()).toBe(`{"parent":${id}}`);
  });

  it('of bytes arrives as they are', async () => {
    const parameters = [{ name: 'body', in: 'BODY' }];
    const { request } = await call({ method: 'PUT', contentType: 'image/png', parameters }, { body: FILE });
    expect(request?.headers['content-type']).toBe('image/png');
    expect([...(request?.body ?? [])]).toEqual([0, 255, 10]);
  });

  it('of a form with files is read by a peer', async () => {
    const operation = {
      method: 'POST',
      contentType: 'multipart/form-data',
      parameters: fields('note', 'files', 'meta'),
    };
    const { request } = await call(operation, { note: 'hello', files: [FILE, FILE], meta: { a: 1 } });
    const headers = { 'content-type': String(request?.headers['content-type']) };
    const form = await new Response(new Uint8Array(request?.body ?? []), { headers }).formData();
    expect(form.get('note')).toBe('hello');
    expect(form.getAll('files')).toMatchObject([FILE, FILE].map(() => ({ name: 'é.bin', type: 'image/png', size: 3 })));
    // RFC 7578 section 4.2: only a file has a file name; peers take what has one for a file.
    expect(form.get('meta')).toBe('{"a":1}');
    expect(request?.body.toString()).toContain('name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n');
  });

  it('that is not there has neither type nor bytes', async () => {
    const { request } = await call({ method: 'POST' });
    expect(request?.body).toHaveLength(0);
    expect(request?.headers).not.toHaveProperty('content-type');
  });
});

describe('an answer', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('in %s is decompressed', async (coding, compress) => {
    const { execution } = await call({}, {}, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': coding });
      response.end(compress('{"a":[1]}'));
    });
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: { a: [1] }, response: { size: 9 } });
  });

  it('that grows beyond the limit when it is decompressed is not read to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024, ' '));
    const { execution } = await call({}, {}, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(execution).toMatchObject({ status: 'FAILED', error: { code: 'TOO_LARGE' } });
  });

  it('of bytes is a file with a URL that serves them', async () => {
    const app = await startTestApp();
    const answer: Answer = (_, response) => {
      const headers = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="a.pdf"' };
      response.writeHead(200, headers).end(Buffer.from([1, 2, 3]));
    };
    const { execution } = await call({}, {}, answer, app);
    expect(execution.output).toMatchObject({ filename: 'a.pdf', contentType: 'application/pdf', size: 3 });
    const served = await fetch(new URL(execution.output.url, app.url));
    expect([...new Uint8Array(await served.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  it('to HEAD has headers alone', async () => {
    const { execution } = await call({ method: 'HEAD' }, {}, (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).end(),
    );
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: null, response: { status: 200, body: null } });
  });

  it.each([
    ['its declaration', 'application/xml', 'é'],
    ['its charset before its declaration', 'text/xml; charset=iso-8859-7', 'ι'],
  ])('of XML is text by %s', async (_name, type, letter) => {
    const { execution } = await call({}, {}, (_, response) =>
      response
        .writeHead(200, { 'content-type': type })
        .end(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', 'latin1')),
    );
    expect(execution.output).toContain(`<a>${letter}</a>`);
  });

  it('is text by its charset', async () => {
    const { execution } = await call({}, {}, (_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain; charset=iso-8859-1' }).end(Buffer.from([0xe9])),
    );
    expect(execution.output).toBe('é');
  });
});

describe('a parameter with a style', () => {
  it('is written by it, and keeps it', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer((_, response) => response.writeHead(204).end());
    const parameters = [
      { name: 'id', in: 'PATH', style: 'MATRIX', explode: true },
      { name: 'ids', in: 'QUERY', style: 'PIPE_DELIMITED' },
      { name: 'filter', in: 'QUERY', style: 'DEEP_OBJECT' },
      { name: 'next', in: 'QUERY', allowReserved: true },
      { name: 'X-Tags', in: 'HEADER', explode: true },
      { name: 'session', in: 'COOKIE' },
    ];
    const input = { path: '/things/{id}', parameters };
    const { operation } = await createOperation(app, await createService(app, peer.origin), input);
    const inputs = {
      id: ['a', 'b'],
      ids: [1, 2],
      filter: { min: 1, name: 'x&y' },
      next: '/a?b=c',
      'X-Tags': { a: 1, b: 2 },
      session: 'abc==',
    };
    await execute(app, operation.id, inputs);
    expect(peer.requests[0]).toMatchObject({
      target: '/things/;id=a;id=b?ids=1%7C2&filter%5Bmin%5D=1&filter%5Bname%5D=x%26y&next=/a?b=c',
      headers: { 'x-tags': 'a=1,b=2', cookie: 'session=abc==' },
    });
    const { node: kept } = await app.ask(
      'query ($id: ID!) { node(id: $id) { ... on RestOperation { parameters { style explode allowReserved } } } }',
      { id: operation.id },
    );
    expect(kept.parameters[0]).toEqual({ style: 'MATRIX', explode: true, allowReserved: null });
  });

  it('of another place is refused where it stands', async () => {
    const app = await startTestApp();
    const parameters = [{ name: 'q', in: 'QUERY', style: 'MATRIX' }];
    const refused = await createOperation(app, await createService(app, 'http://127.0.0.1:9'), { parameters });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['parameters', '0', 'style'] }]);
  });
});
