import { describe, expect, it } from 'vitest';
import { checkSchema, misfits } from '../../../src/domain/operations/json-schema.ts';
import { isListAt } from '../../../src/domain/operations/schema-places.ts';

describe('a JSON Schema', () => {
  it.each([
    [5],
    [[]],
    [{ type: 'strng' }],
    [{ pattern: '(' }],
    [{ $ref: 'https://elsewhere.example.com/schema.json' }],
    [{ $async: true, type: 'integer' }],
  ])('%o is refused', (schema) => {
    expect(() => checkSchema(schema, ['schema'])).toThrow(/JSON/);
  });

  it('sees the own members of a value, and none of Object.prototype', () => {
    const schema = { type: 'object', properties: { constructor: { type: 'string' } }, required: ['toString'] };
    expect(misfits(schema, {})).toEqual([{ path: ['toString'], message: 'is needed' }]);
    expect(misfits(schema, { toString: 1 })).toEqual([]);
  });

  it('takes the text of a whole number that no double holds for the number, and a number that was rounded for none', () => {
    const schema = {
      type: 'object',
      properties: { id: { anyOf: [{ type: 'integer' }, { type: 'null' }] }, size: { type: 'number' } },
    };
    expect(misfits(schema, { id: '1234567890123456789', size: '-98765432109876543210' })).toEqual([]);
    const tooLong = 'has more digits than a JSON number keeps: give it as a string';
    expect(misfits(schema, { id: Number('1234567890123456789'), size: 1e21 })).toEqual([
      { path: ['id'], message: tooLong },
    ]);
    expect(misfits({ type: 'integer' }, '12')).toEqual([{ path: [], message: 'must be a whole number' }]);
    expect(misfits({ type: 'integer', maximum: 5 }, '1234567890123456789')).not.toEqual([]);
    expect(misfits({}, Number('1234567890123456789'))).toEqual([]);
  });

  it('says once what several branches find', () => {
    const closed = (name: string) => ({ type: 'object', properties: { [name]: {} }, additionalProperties: false });
    const schema = { anyOf: [closed('a'), closed('b')] };
    expect(misfits(schema, { c: 1 })).toHaveLength(1);
  });

  it('whose pattern backtracks for years is given up, and works on', () => {
    const schema = { type: 'string', pattern: '^(a+)+$' };
    expect(misfits(schema, `${'a'.repeat(60)}!`)).toMatchObject([{ message: expect.stringContaining('too long') }]);
    expect(misfits(schema, 'aaa')).toEqual([]);
    expect(misfits(schema, 'b')).toHaveLength(1);
  });

  it('tells whoever gave a value what is wrong with it, and not that it could be null', () => {
    const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
    const line = orNull({ type: 'object', properties: { sku: orNull({ type: 'string' }) }, required: ['quantity'] });
    const schema = orNull({ type: 'array', items: line });
    const needed = { path: ['0', 'quantity'], message: 'is needed' };
    expect(misfits(schema, [{ sku: null }, null])).toEqual([needed]);
    expect(misfits(schema, 'x')).toEqual([
      { path: [], message: 'must be a list' },
      { path: [], message: 'must be null' },
    ]);
    expect(misfits({ type: 'null' }, 'x')).toEqual([{ path: [], message: 'must be null' }]);
  });

  it('may refer to itself, by its root or its $id', () => {
    for (const schema of [
      { type: 'object', properties: { next: { $ref: '#' } } },
      { $id: 'https://example.com/node', type: 'object', properties: { next: { $ref: '/node' } } },
    ])
      expect(misfits(schema, { next: { next: 5 } })).toEqual([
        { path: ['next', 'next'], message: 'must be an object' },
      ]);
  });

  const NUMBER = { type: ['number', 'string'], pattern: '^\\s*[+-]?\\d+\\s*$', multipleOf: 1, minimum: 1 };

  it.each([
    [NUMBER, 0, 'must be at least 1'],
    [NUMBER, 1.5, 'must be a whole number'],
    [NUMBER, 'many', 'must be a whole number'],
    [NUMBER, true, 'must be a number or a string'],
    [{ enum: ['red', 3] }, 'blue', 'must be one of red, 3'],
    [{ type: 'string', maxLength: 2 }, 'abc', 'must have a length of at most 2'],
    [{ type: 'string', pattern: '^[A-Z]+$' }, 'a', 'must match the pattern ^[A-Z]+$'],
    [{ type: 'array', minItems: 1 }, [], 'must have at least 1 item'],
    [{ type: 'array' }, 'a', 'must be a list'],
    [{ type: 'object', additionalProperties: false }, { secret: 1 }, 'has no member secret'],
    [{ exclusiveMaximum: 3 }, 3, 'must be less than 3'],
  ])('%j says of %j in words what it asks for', (schema, value, message) => {
    expect(misfits(schema, value)).toEqual([{ path: [], message }]);
  });

  it('that refers to nothing but itself fits no value', () => {
    expect(misfits({ allOf: [{ $ref: '#' }] }, 'x')).toMatchObject([{ message: expect.stringContaining('too long') }]);
  });
});

describe('a list', () => {
  it('is seen through references, combinations and members', () => {
    const schema = {
      properties: {
        lines: { $ref: '#/$defs/Lines' },
        either: { anyOf: [{ type: 'array' }, { type: 'null' }] },
        one: {},
      },
      $defs: { Lines: { items: { properties: { parts: { type: 'array' } } } } },
    };
    expect(isListAt(schema, ['lines'])).toBe(true);
    expect(isListAt(schema, ['lines', 'parts'])).toBe(true);
    expect(isListAt(schema, ['either'])).toBe(true);
    expect(isListAt(schema, ['one'])).toBe(false);
    expect(isListAt(schema, [])).toBe(false);
  });
});
