import { decodeText } from './charset.ts';
import type { EgressResponse } from './egress.ts';
import type { Exchange } from './exchange.ts';
import { type ReadonlyHeaders, ReceivedHeaders } from './header-fields.ts';
import { iterate, readWhole } from './incoming-body.ts';

/** An answer as connectors see it. A class, since a request is answered by thousands of them in a second: its members are made once. */
export class ReceivedResponse implements EgressResponse {
  readonly status: number;
  readonly url: URL;
  readonly headers: ReadonlyHeaders;
  readonly #answer: Exchange;
  readonly #maxBytes: number;

  constructor(answer: Exchange, url: URL, maxBytes: number) {
    this.status = answer.status;
    this.url = url;
    this.headers = new ReceivedHeaders(answer.headers);
    this.#answer = answer;
    this.#maxBytes = maxBytes;
  }

  get body(): AsyncIterable<Uint8Array> {
    return iterate(this.#answer, this.url.origin, this.#maxBytes);
  }

  bytes(limit: number = this.#maxBytes): Promise<Uint8Array> {
    return readWhole(this.#answer, this.url.origin, Math.min(limit, this.#maxBytes));
  }

  async text(): Promise<string> {
    return decodeText(await this.bytes(), this.headers.get('content-type'));
  }

  async cancel(): Promise<void> {
    this.#answer.giveUp();
  }
}
