import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** What has gone over the wire to a mail server and back. */
export interface WireCount extends Disposable {
  readonly port: number;
  commands: number;
  /** Times at which the client waited for the server, the greeting included; nobody waits for the answer to LOGOUT. */
  roundTrips: number;
  /** From the server. */
  bytes: number;
}

/** Passes connections on to a port of this machine, and counts. */
export async function countWire(port: number): Promise<WireCount> {
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    let isServersTurn = true;
    count.roundTrips += 1;
    client.on('data', (chunk: Buffer) => {
      count.commands += chunk.toString('latin1').split('\r\n').length - 1;
      if (!isServersTurn && !/ LOGOUT\r\n$/.test(chunk.toString('latin1'))) count.roundTrips += 1;
      isServersTurn = true;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      count.bytes += chunk.length;
      isServersTurn = false;
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const count: WireCount = {
    port: (server.address() as AddressInfo).port,
    commands: 0,
    roundTrips: 0,
    bytes: 0,
    [Symbol.dispose]: () => void server.close(),
  };
  return count;
}
