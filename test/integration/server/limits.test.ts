import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../../support/test-server.ts';
import { post, transports } from '../../support/transports.ts';

const nested = (levels: number) => `{ ${'tree {'.repeat(levels - 1)} name ${'}'.repeat(levels - 1)} }`;
const pages = (first: string) =>
  `page(first: ${first}) { nodes { page(first: ${first}) { nodes { page(first: ${first}) { nodes { id } } } } } }`;

const refused: Record<string, { query: string; variables?: Record<string, unknown>; words: RegExp; code?: string }> = {
  depth: { query: nested(23), words: /deeper than 22 levels/ },
  'depth by fragments': {
    query: `{ tree { ...A } } fragment A on Tree { ${'tree {'.repeat(11)} ...B ${'}'.repeat(11)} } fragment B on Tree { ${'tree {'.repeat(11)} name ${'}'.repeat(11)} }`,
    words: /deeper than 22 levels/,
  },
  aliases: {
    query: `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: hello`).join(' ')} }`,
    words: /more than 50 aliases/,
  },
  directives: { query: `{ ${'hello @include(if: true) '.repeat(51)} }`, words: /more than 50 directives/ },
  tokens: { query: `{ ${'hello '.repeat(5_000)} }`, words: /more that 5000 tokens/, code: 'GRAPHQL_PARSE_FAILED' },
  cost: { query: `{ ${pages('200')} }`, words: /cost is above 50000/ },
  'cost by variable': {
    query: `query ($n: Int) { ${pages('$n')} }`,
    variables: { n: 200 },
    words: /cost is above 50000/,
  },
  'cost by default': { query: `query ($n: Int = 200) { ${pages('$n')} }`, words: /cost is above 50000/ },
  'a cycle of fragments': {
    query: '{ tree { ...A } } fragment A on Tree { tree { ...A } }',
    words: /Cannot spread fragment "A" within itself/,
  },
  'introspection that never ends': {
    query: `{ __schema { types { ${'fields { type {'.repeat(4)} name ${'} }'.repeat(4)} } } }`,
    words: /Maximum introspection depth exceeded/,
  },
};

const admitted: Record<string, { query: string; variables?: Record<string, unknown> }> = {
  'twenty levels': { query: nested(20) },
  'twenty levels around a leaf': { query: nested(21) },
  'the full introspection of graphql-js': {
    query: getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  },
  'short pages': { query: `query ($n: Int = 200) { ${pages('$n')} }`, variables: { n: 10 } },
  'one long page': { query: '{ page(first: 200) { nodes { id page { nodes { id } } } } }' },
};

describe.each(Object.entries(transports))('over %s', (_, send) => {
  it.each(Object.entries(refused))('%s is refused, in words', async (__, { query, variables, words, code }) => {
    const server = await startTestServer();
    const answer = await send(server, query, variables);
    expect(answer.errors?.[0]?.message).toMatch(words);
    expect(answer.errors?.[0]?.extensions?.code).toBe(code ?? 'GRAPHQL_VALIDATION_FAILED');
    expect(answer.data ?? undefined).toBeUndefined();
  });

  it.each(Object.entries(admitted))('%s pass', async (__, { query, variables }) => {
    const server = await startTestServer();
    const answer = await send(server, query, variables);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toBeTruthy();
  });

  it('pages inside pages that do not say how long they are are read up to a limit', async () => {
    const server = await startTestServer();
    const answer = await send(server, `{ ${'page { nodes {'.repeat(10)} id ${'} }'.repeat(10)} }`);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.message).toMatch(/more than 1000 pages/);
    expect(answer.errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COMPLEX');
    // The next operation begins anew.
    expect((await send(server, '{ page { nodes { id } } }')).errors).toBeUndefined();
  });

  it('mutations are limited too', async () => {
    const server = await startTestServer();
    const aliases = Array.from({ length: 51 }, (__, i) => `a${i}: hello`).join(' ');
    expect((await send(server, `mutation { ${aliases} }`)).errors?.[0]?.message).toMatch(/aliases/);
  });
});

describe.each([['webSocket', transports.webSocket] as const, ['eventStream', transports.eventStream] as const])(
  'over %s',
  (_, send) => {
    it('subscriptions are limited too', async () => {
      const server = await startTestServer();
      const query = `subscription { ticks ${'@include(if: true) '.repeat(51)} }`;
      expect((await send(server, query)).errors?.map(({ message }) => message)).toContainEqual(
        expect.stringMatching(/directives/),
      );
    });
  },
);

describe('over HTTP', () => {
  it('batches are refused', async () => {
    const server = await startTestServer();
    const answer = await post(server.url, [{ query: '{ hello }' }, { query: '{ hello }' }]);
    expect(answer.errors?.[0]).toMatchObject({ message: /batch/i, extensions: { code: 'BAD_REQUEST' } });
  });

  it.each([
    ['JSON', { accept: 'application/json' }],
    ['event streams', { accept: 'text/event-stream' }],
  ])('a body of 16 MiB is taken and one byte more is refused with 413, for %s', async (_, headers) => {
    const server = await startTestServer();
    const send = (bytes: number) => {
      const body = (text: string) =>
        JSON.stringify({ query: 'query ($text: String) { echo(text: $text) }', variables: { text } });
      return fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: body('x'.repeat(bytes - body('').length)),
      });
    };
    const taken = await send(16 * 1024 * 1024);
    expect(taken.status).toBe(200);
    expect(await taken.text()).toMatch(/"echo":167\d{5}/);
    for (const bytes of [16 * 1024 * 1024 + 1, 17 * 1024 * 1024, 64 * 1024 * 1024]) {
      const refusal = await send(bytes);
      expect(refusal.status).toBe(413);
      expect(await refusal.json()).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
    }
  });

  it('what is no JSON is refused in the form of GraphQL', async () => {
    const server = await startTestServer();
    for (const [type, body, status] of [
      ['application/json', '{', 400],
      ['text/plain', '{"query":"{hello}"}', 415],
    ] as const) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });
});
