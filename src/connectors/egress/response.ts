import type { Dispatcher } from 'undici';
import { ConnectorError } from '../../errors.ts';
import { decodeText } from './charset.ts';
import type { Deadline } from './deadline.ts';
import { decompress } from './decompress.ts';
import type { EgressResponse } from './egress.ts';
import { toConnectorError } from './failure.ts';

/** Wraps what undici answered; the deadline goes on until the body is read or given up. */
export function toEgressResponse(
  response: Dispatcher.ResponseData,
  url: URL,
  maxBytes: number,
  deadline: Deadline,
): EgressResponse {
  const headers = toHeaders(response.headers);
  const body = readBody(response, headers, url, maxBytes, deadline);
  // An abort while nobody reads is no fault of anyone.
  response.body.on('error', () => {});
  const bytes = async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  return {
    status: response.statusCode,
    headers,
    url,
    body,
    bytes,
    text: async () => decodeText(await bytes(), headers.get('content-type')),
    cancel: async () => {
      response.body.destroy();
      deadline.end();
    },
  };
}

async function* readBody(
  response: Dispatcher.ResponseData,
  headers: Headers,
  url: URL,
  maxBytes: number,
  deadline: Deadline,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of decompress(response.body, headers.get('content-encoding'))) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(url, maxBytes);
      yield chunk;
    }
  } catch (error) {
    throw toConnectorError(error, url.origin);
  } finally {
    response.body.destroy();
    deadline.end();
  }
}

function tooLarge(url: URL, maxBytes: number): ConnectorError {
  return new ConnectorError('TOO_LARGE', `${url.origin} sent more than the ${maxBytes} bytes that are read.`);
}

function toHeaders(incoming: Dispatcher.ResponseData['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  return headers;
}
