import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Watches the connections of a server, from before it listens. The function that it answers closes each connection as soon as no
 * request is under way on it, now and from then on. Node's own `closeIdleConnections` leaves out connections that have not
 * carried a request yet, which browsers open in advance, and those that fall idle later. WebSockets are left alone.
 */
export function watchConnections(server: HttpServer): () => void {
  const requestsOf = new Map<Socket, number>();
  let closing = false;
  const count = (socket: Socket, difference: 1 | -1): void => {
    const requests = (requestsOf.get(socket) ?? 0) + difference;
    requestsOf.set(socket, requests);
    if (closing && requests === 0) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    if (closing) {
      socket.destroy();
      return;
    }
    requestsOf.set(socket, 0);
    socket.once('close', () => requestsOf.delete(socket));
  });
  server.on('request', (request, response) => {
    count(request.socket, 1);
    response.once('close', () => requestsOf.has(request.socket) && count(request.socket, -1));
  });
  server.on('upgrade', (request) => requestsOf.delete(request.socket));
  return () => {
    closing = true;
    for (const [socket, requests] of requestsOf) if (requests === 0) socket.destroy();
  };
}
