import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What becomes of one command (or of the greeting) on its way between client and server. */
export interface WireFault {
  /** The command without its tag; the first that matches. */
  readonly at: RegExp | 'GREETING';
  /**
   * `BEFORE` the server sees it; `AFTER` the server did it, and before the client hears of that; `DURING`: the client
   * gets the first piece of the answer.
   */
  readonly when: 'BEFORE' | 'DURING' | 'AFTER';
  /** The connection is cut, or nobody says anything any more. */
  readonly harm: 'CUT' | 'HANG';
  /** Called as it happens: to kill the client, for one. */
  readonly meanwhile?: () => unknown;
}

/** How much of an answer gets through `DURING` it. */
const FIRST_BYTES = 60;

/** A line between a client and a real mail server that breaks where a test says, once for each fault. */
export class ImapProxy {
  readonly host = '127.0.0.1';
  readonly port: number;
  readonly #faults: WireFault[] = [];

  constructor(port: number) {
    this.port = port;
  }

  /** How many faults have not happened yet. */
  get pending(): number {
    return this.#faults.length;
  }

  failOnce(fault: WireFault): void {
    this.#faults.push(fault);
  }

  /** The fault that befalls it, if any; it is over then. */
  take(at: string | null): WireFault | null {
    const index = this.#faults.findIndex((fault) =>
      fault.at === 'GREETING' ? at === null : at !== null && fault.at.test(at),
    );
    return index < 0 ? null : (this.#faults.splice(index, 1)[0] ?? null);
  }
}

/** Listens on a free port of 127.0.0.1; closed with the test. */
export async function startImapProxy(target: { readonly host: string; readonly port: number }): Promise<ImapProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target.port, target.host);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    new Line(proxy, client, upstream);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const proxy = new ImapProxy((server.address() as AddressInfo).port);
  return proxy;
}

/** One connection. A command of this client is one write, and it waits for each answer before the next. */
class Line {
  readonly #proxy: ImapProxy;
  readonly #client: Socket;
  readonly #upstream: Socket;
  #fault: WireFault | null;
  /** Of the command under way; null before the first. */
  #tag: string | null = null;
  #held = Buffer.alloc(0);
  #isBroken = false;

  constructor(proxy: ImapProxy, client: Socket, upstream: Socket) {
    this.#proxy = proxy;
    this.#client = client;
    this.#upstream = upstream;
    this.#fault = proxy.take(null);
    client.on('data', (data: Buffer) => this.#onCommand(data)).on('close', () => upstream.destroy());
    upstream.on('data', (data: Buffer) => this.#onAnswer(data)).on('close', () => client.destroy());
    if (this.#fault?.when === 'BEFORE') this.#break(this.#fault);
  }

  #onCommand(data: Buffer): void {
    if (this.#isBroken) return;
    const [, tag, command] = /^(\S+) ([^\r\n]*)/.exec(data.toString('latin1')) ?? [];
    if (tag !== undefined && command !== undefined) {
      this.#tag = tag;
      this.#fault = this.#proxy.take(command);
      if (this.#fault?.when === 'BEFORE') this.#break(this.#fault);
    }
    if (!this.#isBroken) this.#upstream.write(data);
  }

  #onAnswer(data: Buffer): void {
    if (this.#isBroken) return;
    if (this.#fault === null) {
      this.#client.write(data);
      return;
    }
    this.#held = Buffer.concat([this.#held, data]);
    if (this.#fault.when === 'DURING') this.#client.write(this.#held.subarray(0, FIRST_BYTES));
    if (this.#fault.when === 'DURING' || this.#isAnswered()) this.#break(this.#fault);
  }

  #isAnswered(): boolean {
    return this.#tag === null || new RegExp(`(^|\\n)${this.#tag} (OK|NO|BAD)`).test(this.#held.toString('latin1'));
  }

  #break(fault: WireFault): void {
    this.#isBroken = true;
    fault.meanwhile?.();
    if (fault.harm === 'CUT') for (const socket of [this.#client, this.#upstream]) socket.destroy();
  }
}
