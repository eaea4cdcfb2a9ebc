/**
 * The peer of every contestant, in a process of its own: prints its URL. `GET /wsdl/literal` and `GET /wsdl/encoded` describe it; `POST /Get/<bytes>` and
 * `POST /GetEncoded/<bytes>` answer with so many bytes of records, `POST /Echo/<bytes>` with what came.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { envelopeOf, type RecordOperation, recordsOf, recordWsdl } from './record-service.ts';

const answers = new Map<string, Buffer>();

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const use = request.url === '/wsdl/encoded' ? 'encoded' : 'literal';
    return void response.end(recordWsdl(url(), use));
  }
  response.setHeader('content-type', 'text/xml; charset=utf-8');
  if (request.url?.startsWith('/Echo/')) return void request.pipe(response);
  request.resume().on('end', () => answer(request, response));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: url() })));

function url(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const [, operation, bytes] = (request.url ?? '').split('/');
  const key = `${operation}/${bytes}`;
  const body = answers.get(key) ?? Buffer.from(envelopeOf(operation as RecordOperation, recordsOf(Number(bytes))));
  answers.set(key, body);
  response.setHeader('content-length', body.length).end(body);
}
