/** The peer of every contestant, in a process of its own: prints its URL, and answers GET /<bytes> with JSON of that size. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonOf, pathOf, SIZES, type Size } from './answers.ts';

const answers = new Map<string | undefined, Buffer>(
  (Object.keys(SIZES) as Size[]).map((size) => [pathOf(size), jsonOf(SIZES[size])]),
);

const server = createServer((request, response) => {
  const body = answers.get(request.url) ?? Buffer.alloc(0);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
