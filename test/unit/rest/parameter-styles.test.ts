import { describe, expect, it } from 'vitest';
import type { ParameterDefinition, ParameterStyle } from '../../../src/connectors/connector.ts';
import { checkRestOperation } from '../../../src/connectors/rest/check-operation.ts';
import { writeRequest } from '../../../src/connectors/rest/request.ts';
import { parameter, restOperation } from '../../support/rest-operation.ts';

const BASE = 'http://a.test';
const FORM = 'application/x-www-form-urlencoded';
const TEXT = 'blue';
const LIST = ['blue', 'black', 'brown'];
const OBJECT = { R: 100, G: 200, B: 150 };

type Given = Partial<ParameterDefinition>;

async function pathOf(value: unknown, given: Given = {}, name = 'color'): Promise<string> {
  const operation = restOperation(`/{${name}}`, { parameters: [{ ...parameter('PATH', name), ...given }] });
  return (await writeRequest(BASE, operation, { [name]: value })).url.pathname.slice(1);
}

async function queryOf(value: unknown, given: Given = {}, name = 'color'): Promise<string> {
  const operation = restOperation('/', { parameters: [{ ...parameter('QUERY', name), ...given }] });
  return (await writeRequest(BASE, operation, { [name]: value })).url.search.slice(1);
}

async function headerOf(place: 'HEADER' | 'COOKIE', value: unknown, given: Given = {}): Promise<string | null> {
  const operation = restOperation('/', { parameters: [{ ...parameter(place, 'color'), ...given }] });
  return (await writeRequest(BASE, operation, { color: value })).headers.get(place === 'HEADER' ? 'color' : 'cookie');
}

async function formOf(value: unknown, given: Given = {}): Promise<unknown> {
  const parameters = [{ ...parameter('BODY_FIELD', 'color'), ...given }];
  const operation = restOperation('/', { method: 'POST', contentType: FORM, parameters });
  return (await writeRequest(BASE, operation, { color: value })).body?.content;
}

