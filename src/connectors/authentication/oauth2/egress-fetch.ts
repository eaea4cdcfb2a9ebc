import type { CustomFetchOptions } from 'oauth4webapi';
import { ConnectorError } from '../../../errors.ts';
import type { Egress } from '../../egress/egress.ts';

/** Answers of token endpoints are small. */
const MAX_BYTES = 1024 * 1024;
const TIMEOUT_MS = 30_000;
/** What the fetch standard calls a null body status. */
const NULL_BODY_STATUSES: ReadonlySet<number> = new Set([204, 205, 304]);

/** A fetch whose only way is the egress: no redirect is followed, as credentials are in the request. Throws ConnectorError. */
export function egressFetch(egress: Egress, signal: AbortSignal) {
  return async (url: string, options: CustomFetchOptions<'POST', URLSearchParams>): Promise<Response> => {
    const response = await egress.request({
      method: options.method,
      url,
      headers: options.headers,
      body: options.body.toString(),
      signal,
      maxBytes: MAX_BYTES,
      totalTimeoutMs: TIMEOUT_MS,
      maxRedirects: 0,
    });
    const { status, headers } = response;
    const text = await response.text();
    if (status > 599) throw new ConnectorError('INVALID_RESPONSE', `${response.url.origin} answered HTTP ${status}.`);
    return new Response(NULL_BODY_STATUSES.has(status) ? null : withoutIdToken(text), {
      status,
      headers: [...headers],
    });
  };
}

/** An ID token tells who a person is, which nobody asks here; it could not be checked without the issuer's keys. */
function withoutIdToken(text: string): string {
  if (!text.includes('"id_token"')) return text;
  try {
    const { id_token: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify(rest);
  } catch {
    return text;
  }
}
