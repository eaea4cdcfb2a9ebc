import { describe, expect, it } from 'vitest';
import { type Hop, nextHop } from '../../../src/connectors/egress/redirect.ts';

function hop(method: string, url = 'https://a.test/x/y?q=1', headers: Record<string, string> = {}): Hop {
  const body = method === 'GET' || method === 'HEAD' ? null : 'text';
  return { method, url: new URL(url), headers: new Headers({ 'content-type': 'text/plain', ...headers }), body };
}

describe('a redirect', () => {
  it.each([
    [301, 'GET', 'GET'],
    [301, 'POST', 'GET'],
    [301, 'PUT', 'PUT'],
    [302, 'POST', 'GET'],
    [302, 'PATCH', 'PATCH'],
    [302, 'HEAD', 'HEAD'],
    [303, 'POST', 'GET'],
    [303, 'DELETE', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [307, 'POST', 'POST'],
    [308, 'DELETE', 'DELETE'],
  ])('with %i turns %s into %s', (status, method, want) => {
    const next = nextHop(hop(method), status, '/z');
    expect(next?.method).toBe(want);
    expect(next?.url.href).toBe('https://a.test/z');
    const keepsBody = want === method && method !== 'GET' && method !== 'HEAD';
    expect(next?.body).toBe(keepsBody ? 'text' : null);
    if (want !== method) expect(next?.headers.has('content-type')).toBe(false);
  });

  it.each([
    [301, 'POST', 'POST'],
    [302, 'POST', 'POST'],
    [303, 'POST', null],
    [303, 'GET', 'GET'],
    [307, 'POST', 'POST'],
  ])('with %i and a method that is kept turns %s into %s', (status, method, want) => {
    const next = nextHop(hop(method), status, '/z', { keepsMethod: true });
    expect(next?.method ?? null).toBe(want);
    if (want === 'POST') expect([next?.body, next?.headers.get('content-type')]).toEqual(['text', 'text/plain']);
  });

  it.each([200, 300, 304, 305, 306, 404])('is not seen in %i', (status) => {
    expect(nextHop(hop('GET'), status, '/z')).toBeNull();
  });

  it.each([
    ['no Location', null],
    ['a Location that is no URL', 'http://['],
    ['another scheme', 'ftp://a.test/'],
    ['a file', 'file:///etc/passwd'],
    ['user info', 'https://user:password@a.test/'],
    ['a fall from https to http', 'http://a.test/x'],
  ])('is not followed with %s', (_, location) => {
    expect(nextHop(hop('GET'), 302, location)).toBeNull();
  });

  it('keeps credentials within the origin', () => {
    const from = hop('GET', 'http://a.test:81/', { authorization: 'Basic x', 'x-key': 'k' });
    const headers = nextHop(from, 302, 'http://a.test:81/other', { credentialHeaders: ['X-Key'] })?.headers;
    expect(headers?.get('authorization')).toBe('Basic x');
    expect(headers?.get('x-key')).toBe('k');
  });

  it.each(['http://b.test/', 'http://a.test:82/', 'https://a.test:81/', '//sub.a.test:81/'])(
    'drops credentials on the way to %s',
    (location) => {
      const credentials = { authorization: 'a', cookie: 'b', 'proxy-authorization': 'c', 'x-key': 'd' };
      const from = hop('GET', 'http://a.test:81/', { ...credentials, accept: 'text/plain' });
      const headers = nextHop(from, 302, location, { credentialHeaders: ['X-Key'] })?.headers;
      for (const name of Object.keys(credentials)) expect(headers?.has(name)).toBe(false);
      expect(headers?.get('accept')).toBe('text/plain');
    },
  );

  it('leaves the request that it came from as it was', () => {
    const from = hop('POST', 'http://a.test/', { authorization: 'a' });
    nextHop(from, 303, 'http://b.test/');
    expect(from.headers.get('authorization')).toBe('a');
    expect(from.body).toBe('text');
  });
});
