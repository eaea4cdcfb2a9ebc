import { describe, expect, it } from 'vitest';
import { unicodePattern } from '../../../src/connectors/openapi/json-schema/unicode-pattern.ts';
import { OpenApiReader } from '../../../src/connectors/openapi/reader/openapi-reader.ts';

function read(document: Readonly<Record<string, unknown>>) {
  const reader = new OpenApiReader();
  reader.add('document', 'document', JSON.stringify({ info: { title: 'Wild', version: '1' }, ...document }));
  return { overview: reader.overview(), details: (ref: string) => reader.details(ref) };
}

const OK = { responses: { 200: { description: 'ok' } } };

describe('an operation with a server of its own (OpenAPI 3.1, section 4.8.10)', () => {
  const base = 'https://api.example.org/v1/';

  it('gives the base URL where every operation has the same', () => {
    const servers = [{ url: 'https://chat.example.org/' }];
    const paths = { '/a': { servers, get: OK }, '/b': { servers, get: OK } };
    const { overview, details } = read({ openapi: '3.0.3', servers: [{ url: base }], paths });
    expect(overview.baseUrl).toBe('https://chat.example.org');
    expect(overview.operations.map(({ path }) => path)).toEqual(['/a', '/b']);
    expect(details('GET /a')?.warnings).toEqual([]);
  });

  it('gives the base URL where the document has none', () => {
    const paths = { '/a': { get: { ...OK, servers: [{ url: 'https://x.example.org/v2' }] } }, '/b': { get: OK } };
    expect(read({ openapi: '3.0.3', paths }).overview.baseUrl).toBe('https://x.example.org/v2');
  });

  it('is called below the base URL where that server is there, and elsewhere with a warning', () => {
    const paths = {
      '/a': { servers: [{ url: '/v1/beta/' }], get: OK },
      '/b': { get: OK },
      '/c': { servers: [{ url: 'https://api.example.org/v2' }], get: OK },
    };
    const { overview, details } = read({ openapi: '3.1.0', servers: [{ url: base }], paths });
    expect(overview.baseUrl).toBe(base);
    expect(overview.operations.map(({ ref, path }) => [ref, path])).toEqual([
      ['GET /a', '/beta/a'],
      ['GET /b', '/b'],
      ['GET /c', '/c'],
    ]);
    expect(details('GET /a')?.warnings).toEqual([]);
    expect(details('GET /c')?.warnings).toEqual([expect.stringMatching(/has it at https:\/\/api\.example\.org\/v2;/)]);
  });
});

describe('servers that are not valid', () => {
  it.each([
    [
      'a variable without a default',
      [{ url: 'https://{tenant}.example.org' }],
      /\{tenant\} of the server has no default/,
    ],
    ['no list', {}, /a list is needed/],
    ['no address', [{}], /it is missing/],
  ])('are left out, with a warning: %s', (_what, servers, warning) => {
    const { overview } = read({ openapi: '3.0.3', servers, paths: { '/a': { get: OK } } });
    expect(overview).toMatchObject({ baseUrl: null, operations: [{ ref: 'GET /a', uncallable: null }] });
    expect(overview.warnings).toEqual([expect.stringMatching(warning)]);
  });
});

