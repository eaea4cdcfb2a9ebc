import { ConnectorError } from '../../errors.ts';
import type { EgressResponse } from '../egress/egress.ts';
import { wantedSchemes } from './offered-schemes.ts';

/**
 * Why a document could not be fetched, of an answer that is no 200: AUTHENTICATION_FAILED with the schemes that are asked for,
 * or HTTP_STATUS. `signed` says whether credentials were sent. The message has the address without its query.
 */
export function refusedFetch(response: EgressResponse, signed: boolean): ConnectorError {
  const { status, url } = response;
  const shown = `${url.origin}${url.pathname}`;
  if (status === 401 || status === 403) {
    const refusal = signed ? 'refused the credentials' : 'lets nobody in without credentials';
    const message = `${shown} ${refusal} (HTTP ${status})${wantedSchemes(response)}.`;
    return new ConnectorError('AUTHENTICATION_FAILED', message);
  }
  const notFollowed = status < 400 && response.headers.has('location') ? ', a redirect that is not followed' : '';
  return new ConnectorError('HTTP_STATUS', `${shown} answered HTTP ${status}${notFollowed}.`, { detail: { status } });
}
