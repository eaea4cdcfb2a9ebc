import { describe, expect, it } from 'vitest';
import { startTestServer } from '../../support/test-server.ts';
import { collect, overEventStream, overWebSocket, post, transports } from '../../support/transports.ts';

const inner = ['bug', 'user', 'graphql', 'string'];
const failing = 'query ($how: String!) { fail(how: $how) }';

describe.each(Object.entries(transports))('over %s', (_, send) => {
  it('an error for the caller passes with its code, message and place', async () => {
    const server = await startTestServer();
    expect(await send(server, failing, { how: 'app' })).toEqual({
      data: { fail: null },
      errors: [
        {
          message: 'No run with id 7',
          path: ['fail'],
          locations: [{ line: 1, column: 25 }],
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
    expect(server.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it.each(inner)('an inner error (%s) is told by an id, and logged under it', async (how) => {
    const server = await startTestServer();
    const answer = await send(server, failing, { how });
    const [, id] = /^Internal error ([\da-f-]{36})$/.exec(answer.errors?.[0]?.message ?? '') ?? [];
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(answer)).not.toMatch(/secret|internal words|\.ts/);
    expect(server.log).toContainEqual(
      expect.objectContaining({
        level: 50,
        id,
        path: 'fail',
        err: expect.objectContaining({ message: expect.stringMatching(/secret value|internal words/) }),
      }),
    );
  });

  it('a value that does not fit its type stays inside', async () => {
    const server = await startTestServer();
    const answer = await send(server, '{ number }');
    expect(answer.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer)).not.toMatch(/secret/);
  });

  it.each([
    ['a syntax error', '{', {}, 'GRAPHQL_PARSE_FAILED', /Expected Name/],
    ['a field that is not there', '{ helo }', {}, 'GRAPHQL_VALIDATION_FAILED', /Did you mean "hello"/],
    [
      'a variable that does not fit',
      'query ($name: String!) { hello(name: $name) }',
      { name: 7 },
      'BAD_USER_INPUT',
      /String cannot represent/,
    ],
    [
      'a variable that is missing',
      'query ($name: String!) { hello(name: $name) }',
      {},
      'BAD_USER_INPUT',
      /"\$name" of required type/,
    ],
    [
      'an unknown member of an enumeration',
      'query ($on: Day) { hello(on: $on) }',
      { on: 'SUNDAY' },
      'BAD_USER_INPUT',
      /SUNDAY/,
    ],
  ])('%s is told in words', async (__, query, variables, code, words) => {
    const server = await startTestServer();
    const answer = await send(server, query, variables);
    expect(answer.errors?.[0]?.message).toMatch(words);
    expect(answer.errors?.[0]?.extensions).toEqual({ code });
    expect(server.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('a context that cannot be made is masked', async () => {
    const server = await startTestServer({
      createContext: () => {
        throw new Error('secret value inside');
      },
    });
    const answer = await send(server, '{ hello }');
    expect(answer.errors?.[0]).toEqual({
      message: expect.stringMatching(/^Internal error/),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  it('the resolvers learn how the client addresses the server', async () => {
    const server = await startTestServer();
    expect(await send(server, '{ origin }')).toEqual({ data: { origin: server.url } });
  });
});

describe.each([
  ['webSocket', overWebSocket],
  ['eventStream', overEventStream],
])('over %s', (_, results) => {
  it('a subscription gives every value, and completes', async () => {
    const server = await startTestServer();
    expect(await collect(results(server, 'subscription { count(to: 3) }'))).toEqual(
      [1, 2, 3].map((count) => ({ data: { count } })),
    );
  });

  it('a subscription to something unknown is an error', async () => {
    const server = await startTestServer();
    const [answer] = await collect(results(server, 'subscription { fail(how: "app") }'));
    expect(answer?.errors?.[0]).toMatchObject({ message: 'No run with id 7', extensions: { code: 'NOT_FOUND' } });
  });

  it('an inner error at the start of a subscription is masked', async () => {
    const server = await startTestServer();
    const [answer] = await collect(results(server, 'subscription { fail(how: "bug") }'));
    expect(answer?.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^Internal error/),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  it('an inner error in the middle of a subscription is masked, and ends it', async () => {
    const server = await startTestServer();
    const answers = await collect(results(server, 'subscription { brokenTicks }'));
    expect(answers[0]).toEqual({ data: { brokenTicks: 1 } });
    expect(answers[1]?.errors).toEqual([
      { message: expect.stringMatching(/^Internal error/), extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(answers).toHaveLength(2);
    expect(server.log).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ message: 'secret value inside' }) }),
    );
  });

  it('a client that leaves takes its subscription along', async () => {
    const server = await startTestServer();
    for await (const answer of results(server, 'subscription { ticks }')) {
      expect(answer).toEqual({ data: { ticks: 0 } });
      await expect.poll(server.waiting).toBe(1);
      break;
    }
    await expect.poll(server.waiting).toBe(0);
  });
});

describe('over HTTP', () => {
  it('a subscription is refused in words', async () => {
    const server = await startTestServer();
    expect((await post(server.url, { query: 'subscription { ticks }' })).errors?.[0]?.message).toMatch(/subscription/i);
  });
});
