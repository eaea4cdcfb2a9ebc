import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Answer, startHttpPeer } from '../../support/http-peer.ts';
import { type CallOptions, callRest, keepFiles } from '../../support/rest-call.ts';
import { restOperation } from '../../support/rest-operation.ts';

/** Calls a peer that answers so. */
async function ask(answer: Answer, options: CallOptions = {}) {
  const peer = await startHttpPeer(answer);
  return callRest(peer.origin, restOperation('/things/report.pdf'), options);
}

function typed(contentType: string, body: string | Uint8Array): Answer {
  return (_, response) => response.setHeader('content-type', contentType).end(body);
}

describe('an answer', () => {
  it.each([
    ['application/json', '{"a":[1]}', { a: [1] }],
    ['application/problem+json; charset=utf-8', '{"a":"é"}', { a: 'é' }],
    ['text/json', 'null', null],
    ['application/json', Buffer.from('\ufeff{"a":1}'), { a: 1 }],
    ['application/json', Buffer.from('\ufeff{"a":1}', 'utf16le'), { a: 1 }],
    ['application/json; charset=iso-8859-1', Buffer.from('"\xe9"', 'latin1'), 'é'],
    ['text/plain', 'é', 'é'],
    ['text/plain; charset=iso-8859-1', Buffer.from([0xe9]), 'é'],
    ['text/html; charset="windows-1252"', Buffer.from([0x80]), '€'],
    ['application/xml', '<a>é</a>', '<a>é</a>'],
    ['application/atom+xml; charset=UTF-8', '<a/>', '<a/>'],
    ['text/csv', 'a;b', 'a;b'],
    ['application/x-www-form-urlencoded', 'a=b', 'a=b'],
    ['application/yaml', 'a: b', 'a: b'],
    ['application/json', '', null],
    ['application/json', ' \r\n', null],
    ['application/json', Buffer.from('"\xe9"', 'latin1'), 'é'],
    ['text/plain', Buffer.from([0x80, 0x20, 0xe9]), '€ é'],
    ['text/plain', Buffer.from([0xc3, 0xa9, 0xff]), 'é\ufffd'],
    ['application/jsonl', '{}\n{}\n', '{}\n{}\n'],
    ['json', '{"a":1}', { a: 1 }],
    ['text/plain', '', null],
    ['image/png', '', null],
  ])('of %s with the body %s is its value', async (contentType, body, output) => {
    expect(await ask(typed(contentType, body))).toMatchObject({ status: 'SUCCEEDED', output });
  });

  it('is decompressed', async () => {
    const outcome = await ask((_, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync('{"a":1}'));
    });
    expect(outcome).toMatchObject({ output: { a: 1 }, response: { body: '{"a":1}', size: 7 } });
  });

  it('that is binary is kept as a file, under its own name', async () => {
    const { saveFile, files } = keepFiles();
    const bytes = Buffer.from([0, 1, 2, 255]);
    const outcome = await ask(
      (_, response) => {
        const headers = {
          'content-type': 'application/pdf',
          'content-disposition': "attachment; filename*=UTF-8''%C3%A9.pdf",
        };
        response.writeHead(200, headers).end(bytes);
      },
      { saveFile },
    );
    expect(outcome).toMatchObject({
      status: 'SUCCEEDED',
      output: { $file: 'file-1', filename: 'é.pdf', contentType: 'application/pdf', size: 4 },
      response: { body: null, size: 4 },
    });
    expect(files.get('file-1')).toEqual(bytes);
  });

  it('that is binary has the name of its URL, without another', async () => {
    expect(await ask(typed('application/pdf', 'bytes'))).toMatchObject({ output: { filename: 'report.pdf' } });
  });

  it.each(['%PDF-1.4', '{"a":1', '[1] and more'])('without a content type is a file where it is %s', async (body) => {
    const { saveFile, files } = keepFiles();
    const outcome = await ask((_, response) => response.end(body), { saveFile });
    expect(outcome).toMatchObject({ output: { contentType: 'application/octet-stream', size: body.length } });
    expect(files.get('file-1')?.toString()).toBe(body);
  });

  it('without a content type is its value where it is JSON', async () => {
    const outcome = await ask((_, response) => response.end('\ufeff {"a":[1]}'));
    expect(outcome).toMatchObject({ output: { a: [1] }, response: { body: ' {"a":[1]}' } });
  });

  it('that calls itself JSON and is not shows how it begins', async () => {
    const outcome = await ask(typed('application/json', '<html>login</html>'));
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'INVALID_RESPONSE', message: expect.stringContaining('<html>login</html>') },
      response: { status: 200, body: '<html>login</html>' },
    });
  });

  it('to HEAD has no body', async () => {
    const peer = await startHttpPeer(typed('application/json', '{"a":1}'));
    const outcome = await callRest(peer.origin, restOperation('/', { method: 'HEAD' }));
    expect(outcome).toMatchObject({
      status: 'SUCCEEDED',
      output: null,
      response: { status: 200, body: null, size: 0 },
    });
  });

  it('is traced with its headers and the beginning of its body', async () => {
    const text = 'x'.repeat(100_000);
    const { response } = await ask((_, answer) => {
      answer.writeHead(200, { 'content-type': 'text/plain', 'set-cookie': ['a=1', 'b=2'] }).end(text);
    });
    expect(response).toMatchObject({ status: 200, size: 100_000, body: 'x'.repeat(64 * 1024) });
    expect(response?.headers).toEqual(
      expect.arrayContaining([
        { name: 'content-type', value: 'text/plain' },
        { name: 'set-cookie', value: 'a=1' },
        { name: 'set-cookie', value: 'b=2' },
      ]),
    );
  });
});

