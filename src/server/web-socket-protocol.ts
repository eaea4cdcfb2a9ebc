import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, execute, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import { isErrors, prepareOperation } from './operation.ts';
import { originOf } from './origin.ts';
import type { ServerParts } from './parts.ts';
import { STOPPING } from './refusal.ts';
import { endable, isStream } from './subscription.ts';
import type { WorkInProgress } from './work-in-progress.ts';

/** What is kept with each connection. */
export interface Connection {
  readonly request: IncomingMessage;
  /** What is under way, by the id that the client chose. */
  readonly operations: Map<string, AbortController>;
}

/**
 * GraphQL over WebSocket (graphql-transport-ws), with the key of the connection parameters, and with the limits and the
 * masking of HTTP. Queries and mutations count as work in progress, subscriptions do not.
 */
export function createWebSocketProtocol(parts: ServerParts, work: WorkInProgress): Server<Connection> {
  const controllers = new WeakMap<ExecutionArgs, AbortController>();
  const told = (error: GraphQLError): GraphQLFormattedError => parts.mask(error).toJSON();
  return makeServer<Record<string, unknown> | undefined, Connection>({
    onConnect: ({ connectionParams }) =>
      authorizations(connectionParams).some((value) => parts.access.authorizes(value)),
    onSubscribe: async ({ extra }, id, payload) => {
      if (parts.stopping.aborted) return [new GraphQLError(STOPPING.message, { extensions: { code: STOPPING.code } })];
      const controller = new AbortController();
      extra.operations.set(id, controller);
      const scope = { signal: controller.signal, origin: originOf(extra.request.headers) };
      const prepared = await prepareOperation(parts.schema, payload, () => parts.createContext(scope));
      if (!isErrors(prepared)) controllers.set(prepared, controller);
      return prepared;
    },
    execute: (args) => work.track(execute(args)),
    onOperation: (_context, _id, _payload, args, result) => {
      const controller = controllers.get(args);
      return isStream(result) && controller ? endable(result, controller) : undefined;
    },
    onNext: (_context, _id, _payload, _args, { data, errors }) =>
      errors && { ...(data !== undefined && { data }), errors: errors.map(told) },
    onError: (_context, _id, _payload, errors) => errors.map(told),
    onComplete: ({ extra }, id) => {
      extra.operations.delete(id);
    },
  });
}

/** Any case of the member will do; where there is no key, none is needed. */
function authorizations(parameters: Readonly<Record<string, unknown>> | undefined): unknown[] {
  const members = Object.entries(parameters ?? {}).filter(([name]) => name.toLowerCase() === 'authorization');
  return members.length > 0 ? members.map(([, value]) => value) : [undefined];
}
