import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { WebSockets } from './web-socket.ts';

/** What closing a server takes. */
export interface Closing {
  readonly app: FastifyInstance;
  readonly apollo: ApolloServer<object>;
  readonly webSockets: WebSockets;
  /** Closes each connection once no request is under way on it. */
  readonly closeIdle: () => void;
  readonly stopping: AbortController;
  /** How long requests in flight may take. */
  readonly graceMs: number;
}

/**
 * Closes in order: nothing new, streams end, requests in flight finish, WebSockets are closed, then Apollo. What is not over in
 * time is cut.
 */
export async function closeServer({ app, apollo, webSockets, closeIdle, stopping, graceMs }: Closing): Promise<void> {
  const deadline = AbortSignal.timeout(graceMs);
  const cut = (): void => app.server.closeAllConnections();
  deadline.addEventListener('abort', cut);
  stopping.abort();
  closeIdle();
  await Promise.all([app.close(), webSockets.close(deadline)]);
  deadline.removeEventListener('abort', cut);
  await apollo.stop();
}
