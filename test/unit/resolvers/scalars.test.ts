import { GraphQLError, type GraphQLScalarType, parseValue } from 'graphql';
import { expect, test } from 'vitest';
import { DateTime } from '../../../src/resolvers/DateTime.ts';
import { JSON as JSONScalar } from '../../../src/resolvers/JSON.ts';
import { Secret } from '../../../src/resolvers/Secret.ts';
import { URL as URLScalar } from '../../../src/resolvers/URL.ts';

const literal = (scalar: GraphQLScalarType, text: string, variables?: Record<string, unknown>) =>
  scalar.parseLiteral(parseValue(text), variables);

test.each([
  ['2025-01-31T09:30:00Z', '2025-01-31T09:30:00.000Z'],
  ['2025-01-31t09:30:00.5z', '2025-01-31T09:30:00.500Z'],
  ['2025-01-31T09:30:00.123456+02:00', '2025-01-31T07:30:00.123Z'],
  ['2024-02-29T00:00:00-00:00', '2024-02-29T00:00:00.000Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
])('the moment %s is served as %s', (given, served) => {
  expect(DateTime.serialize(DateTime.parseValue(given))).toBe(served);
  expect(DateTime.serialize(literal(DateTime, `"${given}"`))).toBe(served);
});

test.each([
  '2025-01-31',
  '2025-01-31T09:30:00',
  '2025-01-31 09:30:00Z',
  '2025-02-29T00:00:00Z',
  '2025-00-10T00:00:00Z',
  '2025-13-01T00:00:00Z',
  '2025-01-01T24:00:00Z',
  '2025-01-01T10:00:00+0200',
  'tomorrow',
  '',
  1_738_315_800_000,
  null,
])('%j is no moment', (given) => {
  expect(() => DateTime.parseValue(given)).toThrow('RFC 3339');
  expect(() => literal(DateTime, JSON.stringify(given))).toThrow('RFC 3339');
});

test('only a valid Date is served as a moment', () => {
  expect(() => DateTime.serialize('2025-01-31T09:30:00Z')).toThrow('Date');
  expect(() => DateTime.serialize(new Date(Number.NaN))).toThrow('Date');
});

test('JSON passes as it is, and variables inside a literal are filled in', () => {
  const value = { list: [1, -2.5, 'three', true, null], nested: { given: { deep: [1] } } };
  expect(JSONScalar.parseValue(value)).toBe(value);
  expect(JSONScalar.serialize(value)).toBe(value);
  const text = '{ list: [1, -2.5, "three", true, null], nested: { given: $given } }';
  expect(literal(JSONScalar, text, { given: { deep: [1] } })).toEqual(value);
});

test('a member of a JSON literal whose variable is absent is absent', () => {
  expect(literal(JSONScalar, '{ a: $absent, b: 1 }', {})).toStrictEqual({ b: 1 });
  expect(literal(JSONScalar, '[$absent, 1]', {})).toEqual([null, 1]);
});

test('a JSON member may be called __proto__', () => {
  expect(Object.keys(literal(JSONScalar, '{ __proto__: 1 }') as object)).toEqual(['__proto__']);
});

test('a bare word is no JSON', () => {
  expect(() => literal(JSONScalar, '{ a: HELLO }')).toThrow('write "HELLO" in quotes');
});

test('a number of a JSON literal that no JSON number holds exactly is refused', () => {
  expect(() => literal(JSONScalar, '9007199254740993')).toThrow('as a string');
  expect(literal(JSONScalar, '9007199254740992')).toBe(9007199254740992);
  expect(() => literal(JSONScalar, '1e999')).toThrow('as a string');
});

test.each(['https://example.org', 'HTTP://Example.org:80/%7Ea?b=c#d', 'urn:example:a'])(
  'the URL %s is kept verbatim',
  (url) => {
    expect(URLScalar.serialize(URLScalar.parseValue(url))).toBe(url);
    expect(literal(URLScalar, JSON.stringify(url))).toBe(url);
  },
);

test.each(['/path', 'example.org', 'http://', 'http://[::1', 42, null])('%j is no URL', (given) => {
  expect(() => URLScalar.parseValue(given)).toThrow('absolute');
  expect(() => literal(URLScalar, JSON.stringify(given))).toThrow('absolute');
});

test.each(['https://user:hunter2@example.org', 'https://hunter2@example.org', 'https://:hunter2@example.org'])(
  'a URL with user info is refused without repeating it',
  (given) => {
    expect(() => URLScalar.parseValue(given)).toThrow('no user name and no password');
    expect(() => URLScalar.parseValue(given)).not.toThrow('hunter2');
  },
);

test('a secret goes in', () => {
  expect(Secret.parseValue('hunter2')).toBe('hunter2');
  expect(literal(Secret, '"hunter2"')).toBe('hunter2');
});

test('a secret never comes out', () => {
  expect(() => Secret.serialize('hunter2')).toThrow('never served');
  expect(() => Secret.serialize('hunter2')).not.toThrow('hunter2');
});

test.each(['31337', 'true', '{ a: "hunter2" }', 'null'])('%s is refused as a secret, without repeating it', (given) => {
  expect(() => literal(Secret, given)).toThrow(new GraphQLError('A Secret is a string.'));
});

test('JSON is not nested deeper than what reads it by recursion can bear', () => {
  const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  expect(JSONScalar.parseValue(nested(500))).toEqual(nested(500));
  expect(() => JSONScalar.parseValue(nested(502))).toThrow('levels deep');
  expect(() => literal(JSONScalar, '{ a: $deep }', { deep: nested(502) })).toThrow('levels deep');
});
