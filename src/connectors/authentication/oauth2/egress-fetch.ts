import type { CustomFetchOptions } from 'oauth4webapi';
import { ConnectorError } from '../../../errors.ts';
import type { Egress } from '../../egress/egress.ts';
import { tokenResponse } from './token-answer.ts';

/** Answers of token endpoints are small. */
const MAX_BYTES = 1024 * 1024;
const TIMEOUT_MS = 30_000;

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
    return tokenResponse({ status, headers, text });
  };
}
