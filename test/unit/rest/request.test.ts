import { describe, expect, it } from 'vitest';
import type { ReadonlyHeaders } from '../../../src/connectors/egress/header-fields.ts';
import { writeRequest } from '../../../src/connectors/rest/request.ts';
import { parameter, restOperation } from '../../support/rest-operation.ts';

const BASE = 'http://a.test';

async function headersOf(name: string, value: unknown): Promise<ReadonlyHeaders> {
  const operation = restOperation('/', { parameters: [parameter('HEADER', name)] });
  return (await writeRequest(BASE, operation, { [name]: value })).headers;
}

async function fieldsBody(contentType: string | null, values: Record<string, unknown>) {
  const parameters = Object.keys(values).map((name) => parameter('BODY_FIELD', name));
  return (await writeRequest(BASE, restOperation('/', { method: 'POST', contentType, parameters }), values)).body;
}

async function wholeBody(contentType: string | null, value: unknown) {
  const operation = restOperation('/', { method: 'POST', contentType, parameters: [parameter('BODY', 'body')] });
  return (await writeRequest(BASE, operation, { body: value })).body;
}

describe('a header', () => {
  it.each([
    ['text', 'text'],
    [7, '7'],
    [['a', 'b'], 'a,b'],
    ['caf\u00e9', 'caf\u00e9'],
  ])('with the value %j is sent as %s', async (value, want) => {
    expect((await headersOf('X-Test', value)).get('x-test')).toBe(want);
  });

  it.each(['a\r\nX-Other: b', 'a\nb', 'a\u0000b', '\u20ac'])('with the value %j is refused', async (value) => {
    await expect(headersOf('X-Test', value)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each(['Host', 'content-length', 'Transfer-Encoding', 'Connection', 'a b', ''])(
    'named "%s" is refused',
    async (name) => {
      await expect(headersOf(name, 'x')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    },
  );

  it('is not sent when it is null', async () => {
    expect((await headersOf('X-Test', null)).has('x-test')).toBe(false);
  });

  it('Accept asks for JSON first, unless the operation says otherwise', async () => {
    expect((await headersOf('X-Test', 'x')).get('accept')).toMatch(/^application\/json/);
    expect((await headersOf('Accept', 'text/csv')).get('accept')).toBe('text/csv');
  });
});

describe('a body of fields', () => {
  it('is a JSON object unless the content type says otherwise', async () => {
    const body = await fieldsBody(null, { a: 1, b: ['x', null], c: null, d: undefined });
    expect(body).toMatchObject({ contentType: 'application/json', content: '{"a":1,"b":["x",null],"c":null}' });
  });

  it('keeps a JSON type of its own', async () => {
    const body = await fieldsBody('application/vnd.test+json', { a: 1 });
    expect(body).toMatchObject({ contentType: 'application/vnd.test+json', content: '{"a":1}' });
  });

  it('is a form', async () => {
    const body = await fieldsBody('application/x-www-form-urlencoded', { a: 'x y', b: ['1', 2], c: null, 'd&': 'é' });
    expect(body?.content).toBe('a=x+y&b=1&b=2&d%26=%C3%A9');
  });

  it('is a multipart form with texts, lists, objects and files', async () => {
    const file = { filename: 'a".txt', contentType: 'text/plain', base64: Buffer.from('bytes').toString('base64') };
    const body = await fieldsBody('multipart/form-data', { a: 'é', b: [1, 2], c: { d: true }, e: file });
    const form = await new Response(Buffer.from(body?.content ?? ''), {
      headers: { 'content-type': body?.contentType ?? '' },
    }).formData();
    expect(form.getAll('a')).toEqual(['é']);
    expect(form.getAll('b')).toEqual(['1', '2']);
    expect(form.get('c')).toBe('{"d":true}');
    const sent = form.get('e');
    expect(sent instanceof File && [sent.name, sent.type, await sent.text()]).toEqual([
      'a".txt',
      'text/plain',
      'bytes',
    ]);
    expect(body?.text).toBeNull();
  });

  it('is an empty object when no field has a value', async () => {
    const operation = restOperation('/', { method: 'POST', parameters: [parameter('BODY_FIELD', 'a')] });
    expect((await writeRequest(BASE, operation, {})).body?.content).toBe('{}');
  });

  it('keys its members by wire names', async () => {
    const parameters = [parameter('BODY_FIELD', 'customer-name', 'name'), parameter('QUERY', 'name', 'filter')];
    const request = await writeRequest(BASE, restOperation('/', { method: 'POST', parameters }), {
      name: 'A',
      filter: 'B',
    });
    expect(request.body?.content).toBe('{"customer-name":"A"}');
    expect(request.url.search).toBe('?name=B');
  });
});

describe('a body as a whole', () => {
  it.each([
    [null, { a: [1] }, '{"a":[1]}'],
    [null, 'text', '"text"'],
    [null, null, 'null'],
    ['application/json', [1], '[1]'],
    ['application/x-www-form-urlencoded', { a: 'x y' }, 'a=x+y'],
    ['application/x-www-form-urlencoded', 'a=%20', 'a=%20'],
    ['text/csv', 'a;b', 'a;b'],
    ['application/xml', '<a/>', '<a/>'],
  ])('of %s with the value %j is %s', async (contentType, value, want) => {
    expect((await wholeBody(contentType, value))?.content).toBe(want);
  });

  it.each([
    ['text/plain', 'text/plain;charset=utf-8'],
    ['text/plain; charset=UTF-8', 'text/plain; charset=UTF-8'],
    ['application/soap+xml', 'application/soap+xml;charset=utf-8'],
  ])('of %s is sent as %s', async (contentType, want) => {
    expect((await wholeBody(contentType, 'x'))?.contentType).toBe(want);
  });

  it('is the bytes of a file', async () => {
    const body = await wholeBody('application/pdf', {
      filename: 'a.pdf',
      contentType: 'application/pdf',
      base64: 'AAECAw==',
    });
    expect(body).toEqual({ contentType: 'application/pdf', content: new Uint8Array([0, 1, 2, 3]), text: null });
  });

  it.each([
    ['text/plain', 7],
    ['text/plain', { a: 1 }],
    ['application/pdf', 'text'],
    ['application/pdf', { base64: 'not base64!' }],
    ['multipart/form-data', 'text'],
    ['application/x-www-form-urlencoded', [1]],
    ['nonsense', 'x'],
  ])('of %s refuses the value %j', async (contentType, value) => {
    await expect(wholeBody(contentType, value)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is not sent when it has no value', async () => {
    expect(await wholeBody(null, undefined)).toBeNull();
  });
});
