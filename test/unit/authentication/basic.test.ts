import { describe, expect, it } from 'vitest';
import type { SignableRequest } from '../../../src/connectors/authentication/authentication.ts';
import { createAuthenticate, isSupported } from '../../../src/connectors/authentication/index.ts';
import { ConnectorError } from '../../../src/errors.ts';

const request: SignableRequest = {
  method: 'GET',
  url: new URL('http://a.test/'),
  headers: new Headers({ accept: 'text/plain' }),
  body: null,
};
const { signal } = new AbortController();

describe('BASIC authentication', () => {
  it.each([
    // The examples of RFC 7617, sections 2 and 2.1.
    ['Aladdin', 'open sesame', 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
    ['test', '123£', 'Basic dGVzdDoxMjPCow=='],
    ['', '', 'Basic Og=='],
    ['user', 'a:b', 'Basic dXNlcjphOmI='],
  ])('sends %s and %s as RFC 7617 says', async (username, password, want) => {
    const signed = await createAuthenticate({ kind: 'BASIC', username, password })(request, signal);
    expect(signed.headers.get('authorization')).toBe(want);
    expect(signed.headers.get('accept')).toBe('text/plain');
    expect(request.headers.has('authorization')).toBe(false);
  });

  it.each([
    ['a:b', 'x'],
    ['a\nb', 'x'],
    ['a', 'x\u0000'],
  ])('refuses the credentials %j and %j, which it cannot carry', (username, password) => {
    expect(() => createAuthenticate({ kind: 'BASIC', username, password })).toThrow(ConnectorError);
  });
});

describe('authentication', () => {
  it('leaves requests as they are where there is none', async () => {
    expect(await createAuthenticate(null)(request, signal)).toBe(request);
  });

  it.each(['BASIC', 'OAUTH1', 'BEARER', 'API_KEY'] as const)('has %s', (kind) => {
    expect(isSupported(kind)).toBe(true);
  });
});
