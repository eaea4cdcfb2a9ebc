import { describe, expect, it } from 'vitest';
import type { SignableRequest } from '../../../src/connectors/authentication/authentication.ts';
import { createAuthenticate } from '../../../src/connectors/authentication/index.ts';
import { ConnectorError } from '../../../src/errors.ts';

const request: SignableRequest = {
  method: 'GET',
  url: new URL('http://a.test/p?a=%7e+x&flag&key=old'),
  headers: new Headers({ 'x-key': 'old' }),
  body: null,
};
const { signal } = new AbortController();

describe('a bearer token', () => {
  it.each(['mF_9.B5f-4.1JqM', 'dG9rZW4=', '12|sanctum'])('%s is sent in the Authorization header', async (token) => {
    const signed = await createAuthenticate({ kind: 'BEARER', token })(request, signal);
    expect(signed.headers.get('authorization')).toBe(`Bearer ${token}`);
    expect(request.headers.has('authorization')).toBe(false);
  });

  it.each(['', 'Bearer abc', 'a\nb', 'é'])('%j is refused, and not repeated', (token) => {
    expect(() => createAuthenticate({ kind: 'BEARER', token })).toThrow(
      new ConnectorError(
        'INVALID_INPUT',
        'A bearer token is visible ASCII without spaces; the word Bearer is no part of it.',
      ),
    );
  });
});

describe('an API key', () => {
  it('goes into a header, which is dropped across origins', async () => {
    const config = { kind: 'API_KEY', name: 'X-Key', in: 'HEADER', value: 'k 1' } as const;
    const signed = await createAuthenticate(config)(request, signal);
    expect(signed.headers.get('x-key')).toBe('k 1');
    expect(signed.credentialHeaders).toEqual(['X-Key']);
  });

  it('goes into the query, which otherwise stays letter for letter', async () => {
    const config = { kind: 'API_KEY', name: 'key', in: 'QUERY', value: 'a&b=ü' } as const;
    const signed = await createAuthenticate(config)(request, signal);
    expect(signed.url.href).toBe('http://a.test/p?a=%7e+x&flag&key=a%26b%3D%C3%BC');
    expect(request.url.href).toContain('key=old');
  });

  it.each([
    ['X Key', 'HEADER', 'k', /is not a name of an HTTP header/],
    ['Host', 'HEADER', 'k', /belongs to the connection/],
    ['Transfer-Encoding', 'HEADER', 'k', /belongs to the connection/],
    ['X-Key', 'HEADER', 'secret\r\nX-Other: b', /has a line break/],
    ['X-Key', 'HEADER', ' k', /outer spaces/],
    ['', 'QUERY', 'k', /name of the query parameter/],
    ['key', 'QUERY', '', /is empty/],
  ] as const)('named %j in the %s with the value %j is refused', (name, place, value, words) => {
    const create = () => createAuthenticate({ kind: 'API_KEY', name, in: place, value });
    expect(create).toThrow(words);
    expect(create).not.toThrow(/secret/);
  });
});
