import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../../src/connectors/connector.ts';
import { exactValue } from '../../../src/connectors/rest/exact-numbers.ts';

const LONG = '1234567890123456789';

describe('a whole number beyond 2^53 in a JSON body (RFC 8259, section 6)', () => {
  it.each<[string, JsonSchema, unknown, string]>([
    ['where an integer is asked for', { type: 'integer' }, LONG, LONG],
    ['where null may be there, too', { anyOf: [{ type: 'number' }, { type: 'null' }] }, `-${LONG}`, `-${LONG}`],
    [
      'within an object',
      { properties: { a: { type: 'integer' } } },
      { a: LONG, b: LONG },
      `{"a":${LONG},"b":"${LONG}"}`,
    ],
    ['within a list', { items: { type: ['integer', 'null'] } }, [LONG, null], `[${LONG},null]`],
    ['in the first place of a tuple', { prefixItems: [{ type: 'integer' }] }, [LONG, LONG], `[${LONG},"${LONG}"]`],
    ['in further members', { additionalProperties: { type: 'integer' } }, { x: LONG }, `{"x":${LONG}}`],
    [
      'behind a reference that leads to itself',
      {
        $ref: '#/$defs/a~1b',
        $defs: { 'a/b': { properties: { id: { type: 'integer' }, next: { $ref: '#/$defs/a~1b' } } } },
      },
      { id: 1, next: { id: LONG } },
      `{"id":1,"next":{"id":${LONG}}}`,
    ],
  ])('is written with its digits %s', (_where, schema, value, text) => {
    expect(JSON.stringify(exactValue(value, schema))).toBe(text);
  });

  it.each<[string, JsonSchema, unknown]>([
    ['where a text is asked for', { type: 'string' }, LONG],
    ['where it may be a text', { anyOf: [{ type: 'integer' }, { type: 'string' }] }, LONG],
    ['where nothing is said', {}, LONG],
    ['that a double holds', { type: 'integer' }, '1234567890123456'],
    ['with a zero before it', { type: 'integer' }, `0${LONG}`],
  ])('stays a text %s', (_what, schema, value) => {
    expect(exactValue(value, schema)).toBe(value);
  });
});
