import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeUrl } from '../../../src/connectors/rest/request.ts';
import { ConnectorError } from '../../../src/errors.ts';
import { parameter, restOperation } from '../../support/rest-operation.ts';

const BASE = 'http://a.test/api';

function urlOf(path: string, values: Record<string, unknown>, base = BASE): string {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  const inPath = [...new Set(names)].map((name) => parameter('PATH', name));
  const inQuery = Object.keys(values)
    .filter((name) => !names.includes(name))
    .map((name) => parameter('QUERY', name));
  return writeUrl(base, restOperation(path, { parameters: [...inPath, ...inQuery] }), values).href;
}

describe('the base URL', () => {
  it.each([
    ['http://a.test', '/x', 'http://a.test/x'],
    ['http://a.test/', '/x', 'http://a.test/x'],
    ['http://a.test', 'x', 'http://a.test/x'],
    ['http://a.test/api', '/x', 'http://a.test/api/x'],
    ['http://a.test/api/', '/x', 'http://a.test/api/x'],
    ['http://a.test/api/', 'x/', 'http://a.test/api/x/'],
    ['http://a.test/api', '', 'http://a.test/api'],
    ['http://a.test/api/', '', 'http://a.test/api/'],
    ['http://a.test/api', '/', 'http://a.test/api/'],
    ['http://a.test/api?key=a%20b', '/x', 'http://a.test/api/x?key=a%20b'],
    ['http://a.test/api#part', '/x', 'http://a.test/api/x'],
    ['http://a.test/api', '//b.test/x', 'http://a.test/api//b.test/x'],
    ['http://a.test', '/été à vélo', 'http://a.test/%C3%A9t%C3%A9%20%C3%A0%20v%C3%A9lo'],
    ['http://a.test', '/a%2Fb', 'http://a.test/a%2Fb'],
    ['http://a.test', '/a ', 'http://a.test/a%20'],
    ['http://a.test/api/?', '/x', 'http://a.test/api/x'],
    ['http://u@a.test/api', '/x', 'http://u@a.test/api/x'],
  ])('%s with the path %s is %s', (base, path, want) => expect(urlOf(path, {}, base)).toBe(want));

  it('keeps its own query before the parameters', () => {
    expect(urlOf('/x', { q: '1' }, 'http://a.test/?key=a%20b')).toBe('http://a.test/x?key=a%20b&q=1');
    expect(urlOf('/x', { q: '1' }, 'http://a.test/??a')).toBe('http://a.test/x??a&q=1');
  });

  it('gives every call an address of its own', () => {
    const one = writeUrl(BASE, restOperation('/fixed', { parameters: [] }), {});
    one.pathname = '/other';
    expect(urlOf('/fixed', {})).toBe(`${BASE}/fixed`);
    expect(urlOf('/fixed', {}, 'http://b.test')).toBe('http://b.test/fixed');
    expect(urlOf('/fixed', { q: '1' })).toBe(`${BASE}/fixed?q=1`);
  });
});

describe('a path parameter', () => {
  it.each([
    ['plain', 'plain'],
    ['a b', 'a%20b'],
    ['a/b', 'a%2Fb'],
    ['../../etc', '..%2F..%2Fetc'],
    ['..\\..', '..%5C..'],
    ['%2e%2e', '%252e%252e'],
    ['?x=1#y', '%3Fx%3D1%23y'],
    ["-._~!'()*", '-._~%21%27%28%29%2A'],
    ['é', '%C3%A9'],
    ['a\nb', 'a%0Ab'],
    ['...', '...'],
    ['.hidden', '.hidden'],
    [7, '7'],
    [true, 'true'],
    [['a b', 2, 'c,d'], 'a%20b,2,c%2Cd'],
    [{ role: 'admin', level: 3 }, 'role,admin,level,3'],
    [[{ a: 1 }], '%7B%22a%22%3A1%7D'],
  ])('with the value %j is %s', (value, want) => {
    expect(urlOf('/c/{id}', { id: value })).toBe(`${BASE}/c/${want}`);
  });

  it.each(['.', '..', '', null, [], [null], undefined])('with the value %j is refused', (value) => {
    expect(() => urlOf('/c/{id}', { id: value })).toThrow(ConnectorError);
  });

  it.each([
    ['/{a}{b}', { a: '.', b: '.' }],
    ['/.{a}/x', { a: '.' }],
    ['/%2e{a}', { a: '.' }],
  ])('cannot make a segment climb in %s', (path, values) => {
    expect(() => urlOf(path, values)).toThrow(/"\." or "\.\."/);
  });

  it('stands by its wire name, as often as the path has it', () => {
    expect(urlOf('/{id}/copies/{id}', { id: 'a' })).toBe(`${BASE}/a/copies/a`);
  });

  it('never leaves its segment', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (value) => {
        fc.pre(value !== '.' && value !== '..');
        const url = new URL(urlOf('/c/{id}/end', { id: value }));
        expect(url.origin).toBe('http://a.test');
        expect(url.pathname.split('/')).toHaveLength(5);
        expect(decodeURIComponent(url.pathname.split('/')[3] ?? '')).toBe(value.toWellFormed());
        expect(url.search).toBe('');
      }),
    );
  });
});

describe('a query parameter', () => {
  it.each([
    ['a b&c=d', 'q=a%20b%26c%3Dd'],
    ['é', 'q=%C3%A9'],
    ['', 'q='],
    [0, 'q=0'],
    [false, 'q=false'],
    [['a', 'b c'], 'q=a&q=b%20c'],
    [{ min: 1, max: 2 }, 'min=1&max=2'],
    [{ deep: { a: 1 } }, 'deep=%7B%22a%22%3A1%7D'],
  ])('with the value %j is %s', (value, want) => expect(urlOf('/x', { q: value })).toBe(`${BASE}/x?${want}`));

  it.each([null, undefined, [], [null]])('with the value %j is not sent', (value) => {
    expect(urlOf('/x', { q: value })).toBe(`${BASE}/x`);
  });

  it('reads back as it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(new URL(urlOf('/x', { q: value })).searchParams.get('q')).toBe(value.toWellFormed());
      }),
    );
  });
});
