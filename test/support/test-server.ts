import { EventEmitter, on, once } from 'node:events';
import { Writable } from 'node:stream';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { AppError, userError } from '../../src/errors.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/index.ts';
import { limitPages } from '../../src/server/page-budget.ts';

/** A server with a small schema, which a test steers from inside. */
export interface TestServer extends RunningServer {
  /** For WebSockets. */
  readonly webSocketUrl: string;
  /** `hold` waits for "release" here and emits "held" when it does; `ticks` gives each "tick", until "end". */
  readonly events: EventEmitter;
  /** The lines of the log, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** How many `ticks` are being waited for at this moment. */
  readonly waiting: () => number;
}

const typeDefs = `
  type Query {
    hello(name: String = "you", on: Day): String
    echo(text: String): Int
    hold: String
    tree: Tree
    page(first: Int = 50): Page!
    fail(how: String!): String
    number: Int
    origin: String
  }
  enum Day { MONDAY }
  type Tree { tree: Tree, name: String }
  type Page { nodes: [Node!]! }
  type Node { id: ID, page(first: Int = 50): Page! }
  type Mutation { hold: String, hello: String }
  type Subscription {
    ticks: Int
    count(to: Int!): Int
    fail(how: String!): Int
    brokenTicks: Int
  }
`;

/** Throws in each way that a resolver may. */
function fail(how: string): never {
  if (how === 'app') throw new AppError('NOT_FOUND', 'No run with id 7');
  if (how === 'user') throw userError('INVALID_INPUT', 'internal words');
  if (how === 'graphql') throw new GraphQLError('secret value inside');
  if (how === 'string') throw 'secret value inside';
  throw new Error('secret value inside');
}

/** Starts it on a free port of loopback; it is closed when the test is over. */
export async function startTestServer(
  options: Partial<ServerOptions> & { adminKey?: string } = {},
): Promise<TestServer> {
  const events = new EventEmitter();
  const log: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const { adminKey, ...rest } = options;
  const server = await startServer({
    config: { host: '127.0.0.1', port: 0, adminKey },
    logger: pino({ level: 'debug', base: null }, sink),
    schema: limitPages(makeExecutableSchema({ typeDefs, resolvers: resolversOf(events) })),
    createContext: (scope) => scope,
    isReady: () => true,
    ...rest,
  });
  onTestFinished(() => server.close());
  const waiting = () => events.listenerCount('tick');
  return { ...server, events, log, waiting, webSocketUrl: `${server.url.replace('http', 'ws')}/graphql` };
}

function resolversOf(events: EventEmitter) {
  const hold = async () => {
    const released = once(events, 'release');
    events.emit('held');
    await released;
    return 'held';
  };
  const tree = () => ({});
  const page = (_: unknown, { first }: { first: number }) => ({
    nodes: Array.from({ length: first }, () => ({ id: 'n' })),
  });
  return {
    Query: {
      hello: (_: unknown, { name }: { name: string }) => `Hello ${name}`,
      echo: (_: unknown, { text }: { text: string | null }) => text?.length ?? 0,
      hold,
      tree,
      page,
      fail: (_: unknown, { how }: { how: string }) => fail(how),
      number: () => 'secret value inside',
      origin: (_: unknown, __: unknown, { origin }: { origin: string }) => origin,
    },
    Tree: { tree, name: () => 'leaf' },
    Node: { page },
    Mutation: { hold, hello: () => 'changed' },
    Subscription: {
      ticks: {
        subscribe: async function* (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) {
          yield { ticks: 0 };
          for await (const [tick] of on(events, 'tick', { signal, close: ['end'] })) yield { ticks: tick };
        },
      },
      count: {
        subscribe: async function* (_: unknown, { to }: { to: number }) {
          for (let count = 1; count <= to; count += 1) yield { count };
        },
      },
      fail: { subscribe: (_: unknown, { how }: { how: string }) => fail(how) },
      brokenTicks: {
        subscribe: async function* () {
          yield { brokenTicks: 1 };
          throw new Error('secret value inside');
        },
      },
    },
  };
}
