import { lookup } from 'node:dns/promises';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { createAccess } from './access.ts';
import { startApollo } from './apollo.ts';
import { closeServer } from './close-server.ts';
import { watchConnections } from './connections.ts';
import type { ServeFile } from './files.ts';
import { GRAPHIQL_DIR } from './graphiql-page.ts';
import type { CountUnhealthy } from './health.ts';
import { createHttpApp } from './http-app.ts';
import { createMaskError } from './mask-error.ts';
import type { CompleteAuthorization } from './oauth2-callback.ts';
import type { CreateContext } from './operation.ts';
import type { ServerParts } from './parts.ts';
import { serveWebSockets } from './web-socket.ts';

export { announceAccess } from './access.ts';
export type { ServeFile } from './files.ts';
export type { CreateContext } from './operation.ts';

/** Everything that the server needs; it knows nothing of what it serves. */
export interface ServerOptions {
  readonly config: Pick<Config, 'host' | 'port' | 'adminKey'>;
  readonly logger: Logger;
  /** Executable: see `buildSchema` for the one of the product. */
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  /** What `/health/ready` says. */
  readonly isReady: () => boolean | Promise<boolean>;
  /** Without it `/health/ready` says nothing of triggers. */
  readonly countUnhealthyTriggers?: CountUnhealthy;
  /** Without it there is no `/files/<id>`. */
  readonly serveFile?: ServeFile;
  /** Without it there is no `/oauth2/callback`. */
  readonly completeAuthorization?: CompleteAuthorization;
  /** `build/graphiql` of this project otherwise. */
  readonly graphiqlDir?: string;
  /** How long requests in flight may take when the server stops; 8 s otherwise. */
  readonly closeGraceMs?: number;
}

/** A server that listens. */
export interface RunningServer {
  /** Without a path, such as `http://127.0.0.1:4000`; GraphQL is at `/graphql` below it. */
  readonly url: string;
  /**
   * Takes nothing new, lets queries and mutations in flight end, ends subscriptions (WebSockets with 1001) and closes every
   * connection; what is not over after the grace period is cut. Idempotent, and never fails.
   */
  close(): Promise<void>;
}

/** Listens, and serves GraphQL over HTTP, WebSocket and server-sent events at `/graphql`. Throws when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, logger, schema, createContext } = options;
  const stopping = new AbortController();
  const access = createAccess(config.adminKey);
  const parts: ServerParts = {
    schema,
    createContext,
    access,
    logger,
    mask: createMaskError(logger),
    stopping: stopping.signal,
  };
  const apollo = await startApollo(parts);
  const app = await createHttpApp(parts, apollo, {
    isReady: options.isReady,
    countUnhealthyTriggers: options.countUnhealthyTriggers,
    serveFile: options.serveFile,
    completeAuthorization: options.completeAuthorization,
    graphiqlDir: options.graphiqlDir ?? GRAPHIQL_DIR,
  });
  const closeIdle = watchConnections(app.server);
  const webSockets = serveWebSockets(app.server, parts);
  const url = await listen(app, config);
  logger.info({ url }, 'Listening');
  let closing: Promise<void> | undefined;
  return {
    url,
    close() {
      closing ??= closeServer({ app, apollo, webSockets, closeIdle, stopping, graceMs: options.closeGraceMs ?? 8_000 });
      return closing;
    },
  };
}

/** A name is resolved here: Fastify would open a second server for the other address of localhost, and not close its connections. */
async function listen(app: FastifyInstance, { host, port }: Pick<Config, 'host' | 'port'>): Promise<string> {
  const { address } = await lookup(host);
  await app.listen({ host: address, port });
  const bound = app.server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`;
}
