import type { GraphiQLProps } from 'graphiql';
import { type DocumentNode, type ExecutionResult, Kind, OperationTypeNode } from 'graphql';
import { createClient as createEventStreamClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { askForKey, authorization } from './admin-key.ts';
import { RememberedIds } from './remembered-ids.ts';

type Fetcher = GraphiQLProps['fetcher'];

/** How subscriptions travel. */
export type SubscriptionTransport = 'WebSocket' | 'SSE';

const NEEDED = 'This server needs its admin key. It is kept in this browser tab until you close it.';
const WRONG = 'The server does not take this key.';

/** Sends what GraphiQL runs: queries and mutations by POST, subscriptions as `transport` says, each with the admin key. */
export function createFetcher(transport: () => SubscriptionTransport): Fetcher {
  const url = new URL('/graphql', window.location.href).href;
  const ids = new RememberedIds();
  const eventStream = createEventStreamClient({ url, fetchFn: fetchWithKey, headers: authorization, retryAttempts: 3 });
  const webSocket = createWebSocketClient({
    url: url.replace(/^http/, 'ws'),
    connectionParams: authorization,
    retryAttempts: 3,
  });
  return async (parameters, options) => {
    const operation = operationOf(options?.documentAST, parameters.operationName);
    const request = {
      query: parameters.query,
      ...(parameters.operationName && { operationName: parameters.operationName }),
      variables: ids.fill(
        operation?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [],
        parameters.variables,
      ),
    };
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      const result = await post(url, request);
      ids.remember(result.data);
      return result;
    }
    return told((transport() === 'SSE' ? eventStream : webSocket).iterate(request));
  };
}

async function post(url: string, body: unknown): Promise<ExecutionResult> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetchWithKey(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

/** Asks for the key, and again, until the server takes it or the person gives up. */
async function fetchWithKey(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const send = () =>
    fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...authorization() } });
  let response = await send();
  while (response.status === 401 && (await askForKey(authorization().authorization ? WRONG : NEEDED)))
    response = await send();
  return response;
}

/** A closed WebSocket is no Error: it is said in words, and a refused key asked for anew. */
async function* told(results: AsyncIterable<unknown>): AsyncGenerator<ExecutionResult> {
  try {
    // What arrives is JSON; GraphiQL shows it as it is.
    for await (const result of results) yield result as ExecutionResult;
  } catch (error) {
    if (!(error instanceof CloseEvent)) throw error;
    if (error.code === 4403) void askForKey(`${WRONG} Run the subscription again with the right one.`);
    throw new Error(`The WebSocket was closed: ${error.code} ${error.reason}`.trim());
  }
}

function operationOf(document: DocumentNode | undefined, name: string | null | undefined) {
  const operations = document?.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations?.find((operation) => !name || operation.name?.value === name);
}
