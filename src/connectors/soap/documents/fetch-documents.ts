import { ConnectorError } from '../../../errors.ts';
import type { AuthenticationConfig } from '../../authentication/authentication.ts';
import { refusedFetch } from '../../authentication/refused-fetch.ts';
import { sendAuthenticated } from '../../authentication/send-authenticated.ts';
import type { Egress, EgressResponse } from '../../egress/egress.ts';
import { inTurns } from '../in-turns.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import type { DocumentGraph, PendingDocument } from './document-graph.ts';
import { isHttpUrl, resolveLocation } from './location.ts';

/** Of all documents together. */
const MAX_TOTAL_BYTES = 50 * 1024 * 1024;
const MAX_TOTAL_MS = 60_000;
/** Documents that are fetched at the same time. */
const CONCURRENCY = 6;

/** What fetching needs: the way out, the caller's signal, and the origin that may see the credentials. */
export interface FetchContext {
  readonly egress: Egress;
  readonly signal: AbortSignal;
  readonly authentication: AuthenticationConfig | null;
  /** The URL of the WSDL; null for an upload, whose imports never see credentials. */
  readonly rootUrl: string | null;
}

/**
 * Fetches the documents of one WSDL within its limits: 50 MB and 60 s in all. Credentials go to the origin of the root
 * URL only.
 */
export class DocumentFetcher {
  readonly #egress: Egress;
  readonly #caller: AbortSignal;
  readonly #deadline = AbortSignal.timeout(MAX_TOTAL_MS);
  readonly #signal: AbortSignal;
  readonly #authentication: AuthenticationConfig | null;
  readonly #origin: string | null;
  /** Where a document was found after redirects: what its relative references are relative to (RFC 3986, section 5.1.3). */
  readonly #foundAt = new Map<string, string>();
  #bytes = 0;

  constructor({ egress, signal, authentication, rootUrl }: FetchContext) {
    this.#egress = egress;
    this.#caller = signal;
    this.#signal = AbortSignal.any([signal, this.#deadline]);
    this.#authentication = authentication;
    this.#origin = rootUrl === null ? null : (URL.parse(rootUrl)?.origin ?? null);
  }

  /** The text of the document at that URL. Throws ConnectorError. */
  async fetch(location: string, url: string = location): Promise<string> {
    try {
      return await this.#fetch(location, new URL(url));
    } catch (error) {
      if (this.#deadline.aborted && !this.#caller.aborted) {
        throw new ConnectorError('LIMIT_EXCEEDED', 'Reading the WSDL and what it imports took more than 60 s.', {
          cause: error,
        });
      }
      throw error;
    }
  }

  /** Fetches every http(s) document that the graph still refers to; what cannot be had is a warning, a limit is not. */
  async complete(graph: DocumentGraph, find: (pending: PendingDocument) => Promise<boolean>): Promise<void> {
    for (let batch = graph.next(CONCURRENCY); batch.length > 0; batch = graph.next(CONCURRENCY)) {
      const remote: PendingDocument[] = [];
      for (const pending of batch) if (!(await find(pending))) remote.push(pending);
      const contents = await Promise.allSettled(remote.map((pending) => this.#fetchPending(pending)));
      for (const [index, content] of contents.entries()) {
        const pending = remote[index];
        if (pending === undefined) continue;
        if (content.status === 'fulfilled') await inTurns(graph.adding(pending, content.value));
        else graph.miss(pending, this.#reasonOf(content.reason));
      }
    }
  }

  async #fetch(location: string, url: URL): Promise<string> {
    const headers = new Headers({ accept: 'text/xml, application/wsdl+xml, application/xml, */*;q=0.5' });
    const plain = { method: 'GET', url, headers, body: null };
    const authentication = url.origin === this.#origin ? this.#authentication : null;
    const way = { egress: this.#egress, signal: this.#signal };
    const response = await sendAuthenticated(authentication, plain, way, (signed) =>
      this.#egress.request({ ...signed, signal: this.#signal, maxBytes: MAX_TOTAL_BYTES }),
    );
    if (response.status !== 200) {
      await response.cancel();
      throw refusedFetch(response, authentication !== null);
    }
    const bytes = await this.#read(response);
    this.#foundAt.set(location, response.url.href);
    return decodeXml(bytes, response.headers.get('content-type'));
  }

  /** Counts the bytes of all documents together, since several come at the same time. */
  async #read(response: EgressResponse): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body) {
      this.#bytes += chunk.length;
      if (this.#bytes > MAX_TOTAL_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  async #fetchPending(pending: PendingDocument): Promise<string> {
    const base = this.#foundAt.get(pending.from) ?? pending.from;
    const url = resolveLocation(base, pending.reference.location ?? '') ?? pending.location;
    if (!isHttpUrl(url)) throw new ConnectorError('INVALID_DOCUMENT', 'it is not among the files.');
    return this.fetch(pending.location, url);
  }

  #reasonOf(error: unknown): string {
    if (!(error instanceof ConnectorError)) throw error;
    if (error.code === 'TOO_LARGE') throw tooLarge(error);
    if (error.code === 'LIMIT_EXCEEDED' || error.code === 'CANCELLED') throw error;
    return error.message;
  }
}

function tooLarge(cause?: Error): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', 'The documents of the WSDL are larger than 50 MB in all.', { cause });
}
