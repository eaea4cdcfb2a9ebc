import type { ApolloServer } from '@apollo/server';
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { addApolloRoute } from './apollo.ts';
import { createEventStreamRoute } from './event-stream.ts';
import { addFileRoute, type ServeFile } from './files.ts';
import { addGraphiqlAssets, GRAPHIQL_PREFIX, sendGraphiqlPage } from './graphiql-page.ts';
import { addHealthRoutes, type CountUnhealthy, type IsReady } from './health.ts';
import { preferredMediaType } from './media-type.ts';
import { addOAuth2CallbackRoute, type CompleteAuthorization } from './oauth2-callback.ts';
import { GRAPHQL_PATH, MAX_BODY_BYTES, type ServerParts } from './parts.ts';
import { errorsBody, type Refusal, STOPPING, UNAUTHENTICATED } from './refusal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Served without the key: it holds no data, or looks at the key itself. */
    open?: boolean;
  }
}

/** What is served beside the API. */
export interface HttpExtras {
  readonly isReady: IsReady;
  readonly countUnhealthyTriggers: CountUnhealthy | undefined;
  readonly serveFile: ServeFile | undefined;
  readonly completeAuthorization: CompleteAuthorization | undefined;
  readonly graphiqlDir: string;
}

/** How long a client may take to send a request of the largest size. */
const REQUEST_TIMEOUT_MS = 120_000;

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The HTTP side: who is let in, the routes, and answers in the form of GraphQL for whatever is refused. */
export async function createHttpApp(
  parts: ServerParts,
  apollo: ApolloServer<object>,
  extras: HttpExtras,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Names such as `__proto__` are names like others: JSON.parse makes them own members, and WebSockets carry them too.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    // The hook below answers 503 in the form of GraphQL.
    return503OnClosing: false,
    frameworkErrors: (error, _request, reply) => sendError(error, reply, parts),
  });
  // A body that a form of another site could send is no body for us.
  app.removeContentTypeParser('text/plain');
  // Hooks that wait for nothing take a callback: a promise for each of them would take longer than what they do.
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    const refusal = refusalOf(request, parts);
    if (refusal) refuse(reply, refusal);
    else done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (parts.stopping.aborted) reply.header('connection', 'close');
    done();
  });
  app.setErrorHandler((error: FastifyError, _request, reply) => sendError(error, reply, parts));
  app.setNotFoundHandler((request, reply) =>
    refuse(reply, { status: 404, code: 'NOT_FOUND', message: `Nothing at ${request.method} ${pathOf(request)}` }),
  );
  addHealthRoutes(app, extras.isReady, extras.countUnhealthyTriggers);
  await addGraphqlRoute(app, parts, apollo, extras.graphiqlDir);
  if (extras.serveFile) addFileRoute(app, parts.access, extras.serveFile);
  if (extras.completeAuthorization) addOAuth2CallbackRoute(app, extras.completeAuthorization);
  await addGraphiqlAssets(app, extras.graphiqlDir);
  return app;
}

/** One path for all: the page for browsers, event streams for who asks for them, and Apollo for the rest. */
async function addGraphqlRoute(
  app: FastifyInstance,
  parts: ServerParts,
  apollo: ApolloServer<object>,
  graphiqlDir: string,
): Promise<void> {
  const eventStream = createEventStreamRoute(parts);
  await app.register(async (scope) => {
    scope.addHook('preHandler', (request, reply, done) => {
      // A promise that is answered is waited for.
      if (isPageRequest(request)) return sendGraphiqlPage(reply, graphiqlDir);
      reply.header('cache-control', 'no-store');
      if (preferredMediaType(request.headers.accept) === 'text/event-stream') return eventStream(request, reply);
      return done();
    });
    await addApolloRoute(scope, apollo, parts);
  });
}

function refusalOf(request: FastifyRequest, parts: ServerParts): Refusal | undefined {
  if (parts.stopping.aborted) return STOPPING;
  const refusal = parts.access.refusal(request.headers);
  if (refusal || isOpen(request) || parts.access.authorizes(request.headers.authorization)) return refusal;
  return UNAUTHENTICATED;
}

function isOpen(request: FastifyRequest): boolean {
  const { config, url } = request.routeOptions;
  return config.open === true || url === `${GRAPHIQL_PREFIX}*` || isPageRequest(request);
}

function isPageRequest(request: FastifyRequest): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && pathOf(request) === GRAPHQL_PATH && preferredMediaType(request.headers.accept) === 'text/html';
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '';
}

function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
  if (refusal === STOPPING) reply.header('connection', 'close');
  return reply.code(refusal.status).send(errorsBody(refusal));
}

/** What the client did wrong is told, what went wrong here is masked. */
function sendError(error: FastifyError, reply: FastifyReply, parts: ServerParts): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500) return reply.code(500).send({ errors: [parts.mask(error)] });
  const code = status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
  const message = status === 413 ? `The body is larger than ${MAX_BODY_BYTES} bytes.` : error.message;
  return reply.code(status).send(errorsBody({ code, message }));
}
