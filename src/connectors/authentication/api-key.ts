import { ConnectorError } from '../../errors.ts';
import { HeaderFields } from '../egress/header-fields.ts';
import { headerNameFault, isHeaderValue } from '../header-rules.ts';
import type { Authenticate, AuthenticationConfig } from './authentication.ts';

type ApiKeyConfig = Extract<AuthenticationConfig, { readonly kind: 'API_KEY' }>;

/**
 * A fixed key under a name that the peer chose; it takes the place of a header or parameter of that name. Throws
 * ConnectorError INVALID_INPUT for an empty key, and for a name or key that no header can carry.
 */
export function apiKey(config: ApiKeyConfig): Authenticate {
  if (config.value === '') throw refusal('The API key is empty.');
  return config.in === 'HEADER' ? inHeader(config) : inQuery(config);
}

function inHeader({ name, value }: ApiKeyConfig): Authenticate {
  const fault = headerNameFault(name);
  if (fault !== null) throw refusal(fault);
  // Spaces at the ends are taken away: the key would be another one.
  if (!isHeaderValue(value) || value.trim() !== value) {
    throw refusal(`The key for the header ${name} has a line break, outer spaces or a character beyond ISO 8859-1.`);
  }
  return async (request) => {
    const headers = new HeaderFields(request.headers);
    headers.set(name, value);
    return { ...request, headers, credentialHeaders: [name] };
  };
}

function inQuery({ name, value }: ApiKeyConfig): Authenticate {
  if (name === '') throw refusal('The name of the query parameter of the API key is empty.');
  const pair = new URLSearchParams([[name, value]]).toString();
  return async (request) => {
    const url = new URL(request.url);
    // Written pair by pair: what the operation has put into the query stays as it is written.
    const others = url.search
      .slice(1)
      .split('&')
      .filter((text) => text !== '' && nameOf(text) !== name);
    url.search = [...others, pair].join('&');
    return { ...request, url };
  };
}

function nameOf(pair: string): string | undefined {
  return new URLSearchParams(pair).keys().next().value;
}

function refusal(message: string): ConnectorError {
  return new ConnectorError('INVALID_INPUT', message);
}
