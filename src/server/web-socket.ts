import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CloseCode, handleProtocols, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../logger.ts';
import { GRAPHQL_PATH, MAX_BODY_BYTES, type ServerParts } from './parts.ts';
import { errorsBody, type Refusal, STOPPING, UNAUTHENTICATED } from './refusal.ts';
import { type Connection, createWebSocketProtocol } from './web-socket-protocol.ts';
import { WorkInProgress } from './work-in-progress.ts';

const HEARTBEAT_MS = 12_000;
/** How long a client may take to answer a closing frame. */
const CLOSING_HANDSHAKE_MS = 1_000;

/** The WebSockets of a server. */
export interface WebSockets {
  /** Lets queries and mutations end, until `deadline` is aborted, then closes every connection with 1001 (going away). */
  close(deadline: AbortSignal): Promise<void>;
}

/** Serves WebSockets at the path of the API; an upgrade anywhere else is refused. */
export function serveWebSockets(server: HttpServer, parts: ServerParts): WebSockets {
  const work = new WorkInProgress();
  const protocol = createWebSocketProtocol(parts, work);
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY_BYTES, handleProtocols });
  server.on('upgrade', (request, socket, head) => {
    const refusal = upgradeRefusal(request, parts);
    if (refusal) return refuseUpgrade(socket, refusal);
    webSockets.handleUpgrade(request, socket, head, (webSocket) =>
      converse(webSocket, request, protocol, parts.logger),
    );
  });
  return {
    async close(deadline) {
      await work.idle(deadline);
      // The answers that have just been made are written before the closing frame.
      await setImmediate();
      await closeAll(webSockets);
    },
  };
}

function upgradeRefusal(request: IncomingMessage, parts: ServerParts): Refusal | undefined {
  if (parts.stopping.aborted) return STOPPING;
  const refusal = parts.access.refusal(request.headers);
  if (refusal || request.url?.split('?')[0] === GRAPHQL_PATH) return refusal;
  return parts.access.authorizes(request.headers.authorization)
    ? { status: 404, code: 'NOT_FOUND', message: `WebSockets are served at ${GRAPHQL_PATH}.` }
    : UNAUTHENTICATED;
}

function refuseUpgrade(socket: Duplex, refusal: Refusal): void {
  const body = JSON.stringify(errorsBody(refusal));
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.on('error', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function converse(webSocket: WebSocket, request: IncomingMessage, protocol: Server<Connection>, logger: Logger): void {
  const connection: Connection = { request, operations: new Map() };
  const stopHeartbeat = startHeartbeat(webSocket);
  // What is wrong with a frame closes the connection with its code; there is nothing else to do.
  webSocket.on('error', (error) => logger.debug({ err: error }, 'A WebSocket failed'));
  const closed = protocol.opened(
    {
      protocol: webSocket.protocol,
      send: (data) => send(webSocket, data),
      close: (code, reason) => webSocket.close(code, reason),
      onMessage: (receive) => {
        webSocket.on('message', (data) => {
          receive(String(data)).catch((error: unknown) => {
            logger.error({ err: error }, 'A WebSocket message failed by a fault of the server');
            webSocket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    connection,
  );
  webSocket.once('close', (code, reason) => {
    stopHeartbeat();
    for (const controller of connection.operations.values()) controller.abort();
    closed(code, String(reason)).catch((error: unknown) =>
      logger.error({ err: error }, 'A WebSocket did not close in order'),
    );
  });
}

/** A client that has gone meanwhile needs no answer. */
function send(webSocket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (webSocket.readyState !== webSocket.OPEN) return resolve();
    webSocket.send(data, () => resolve());
  });
}

/** Ends a connection whose other end has silently gone. */
function startHeartbeat(webSocket: WebSocket): () => void {
  let alive = true;
  webSocket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return webSocket.terminate();
    alive = false;
    webSocket.ping();
  }, HEARTBEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function closeAll(webSockets: WebSocketServer): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      for (const webSocket of webSockets.clients) webSocket.terminate();
    }, CLOSING_HANDSHAKE_MS);
    for (const webSocket of webSockets.clients) webSocket.close(1001, 'The server is stopping');
    webSockets.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
