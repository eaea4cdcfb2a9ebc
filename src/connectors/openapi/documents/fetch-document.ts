import { ConnectorError } from '../../../errors.ts';
import type { AuthenticationConfig } from '../../authentication/authentication.ts';
import { refusedFetch } from '../../authentication/refused-fetch.ts';
import { sendAuthenticated } from '../../authentication/send-authenticated.ts';
import type { Egress, EgressResponse } from '../../egress/egress.ts';

/** Of all documents together. */
export const MAX_TOTAL_BYTES = 50 * 1024 * 1024;

/** A document as it was had. `base` is where it was found after redirects. */
export interface FetchedDocument {
  readonly base: string;
  readonly text: string;
}

/** What fetching needs: the way out, the signal that ends it, and the origin that may see the credentials. */
export interface FetchContext {
  readonly egress: Egress;
  readonly signal: AbortSignal;
  readonly authentication: AuthenticationConfig | null;
  /** The URL of the entry; null for an upload, whose references never see credentials. */
  readonly rootUrl: string | null;
}

/**
 * Fetches the documents of one API: 50 MB in all, credentials to the origin of the root URL only. Throws ConnectorError, as
 * egress does, AUTHENTICATION_FAILED, HTTP_STATUS and LIMIT_EXCEEDED.
 */
export function createFetch({ egress, signal, authentication, rootUrl }: FetchContext) {
  const origin = rootUrl === null ? null : new URL(rootUrl).origin;
  let bytes = 0;
  const read = async (response: EgressResponse) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body) {
      // Several come at the same time: what counts is their sum.
      bytes += chunk.length;
      if (bytes > MAX_TOTAL_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
    return decode(Buffer.concat(chunks));
  };
  return async (location: string): Promise<FetchedDocument> => {
    const url = new URL(location);
    const headers = new Headers({ accept: 'application/json, application/yaml, text/yaml, */*;q=0.5' });
    const plain = { method: 'GET', url, headers, body: null };
    const credentials = url.origin === origin ? authentication : null;
    const response = await sendAuthenticated(credentials, plain, { egress, signal }, (signed) =>
      egress.request({ ...signed, signal, maxBytes: MAX_TOTAL_BYTES }),
    );
    if (response.status !== 200) {
      await response.cancel();
      throw refusedFetch(response, credentials !== null);
    }
    try {
      return { base: response.url.href, text: await read(response) };
    } catch (error) {
      throw error instanceof ConnectorError && error.code === 'TOO_LARGE' ? tooLarge(error) : error;
    }
  };
}

/** JSON and YAML are UTF-8, unless a byte order mark says UTF-16 (YAML 1.2 section 5.2). */
function decode(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The documents are larger than the limit. */
export function tooLarge(cause?: Error): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', 'The documents of the API are larger than 50 MB in all.', { cause });
}
