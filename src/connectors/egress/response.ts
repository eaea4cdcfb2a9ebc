import type { Dispatcher } from 'undici';
import { decodeText } from './charset.ts';
import type { Deadline } from './deadline.ts';
import type { EgressResponse } from './egress.ts';
import { fieldOf, type Incoming, iterate, readWhole } from './incoming-body.ts';

/** Wraps what undici answered; the deadline goes on until the body is read or given up. */
export function toEgressResponse(
  response: Dispatcher.ResponseData,
  url: URL,
  maxBytes: number,
  deadline: Deadline,
): EgressResponse {
  // An abort while nobody reads is no fault of anyone.
  response.body.on('error', ignore);
  return new Received(response, url, maxBytes, deadline);
}

/** A class, since a request is answered by thousands of them in a second: its members are made once. */
class Received implements EgressResponse {
  readonly status: number;
  readonly url: URL;
  readonly #incoming: Incoming;
  readonly #maxBytes: number;
  #headers: Headers | null = null;

  constructor(response: Dispatcher.ResponseData, url: URL, maxBytes: number, deadline: Deadline) {
    this.status = response.statusCode;
    this.url = url;
    this.#maxBytes = maxBytes;
    this.#incoming = { body: response.body, headers: response.headers, url, deadline };
  }

  /** Made when they are asked for: that takes as long as reading a short body. */
  get headers(): Headers {
    this.#headers ??= toHeaders(this.#incoming.headers);
    return this.#headers;
  }

  get body(): AsyncIterable<Uint8Array> {
    return iterate(this.#incoming, this.#maxBytes);
  }

  bytes(limit: number = this.#maxBytes): Promise<Uint8Array> {
    return readWhole(this.#incoming, Math.min(limit, this.#maxBytes));
  }

  async text(): Promise<string> {
    return decodeText(await this.bytes(), fieldOf(this.#incoming.headers, 'content-type'));
  }

  async cancel(): Promise<void> {
    this.#incoming.body.destroy();
    this.#incoming.deadline.end();
  }
}

function ignore(): void {}

function toHeaders(incoming: Dispatcher.ResponseData['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  return headers;
}
