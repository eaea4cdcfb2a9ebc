import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { TestServer } from './test-server.ts';

/** A GraphQL result, as a client sees it. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: unknown;
    readonly extensions?: { readonly code?: unknown };
  }[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Sends one operation and gives its first result, over each of the three transports. */
export const transports = {
  http: (server: TestServer, query: string, variables?: Variables) => post(server.url, { query, variables }),
  webSocket: (server: TestServer, query: string, variables?: Variables) =>
    first(overWebSocket(server, query, variables)),
  eventStream: (server: TestServer, query: string, variables?: Variables) =>
    first(overEventStream(server, query, variables)),
} satisfies Record<string, (server: TestServer, query: string, variables?: Variables) => Promise<Answer>>;

/** Posts JSON to `/graphql`. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json() as Promise<Answer>;
}

/** Every result of an operation over graphql-ws. */
export async function* overWebSocket(
  server: TestServer,
  query: string,
  variables: Variables = {},
): AsyncGenerator<Answer> {
  const client = createWebSocketClient({ url: server.webSocketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  try {
    yield* client.iterate({ query, variables }) as AsyncIterableIterator<Answer>;
  } catch (error) {
    // A graphql-ws `error` message arrives as an array of errors.
    if (!Array.isArray(error)) throw error;
    yield { errors: error };
  } finally {
    await client.dispose();
  }
}

/** Every result of an operation over graphql-sse. */
export async function* overEventStream(
  server: TestServer,
  query: string,
  variables: Variables = {},
): AsyncGenerator<Answer> {
  const client = createSseClient({ url: `${server.url}/graphql`, retryAttempts: 0 });
  try {
    yield* client.iterate({ query, variables }) as AsyncIterableIterator<Answer>;
  } finally {
    client.dispose();
  }
}

async function first(answers: AsyncGenerator<Answer>): Promise<Answer> {
  for await (const answer of answers) return answer;
  throw new Error('The operation ended without a result');
}

/** All values, in order. */
export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}
