import { describe, expect, it } from 'vitest';
import { fitsDoubles, parseJson } from '../../../src/connectors/rest/json-answer.ts';

describe('a JSON answer', () => {
  it.each(['null', '7', '"[[["', '{"a":[1,{"b":"}\\"]"}]}', '"\\\\"', ' [ ] '])('%s is its value', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('that is not JSON shows how it begins', () => {
    expect(() => parseJson(`<html>${'x'.repeat(5000)}`)).toThrow(/not valid JSON.*<html>x{100,200}$/);
  });

  it('nested too deep is refused', () => {
    expect(() => parseJson('['.repeat(100_000) + ']'.repeat(100_000))).toThrow(/nested/);
    expect(() => parseJson(`${'{"a":'.repeat(501)}1${'}'.repeat(501)}`)).toThrow(/nested/);
    expect(() => parseJson(`${'[{"a":'.repeat(250)}[0,[1]]${'}]'.repeat(250)}`)).toThrow(/nested/);
    expect(parseJson(`${'[{"a":'.repeat(250)}[0,1]${'}]'.repeat(250)}`.slice(1, -1))).toBeTypeOf('object');
  });

  it('with brackets in its texts is not nested', () => {
    expect(parseJson(JSON.stringify({ a: '['.repeat(10_000), b: '\\"['.repeat(1000) }))).toHaveProperty('a');
  });

  it.each([
    ['9007199254740993', '9007199254740993'],
    ['-12345678901234567890', '-12345678901234567890'],
    ['1e400', '1e400'],
    ['9007199254740991', 9007199254740991],
    ['0.1000000000000000055', 0.1],
    ['1e3', 1000],
    ['1.5e300', 1.5e300],
  ])('with %s keeps what a double would lose', (text, value) => {
    expect(parseJson(`{"id":[${text}],"other":"1234567890123456789"}`)).toEqual({
      id: [value],
      other: '1234567890123456789',
    });
  });

  it.each(['', 'x', 'xxxxxxxxxxxxxxx', 'xxxxxxxxxxxxxxxxxxxxxxxx'])(
    'with a long number is told after "%s"',
    (before) => {
      const fits = (number: string) => fitsDoubles(`["${before}",${number},"after"]`);
      for (const number of ['1234567890123456', '1e400', '1.5E+400', '123456789012345678901234567890'])
        expect(fits(number)).toBe(false);
      for (const number of ['123456789012345', '1e30', '1e-400', '"e100"']) expect(fits(number)).toBe(true);
    },
  );
});
