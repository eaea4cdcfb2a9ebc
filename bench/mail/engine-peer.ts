/** A process engine behind HTTP: takes starts (`POST /start`, as Camunda 7 has them) and runs nothing. Prints its URL. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let started = 0;
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    started += 1;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `instance-${started}`, ended: false, suspended: false }));
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