describe('a refusal', () => {
  it.each([400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503])(
    'with %i says what the peer said',
    async (status) => {
      const outcome = await ask((_, response) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":"why"}');
      });
      expect(outcome).toMatchObject({
        status: 'FAILED',
        error: { code: 'HTTP_STATUS', detail: { status, body: { error: 'why' } } },
        request: { method: 'GET' },
        response: { status, body: '{"error":"why"}' },
      });
    },
  );

  it.each([
    ['text/plain', 'sorry', 'sorry'],
    ['application/json', 'not JSON', 'not JSON'],
    ['text/html', 'x'.repeat(100_000), 'x'.repeat(64 * 1024)],
    ['image/png', 'bytes', null],
    ['text/plain', '', null],
    ['application/json', '['.repeat(2000) + ']'.repeat(2000), '['.repeat(2000) + ']'.repeat(2000)],
  ])('in %s keeps its body as far as it is text', async (contentType, body, want) => {
    const outcome = await ask((_, response) => response.writeHead(500, { 'content-type': contentType }).end(body));
    expect(outcome).toMatchObject({ error: { code: 'HTTP_STATUS', detail: { status: 500, body: want } } });
  });

  it('names the target without its query', async () => {
    const peer = await startHttpPeer((_, response) => response.writeHead(404).end());
    const outcome = await callRest(`${peer.origin}/?token=secret`, restOperation('/x'));
    expect(outcome).toMatchObject({ error: { message: `GET ${peer.origin}/x answered 404 Not Found` } });
  });

  it('stays one when its body cannot be read', async () => {
    const outcome = await ask((_, response) => {
      response.writeHead(500, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end('not gzip');
    });
    expect(outcome).toMatchObject({ error: { code: 'HTTP_STATUS', detail: { status: 500, body: null } } });
  });

  it.each([300, 304])('is what %i is', async (status) => {
    const outcome = await ask((_, response) => response.writeHead(status).end());
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'HTTP_STATUS', detail: { status } } });
  });

  it('is a redirect that cannot be followed', async () => {
    const outcome = await ask((_, response) =>
      response.writeHead(302, { location: 'ftp://a.test/?token=secret' }).end(),
    );
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: {
        code: 'HTTP_STATUS',
        message: expect.stringMatching(/answered 302 Found, a redirect that is not followed$/),
      },
    });
  });
});
