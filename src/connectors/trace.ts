import type { HttpHeader, HttpMethod, HttpRequestTrace, HttpResponseTrace } from './connector.ts';
import type { ReadonlyHeaders } from './egress/header-fields.ts';

/** How much of a body a trace keeps, in UTF-16 code units. */
export const MAX_TRACE_TEXT = 64 * 1024;

/**
 * The trace of a request. `text` is its body where that is text, whole: it is cut here; null where it has none or a
 * binary one.
 */
export function traceRequest(
  request: { readonly method: HttpMethod; readonly url: URL; readonly headers: ReadonlyHeaders },
  text: string | null,
): HttpRequestTrace {
  return {
    method: request.method,
    url: request.url.href,
    headers: toHttpHeaders(request.headers),
    body: text === null ? null : cutText(text),
  };
}

/** The trace of a response. `text` as for `traceRequest`; `size` in bytes, decompressed and whole. */
export function traceResponse(
  response: { readonly status: number; readonly headers: ReadonlyHeaders },
  text: string | null,
  size: number,
): HttpResponseTrace {
  return {
    status: response.status,
    headers: toHttpHeaders(response.headers),
    body: text === null ? null : cutText(text),
    size,
  };
}

/** The beginning of a text, at most `MAX_TRACE_TEXT` long; half of a character is never kept. */
export function cutText(text: string, maxLength: number = MAX_TRACE_TEXT): string {
  if (text.length <= maxLength) return text;
  const last = text.charCodeAt(maxLength - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? maxLength - 1 : maxLength);
}

function toHttpHeaders(headers: ReadonlyHeaders): HttpHeader[] {
  const list: HttpHeader[] = [];
  for (const [name, value] of headers) list.push({ name, value });
  return list;
}
