import type { ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { costFault, LIMIT_RULES, LIMITED_PARSING } from './limits.ts';
import type { OperationScope } from './operation.ts';
import { originOf } from './origin.ts';
import { GRAPHQL_PATH, type ServerParts } from './parts.ts';

/** Apollo Server, started: single operations over HTTP. Nothing of it leaves this machine, whatever APOLLO_KEY says. */
export async function startApollo(parts: ServerParts): Promise<ApolloServer<object>> {
  const apollo = new ApolloServer<object>({
    schema: parts.schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // Apollo would otherwise end the process in the middle of an orderly stop.
    stopOnTerminationSignals: false,
    parseOptions: LIMITED_PARSING,
    validationRules: [...LIMIT_RULES],
    formatError: (_formatted, error) => parts.mask(error).toJSON(),
    logger: parts.logger,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ schema, document, operation, request }) => {
            if (operation?.operation === 'subscription') throw notOverHttp();
            const fault = costFault(schema, document, request.variables);
            if (fault) throw fault;
          },
        }),
      },
    ],
  });
  await apollo.start();
  return apollo;
}

/** Serves what Apollo serves at the path of the API, below the hooks of `app`. */
export async function addApolloRoute(
  app: FastifyInstance,
  apollo: ApolloServer<object>,
  parts: ServerParts,
): Promise<void> {
  await app.register(fastifyApollo<object>(apollo), {
    path: GRAPHQL_PATH,
    method: ['GET', 'POST'],
    context: async (request, reply) => {
      const scope: OperationScope = {
        origin: originOf(request.headers),
        // Made for who asks: most operations do not, and making it takes longer than all else here.
        get signal() {
          return signalOf(reply.raw);
        },
      };
      return parts.createContext(scope);
    },
  });
}

/** Aborted when the client goes before its answer is out. An abort that nobody hears any more would cost an exception for every answer. */
function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const abortIfGone = () => {
    if (!response.writableFinished) controller.abort();
  };
  if (response.closed) abortIfGone();
  else response.once('close', abortIfGone);
  return controller.signal;
}

/** Apollo would execute it as a query, and answer null. */
function notOverHttp(): GraphQLError {
  return new GraphQLError('A subscription needs a WebSocket, or an event stream (Accept: text/event-stream).', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
