import { TLSSocket } from 'node:tls';
import { Agent, type buildConnector } from 'undici';
import type { HeldConnection } from './egress.ts';

/** A pool of one connection, which is opened by the policy of its first request. */
export class HeldAgent implements HeldConnection {
  readonly #onReleased: (agent: HeldAgent) => void;
  #agent: Agent | null = null;
  #certificate: Uint8Array | null = null;

  /** `onReleased` is called once it is closed. */
  constructor(onReleased: (agent: HeldAgent) => void) {
    this.#onReleased = onReleased;
  }

  /** The pool; `connector` opens its connection. */
  agent(connector: () => buildConnector.connector): Agent {
    this.#agent ??= new Agent({
      connect: this.#noting(connector()),
      connections: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    return this.#agent;
  }

  peerCertificate(): Uint8Array | null {
    return this.#certificate;
  }

  release(): void {
    const over = () => this.#onReleased(this);
    // It rejects where the egress was closed meanwhile, and with it the connection.
    void (this.#agent?.close() ?? Promise.resolve()).then(over, over);
  }

  async destroy(): Promise<void> {
    await this.#agent?.destroy();
  }

  #noting(connect: buildConnector.connector): buildConnector.connector {
    return (options, callback) =>
      connect(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null);
        if (socket instanceof TLSSocket) this.#certificate = socket.getPeerCertificate().raw;
        callback(null, socket);
      });
  }
}
