import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as the peer received it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Answers one request; it may write slowly, wrongly or never. */
export type Answer = (request: ReceivedRequest, response: ServerResponse) => unknown;

export interface HttpPeer {
  readonly origin: string;
  readonly port: number;
  /** Every request whose body came whole, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** How many TCP connections were opened to it. */
  readonly connections: () => number;
}

export interface HttpPeerOptions {
  readonly host?: string;
  readonly port?: number;
  /** Serves https with this certificate, in PEM. */
  readonly tls?: {
    readonly key: string;
    readonly cert: string;
    /** Of the authority whose clients are let in, where `requestCert` asks for a certificate. */
    readonly ca?: string;
    readonly requestCert?: boolean;
  };
}

/** Starts a real HTTP server on loopback that answers as told and keeps what it received; it ends with the test. */
export async function startHttpPeer(answer: Answer, options: HttpPeerOptions = {}): Promise<HttpPeer> {
  const { host = '127.0.0.1', port = 0, tls } = options;
  const requests: ReceivedRequest[] = [];
  let connections = 0;
  const server = tls === undefined ? createServer() : createTlsServer(tls);
  server.on('connection', () => {
    connections += 1;
  });
  server.on('request', async (incoming, response) => {
    const body = await buffer(incoming).catch(() => null);
    if (body === null) return;
    const { method = '', url: target = '', headers } = incoming;
    const request = { method, target, headers, body };
    requests.push(request);
    await answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const bound = server.address() as AddressInfo;
  const scheme = tls === undefined ? 'http' : 'https';
  return { origin: `${scheme}://${host}:${bound.port}`, port: bound.port, requests, connections: () => connections };
}

const MIB = 1024 * 1024;

/** Sends a body of one gigabyte, as fast as it is read; answers how many MiB of it were taken so far. */
export function sendGigabyte(response: ServerResponse): () => number {
  const chunk = Buffer.alloc(MIB, 'x');
  let taken = 0;
  const body = Readable.from(
    (function* () {
      for (; taken < 1024; taken += 1) yield chunk;
    })(),
    { highWaterMark: 1 },
  );
  response.once('close', () => body.destroy());
  body.pipe(response);
  return () => taken;
}
