import type { Dispatcher } from 'undici';
import { decodeText } from './charset.ts';
import type { Deadline } from './deadline.ts';
import type { EgressResponse } from './egress.ts';
import { type Incoming, iterate, readWhole } from './incoming-body.ts';

/** Wraps what undici answered; the deadline goes on until the body is read or given up. */
export function toEgressResponse(
  response: Dispatcher.ResponseData,
  url: URL,
  maxBytes: number,
  deadline: Deadline,
): EgressResponse {
  const headers = toHeaders(response.headers);
  const incoming: Incoming = { body: response.body, headers, origin: url.origin, deadline };
  // An abort while nobody reads is no fault of anyone.
  response.body.on('error', () => {});
  const bytes = (limit: number = maxBytes) => readWhole(incoming, Math.min(limit, maxBytes));
  return {
    status: response.statusCode,
    headers,
    url,
    body: iterate(incoming, maxBytes),
    bytes,
    text: async () => decodeText(await bytes(), headers.get('content-type')),
    cancel: async () => {
      response.body.destroy();
      deadline.end();
    },
  };
}

function toHeaders(incoming: Dispatcher.ResponseData['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  return headers;
}