describe('a path that is written with more than a path', () => {
  const parametersOf = (key: string, parameters: readonly unknown[] = []) => {
    const { overview, details } = read({ openapi: '3.0.3', paths: { [key]: { get: { ...OK, parameters } } } });
    const [operation] = overview.operations;
    const named = details(`GET ${key}`)?.parameters.map(({ name, in: place, schema }) => [name, place, schema]);
    return { path: operation?.path, uncallable: operation?.uncallable, parameters: named };
  };
  const text = { type: 'string' };

  it('loses its fragment, which is never sent (RFC 3986, section 3.5)', () => {
    const described = [{ name: 'X-Target', in: 'header', schema: text }];
    expect(parametersOf('/#X-Target=List', described)).toEqual({
      path: '/',
      uncallable: null,
      parameters: [['X-Target', 'HEADER', text]],
    });
  });

  it('has the pairs of its query as parameters, those with a value of their own settled', () => {
    expect(parametersOf('/{id}?op=LIST&acl&q={query}', [{ name: 'query', in: 'path', schema: text }])).toEqual({
      path: '/{id}',
      uncallable: null,
      parameters: [
        ['q', 'QUERY', text],
        ['op', 'QUERY', { ...text, const: 'LIST' }],
        ['acl', 'QUERY', { ...text, const: '' }],
        ['id', 'PATH', text],
      ],
    });
  });

  it('keeps what is described of a pair', () => {
    const described = [{ name: 'op', in: 'query', schema: { enum: ['A', 'B'] } }];
    expect(parametersOf('/x?op=A', described).parameters).toEqual([['op', 'QUERY', { enum: ['A', 'B'] }]]);
  });

  it('cannot be called where a name of the query is to be filled', () => {
    expect(parametersOf('/x?{search}=1').uncallable).toMatch(/#\/paths\/~1x\?\{search\}=1\/get .*to be filled/);
  });
});

describe('a parameter of Swagger 2', () => {
  it('has its keywords beside its name, and none of them is wrong there', () => {
    const parameters = [
      { name: 'limit', in: 'query', required: false, description: 'How many', type: 'integer', maximum: 10 },
    ];
    const { details } = read({
      swagger: '2.0',
      host: 'x.example.org',
      paths: { '/a': { get: { ...OK, parameters } } },
    });
    expect(details('GET /a')).toMatchObject({
      warnings: [],
      parameters: [{ required: false, description: 'How many', schema: { type: 'integer', maximum: 10 } }],
    });
  });
});

describe('a body that is not said to be required (OpenAPI 3.1, section 4.8.13)', () => {
  const fieldsOf = (required: readonly string[]) => {
    const schema = { type: 'object', required, properties: { name: { type: 'string' }, tag: { type: 'string' } } };
    const post = { ...OK, requestBody: { content: { 'application/json': { schema } } } };
    const { details } = read({ openapi: '3.0.3', paths: { '/a': { post } } });
    const { parameters, warnings } = details('POST /a') ?? {};
    return { required: parameters?.map((parameter) => [parameter.name, parameter.required]), warnings };
  };

  it('asks for the fields that its schema requires, with a warning', () => {
    expect(fieldsOf(['name'])).toEqual({
      required: [
        ['name', true],
        ['tag', false],
      ],
      warnings: [expect.stringMatching(/the body may be left out/)],
    });
  });

  it('asks for nothing where its schema requires nothing', () => {
    expect(fieldsOf([])).toMatchObject({ warnings: [] });
  });
});

describe('a pattern', () => {
  it.each([
    ['^[a-z\\-\\_]+$', '^[a-z\\-_]+$'],
    ['^\\d{4}\\-\\d\\@$', '^\\d{4}-\\d@$'],
    ['^[\\]\\#]\\:\\.$', '^[\\]#]:\\.$'],
    ['^\\p{L}+\\/$', '^\\p{L}+\\/$'],
  ])('with escapes that only old expressions have is kept: %s', (pattern, kept) => {
    expect(unicodePattern(pattern)).toBe(kept);
  });

  it.each(['(', '(?P<a>x)', '\\p{Graph}'])('that is none is left out, with a warning: %s', (pattern) => {
    const parameters = [{ name: 'a', in: 'query', schema: { type: 'string', pattern } }];
    const { details } = read({ openapi: '3.0.3', paths: { '/a': { get: { ...OK, parameters } } } });
    expect(details('GET /a')).toMatchObject({
      parameters: [{ schema: { type: 'string' } }],
      warnings: [expect.stringMatching(/pattern is left out: it is not valid here/)],
    });
  });
});
