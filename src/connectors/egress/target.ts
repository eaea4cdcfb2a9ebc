import { ConnectorError } from '../../errors.ts';

/** The URL of a request; throws ConnectorError INVALID_INPUT for one that is no URL, not http(s), or has user info. */
export function parseTarget(url: URL | string): URL {
  const parsed = url instanceof URL ? url : URL.parse(url);
  if (parsed === null) throw new ConnectorError('INVALID_INPUT', 'The address to call is not an absolute URL.');
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new ConnectorError('INVALID_INPUT', `Only http and https are called, not ${parsed.protocol}`);
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new ConnectorError('INVALID_INPUT', `The URL of ${parsed.host} has user info; credentials belong elsewhere.`);
  }
  return parsed;
}
