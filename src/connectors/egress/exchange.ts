import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { ConnectorError } from '../../errors.ts';
import type { Deadline } from './deadline.ts';
import { toConnectorError } from './failure.ts';

/** How much of a body is kept for a reader that is slower than the peer, in bytes. */
const HIGH_WATER_MARK = 64 * 1024;

/** What a body that nobody wants is given up with; made once, since its stack tells nothing. */
const GIVEN_UP = new ConnectorError('CANCELLED', 'The rest of the body is not read');

/** Sends one request, and answers when the head of the answer is there. Rejects with a ConnectorError. */
export function exchange(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions & { readonly origin: string },
  deadline: Deadline,
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(options, new Exchange(options.origin, deadline, resolve, reject));
  });
}

/**
 * The answer to one request, as it comes in; the deadline goes on until the body is received or given up. It stands in
 * the place of `request` of undici, which makes a stream for each body and an AsyncResource for each call: as much work
 * as sending the call.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  status = 0;
  /** As undici has them: names in lower case. */
  headers: IncomingHttpHeaders = {};
  readonly #origin: string;
  readonly #deadline: Deadline;
  readonly #resolve: (answer: Exchange) => void;
  readonly #reject: (error: ConnectorError) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #chunks: Buffer[] = [];
  #held = 0;
  #highWaterMark = HIGH_WATER_MARK;
  #isOver = false;
  #failure: ConnectorError | null = null;
  #wake: (() => void) | null = null;

  constructor(
    origin: string,
    deadline: Deadline,
    resolve: (answer: Exchange) => void,
    reject: (error: ConnectorError) => void,
  ) {
    this.#origin = origin;
    this.#deadline = deadline;
    this.#resolve = resolve;
    this.#reject = reject;
    deadline.watch((reason) => this.#stop(reason));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have waited for its connection for longer than it had.
    if (this.#failure !== null) controller.abort(this.#failure);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.status = status;
    this.headers = headers;
    this.#resolve(this);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isOver) return;
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    if (this.#held > this.#highWaterMark) controller.pause();
    this.#wake?.();
  }

  onResponseEnd(): void {
    this.#end(null);
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    this.#end(toConnectorError(error, this.#origin));
  }

  /** The body as it comes, to be iterated at most once; whoever stops early gives the rest up. */
  async *body(): AsyncGenerator<Uint8Array> {
    try {
      while (this.#chunks.length > 0 || !this.#isOver) {
        if (this.#chunks.length === 0) await this.#change();
        if (this.#failure !== null) throw this.#failure;
        yield* this.#take();
      }
      if (this.#failure !== null) throw this.#failure;
    } finally {
      this.giveUp();
    }
  }

  /** The body in one piece, however large: for one whose length is known. Throws ConnectorError, as does the iteration. */
  async whole(): Promise<Uint8Array> {
    // A small body has mostly come together with its head.
    if (!this.#isOver) {
      this.#highWaterMark = Number.POSITIVE_INFINITY;
      this.#controller?.resume();
      while (!this.#isOver) await this.#change();
    }
    if (this.#failure !== null) throw this.#failure;
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  }

  /** Closes the connection, unless the body was received. */
  giveUp(): void {
    this.#stop(GIVEN_UP);
  }

  #stop(reason: ConnectorError): void {
    if (this.#isOver) return;
    this.#end(reason);
    this.#controller?.abort(reason);
  }

  #end(failure: ConnectorError | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#failure = failure;
    this.#deadline.end();
    // Unheard where the head has been answered.
    if (failure !== null) this.#reject(failure);
    this.#wake?.();
  }

  #take(): Buffer[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#held = 0;
    this.#controller?.resume();
    return chunks;
  }

  /** Resolves when something has come, or will not come. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