// The examples of OpenAPI 3.1.1, section 4.8.12.4.
describe('a path parameter', () => {
  it.each<[ParameterStyle | null, boolean | null, unknown, string]>([
    [null, null, TEXT, 'blue'],
    [null, null, LIST, 'blue,black,brown'],
    [null, null, OBJECT, 'R,100,G,200,B,150'],
    ['SIMPLE', true, LIST, 'blue,black,brown'],
    ['SIMPLE', true, OBJECT, 'R=100,G=200,B=150'],
    ['LABEL', false, TEXT, '.blue'],
    ['LABEL', false, LIST, '.blue,black,brown'],
    ['LABEL', false, OBJECT, '.R,100,G,200,B,150'],
    ['LABEL', true, LIST, '.blue.black.brown'],
    ['LABEL', true, OBJECT, '.R=100.G=200.B=150'],
    ['MATRIX', false, TEXT, ';color=blue'],
    ['MATRIX', false, LIST, ';color=blue,black,brown'],
    ['MATRIX', false, OBJECT, ';color=R,100,G,200,B,150'],
    ['MATRIX', true, LIST, ';color=blue;color=black;color=brown'],
    ['MATRIX', true, OBJECT, ';R=100;G=200;B=150'],
  ])('in the style %s, exploded %s, has %j as %s', async (style, explode, value, want) => {
    expect(await pathOf(value, { style, explode })).toBe(want);
  });

  it.each<[ParameterStyle, unknown]>([
    ['SIMPLE', ''],
    ['LABEL', ''],
    ['LABEL', [null]],
    ['LABEL', {}],
    ['MATRIX', ''],
    ['MATRIX', []],
    ['LABEL', '.'],
  ])('in the style %s is refused with %j, which would make another path', async (style, value) => {
    await expect(pathOf(value, { style })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('encodes what its style uses as syntax, in names and values', async () => {
    const value = { 'a/b': 'x;y=z', c: '.,' };
    expect(await pathOf(value, { style: 'MATRIX', explode: true })).toBe(';a%2Fb=x%3By%3Dz;c=.%2C');
  });
});

describe('a query parameter', () => {
  it.each<[ParameterStyle | null, boolean | null, unknown, string]>([
    [null, null, TEXT, 'color=blue'],
    [null, null, LIST, 'color=blue&color=black&color=brown'],
    [null, null, OBJECT, 'R=100&G=200&B=150'],
    ['FORM', false, LIST, 'color=blue,black,brown'],
    ['FORM', false, OBJECT, 'color=R,100,G,200,B,150'],
    ['SPACE_DELIMITED', null, LIST, 'color=blue%20black%20brown'],
    ['SPACE_DELIMITED', false, OBJECT, 'color=R%20100%20G%20200%20B%20150'],
    ['PIPE_DELIMITED', null, LIST, 'color=blue%7Cblack%7Cbrown'],
    ['PIPE_DELIMITED', false, OBJECT, 'color=R%7C100%7CG%7C200%7CB%7C150'],
    ['PIPE_DELIMITED', true, LIST, 'color=blue&color=black&color=brown'],
    ['PIPE_DELIMITED', false, TEXT, 'color=blue'],
    ['DEEP_OBJECT', true, OBJECT, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
    ['DEEP_OBJECT', null, TEXT, 'color=blue'],
  ])('in the style %s, exploded %s, has %j as %s', async (style, explode, value, want) => {
    expect(await queryOf(value, { style, explode })).toBe(want);
  });

  it('goes on with brackets inside a DEEP_OBJECT', async () => {
    const search = await queryOf({ a: { b: [1, { c: 2 }] }, none: null }, { style: 'DEEP_OBJECT' });
    expect(decodeURIComponent(search)).toBe('color[a][b][0]=1&color[a][b][1][c]=2');
  });

  it.each<ParameterStyle>(['FORM', 'SPACE_DELIMITED', 'PIPE_DELIMITED', 'DEEP_OBJECT'])(
    'in the style %s is not sent when nothing is in it',
    async (style) => {
      for (const value of [null, [], {}, [null], { a: null }]) expect(await queryOf(value, { style })).toBe('');
    },
  );

  it('encodes its name, so that no name adds a parameter', async () => {
    expect(await queryOf('x', {}, 'a&b=c')).toBe('a%26b%3Dc=x');
    expect(await queryOf({ 'a&b': 1 })).toBe('a%26b=1');
    expect(await queryOf({ 'a]&b': 1 }, { style: 'DEEP_OBJECT' })).toBe('color%5Ba%5D%26b%5D=1');
  });

  it('keeps reserved characters where that is allowed, but none that ends the value', async () => {
    expect(await queryOf('a/b?c=d:e@f,g;h!i(j)*k', { allowReserved: true })).toBe('color=a/b?c=d:e@f,g;h!i(j)*k');
    expect(await queryOf('a&b#c+d[e] f%20g%', { allowReserved: true })).toBe('color=a%26b%23c%2Bd%5Be%5D%20f%20g%25');
  });
});

describe('a header', () => {
  it.each<[boolean | null, unknown, string]>([
    [null, TEXT, 'blue'],
    [null, LIST, 'blue,black,brown'],
    [null, OBJECT, 'R,100,G,200,B,150'],
    [true, OBJECT, 'R=100,G=200,B=150'],
    [null, 'a b;c', 'a b;c'],
  ])('exploded %s has %j as %s', async (explode, value, want) => {
    expect(await headerOf('HEADER', value, { explode })).toBe(want);
  });
});

describe('a cookie', () => {
  it.each<[boolean | null, unknown, string | null]>([
    [null, TEXT, 'color=blue'],
    [false, LIST, 'color=blue,black,brown'],
    [false, OBJECT, 'color=R,100,G,200,B,150'],
    [true, LIST, 'color=blue; color=black; color=brown'],
    [null, OBJECT, 'R=100; G=200; B=150'],
    [null, 'abc+/%3D==&x', 'color=abc+/%3D==&x'],
    [null, 'a; b="c,d"\\é', 'color=a%3B%20b=%22c%2Cd%22%5C%C3%A9'],
    [null, [null], null],
  ])('exploded %s has %j as %s', async (explode, value, want) => {
    expect(await headerOf('COOKIE', value, { explode })).toBe(want);
  });

  it('stands beside others, and beside a Cookie header', async () => {
    const parameters = [parameter('COOKIE', 'a'), parameter('HEADER', 'Cookie'), parameter('COOKIE', 'b')];
    const request = await writeRequest(BASE, restOperation('/', { parameters }), { a: 1, b: 2, Cookie: 'c=3' });
    expect(request.headers.get('cookie')).toBe('c=3; a=1; b=2');
  });
});

describe('a form field', () => {
  it.each<[ParameterStyle | null, boolean | null, unknown, string]>([
    [null, null, 'a b', 'color=a+b'],
    [null, null, LIST, 'color=blue&color=black&color=brown'],
    ['FORM', false, LIST, 'color=blue,black,brown'],
    ['DEEP_OBJECT', null, { 'a b': 'c d' }, 'color%5Ba+b%5D=c+d'],
  ])('in the style %s, exploded %s, has %j as %s', async (style, explode, value, want) => {
    expect(await formOf(value, { style, explode })).toBe(want);
  });
});

describe('a style', () => {
  const faults = (given: ParameterDefinition, contentType: string | null = null) =>
    checkRestOperation(
      restOperation(given.in === 'PATH' ? '/{color}' : '/', { method: 'POST', contentType, parameters: [given] }),
    );

  it.each<[ParameterDefinition['in'], ParameterStyle]>([
    ['PATH', 'FORM'],
    ['QUERY', 'SIMPLE'],
    ['HEADER', 'FORM'],
    ['COOKIE', 'SIMPLE'],
    ['BODY', 'FORM'],
    ['BODY_FIELD', 'FORM'],
  ])('of another place is refused: %s has no %s', (place, style) => {
    expect(faults({ ...parameter(place, 'color'), style })).toMatchObject([{ path: ['parameters', '0', 'style'] }]);
  });

  it('of a form is for a form', () => {
    expect(faults({ ...parameter('BODY_FIELD', 'color'), style: 'DEEP_OBJECT' }, FORM)).toEqual([]);
  });

  it('does not make a cookie of any name', () => {
    expect(faults(parameter('COOKIE', 'a=b'))).toMatchObject([{ path: ['parameters', '0', 'wireName'] }]);
  });
});
