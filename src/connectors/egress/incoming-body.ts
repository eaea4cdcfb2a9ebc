import type { Dispatcher } from 'undici';
import { ConnectorError } from '../../errors.ts';
import type { Deadline } from './deadline.ts';
import { decompress } from './decompress.ts';
import { toConnectorError } from './failure.ts';

/** A body that is on its way, and what is known of it. */
export interface Incoming {
  readonly body: Dispatcher.ResponseData['body'];
  readonly headers: Headers;
  /** Names the peer in errors. */
  readonly origin: string;
  readonly deadline: Deadline;
}

/** The body as it comes, decompressed; more than `maxBytes` is ConnectorError TOO_LARGE, and the rest is not read. */
export async function* iterate(incoming: Incoming, maxBytes: number): AsyncGenerator<Uint8Array> {
  const { body, headers, origin, deadline } = incoming;
  let size = 0;
  try {
    for await (const chunk of decompress(body, headers.get('content-encoding'))) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new ConnectorError('TOO_LARGE', `${origin} sent more than the ${maxBytes} bytes that are read.`);
      }
      yield chunk;
    }
  } catch (error) {
    throw toConnectorError(error, origin);
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
function staysWithin(headers: Headers, maxBytes: number): boolean {
  const length = headers.get('content-length');
  return length !== null && /^\d+$/.test(length) && Number(length) <= maxBytes && !headers.has('content-encoding');
}

/** Several times faster for a small body than iterating. */
async function readAtOnce({ body, origin, deadline }: Incoming): Promise<Uint8Array> {
  try {
    return await body.bytes();
  } catch (error) {
    throw toConnectorError(error, origin);
  } finally {
    deadline.end();
  }
}
