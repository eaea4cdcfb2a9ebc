import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { WebSockets } from './web-socket.ts';

/** What closing a server takes. */
export interface Closing {
  readonly app: FastifyInstance;
  readonly apollo: ApolloServer<object>;
  readonly webSockets: WebSockets;
  readonly stopping: AbortController;
  /** How long requests in flight may take. */
  readonly graceMs: number;
}

const IDLE_LOOK_MS = 20;

/**
 * Closes in order: nothing new, streams end, requests in flight finish, WebSockets are closed, then Apollo. Node closes
 * the connections that are idle when `close` is called, but none that falls idle later, so they are looked for until
 * none is left.
 */
export async function closeServer({ app, apollo, webSockets, stopping, graceMs }: Closing): Promise<void> {
  const deadline = AbortSignal.timeout(graceMs);
  const cut = (): void => app.server.closeAllConnections();
  deadline.addEventListener('abort', cut);
  stopping.abort();
  const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_LOOK_MS);
  await Promise.all([app.close(), webSockets.close(deadline)]);
  clearInterval(idle);
  deadline.removeEventListener('abort', cut);
  await apollo.stop();
}
