import { ConnectorError } from '../../errors.ts';
import { decompress } from './decompress.ts';
import type { Exchange } from './exchange.ts';
import { toConnectorError } from './failure.ts';

/** The body as it comes, decompressed; more than `maxBytes` is ConnectorError TOO_LARGE, and the rest is not read. */
export async function* iterate(answer: Exchange, origin: string, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    const encoding = answer.headers['content-encoding'];
    // Each generator in between takes as long as reading a short body.
    const body = encoding === undefined ? answer.body() : decompress(answer.body(), encoding);
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new ConnectorError('TOO_LARGE', `${origin} sent more than the ${maxBytes} bytes that are read.`);
      }
      yield chunk;
    }
  } catch (error) {
    throw toConnectorError(error, origin);
  } finally {
    answer.giveUp();
  }
}

/** The body in one piece, under the same limit. */
export function readWhole(answer: Exchange, origin: string, maxBytes: number): Promise<Uint8Array> {
  // Several times faster for a small body than iterating.
  return staysWithin(answer.headers, maxBytes) ? answer.whole() : collect(answer, origin, maxBytes);
}

async function collect(answer: Exchange, origin: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of iterate(answer, origin, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads a body that nobody looks at, so that its connection can be kept; one of more than `maxBytes` costs its connection. */
export async function discard(answer: Exchange, maxBytes: number): Promise<void> {
  let size = 0;
  for await (const chunk of answer.body()) {
    size += chunk.length;
    if (size > maxBytes) return;
  }
}

/** Whether the body cannot be larger than this: HTTP/1.1 ends it at its Content-Length, and nothing decompresses it. */
function staysWithin(headers: Exchange['headers'], maxBytes: number): boolean {
  const length = headers['content-length'];
  if (length === undefined || !/^\d+$/.test(length) || Number(length) > maxBytes) return false;
  return headers['content-encoding'] === undefined;
}
