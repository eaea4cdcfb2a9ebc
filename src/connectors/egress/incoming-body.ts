import type { Dispatcher } from 'undici';
import { ConnectorError } from '../../errors.ts';
import type { Deadline } from './deadline.ts';
import { decompress } from './decompress.ts';
import { toConnectorError } from './failure.ts';

/** A body that is on its way, and what is known of it. */
export interface Incoming {
  readonly body: Dispatcher.ResponseData['body'];
  /** As undici has them: names in lower case. */
  readonly headers: Dispatcher.ResponseData['headers'];
  /** Its origin names the peer in errors. */
  readonly url: URL;
  readonly deadline: Deadline;
}

/** The value of a header, that of several lines in one (RFC 9110 section 5.2); null where it is not there. */
export function fieldOf(headers: Incoming['headers'], name: string): string | null {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}

/** The body as it comes, decompressed; more than `maxBytes` is ConnectorError TOO_LARGE, and the rest is not read. */
export async function* iterate(incoming: Incoming, maxBytes: number): AsyncGenerator<Uint8Array> {
  const { body, headers, url, deadline } = incoming;
  let size = 0;
  try {
    for await (const chunk of decompress(body, fieldOf(headers, 'content-encoding'))) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new ConnectorError('TOO_LARGE', `${url.origin} sent more than the ${maxBytes} bytes that are read.`);
      }
      yield chunk;
    }
  } catch (error) {
    throw toConnectorError(error, url.origin);
  } finally {
    body.destroy();
    deadline.end();
  }
}

/** The body in one piece, under the same limit. */
export async function readWhole(incoming: Incoming, maxBytes: number): Promise<Uint8Array> {
  if (staysWithin(incoming.headers, maxBytes)) return readAtOnce(incoming);
  const chunks: Uint8Array[] = [];
  for await (const chunk of iterate(incoming, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Whether the body cannot be larger than this: HTTP/1.1 ends it at its Content-Length, and nothing decompresses it. */
function staysWithin(headers: Incoming['headers'], maxBytes: number): boolean {
  const length = fieldOf(headers, 'content-length');
  if (length === null || !/^\d+$/.test(length) || Number(length) > maxBytes) return false;
  return headers['content-encoding'] === undefined;
}

/** Several times faster for a small body than iterating. */
async function readAtOnce({ body, url, deadline }: Incoming): Promise<Uint8Array> {
  try {
    return await body.bytes();
  } catch (error) {
    throw toConnectorError(error, url.origin);
  } finally {
    deadline.end();
  }
}
