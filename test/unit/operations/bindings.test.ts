import { describe, expect, it } from 'vitest';
import { bind, type NamedBindingInput } from '../../../src/domain/operations/bindings.ts';
import { UserErrors } from '../../../src/errors.ts';
import type { BoundParameter } from '../../../src/store/tables.ts';

const order: BoundParameter = {
  name: 'order',
  wireName: 'order',
  in: 'BODY',
  required: true,
  description: null,
  schema: {
    type: 'object',
    properties: { address: { $ref: '#/$defs/Address' }, count: { type: 'integer' } },
    $defs: {
      Address: { type: 'object', properties: { city: { type: 'string' }, next: { $ref: '#/$defs/Address' } } },
    },
  },
  binding: { mode: 'DESIGNER' },
  nestedBindings: [],
};
const variables = [
  { name: 'home', secret: false, value: 'Paris' },
  { name: 'limit', secret: true, value: 424_242 },
];

function refusal(input: NamedBindingInput) {
  try {
    bind([order], [input], variables);
  } catch (error) {
    if (error instanceof UserErrors) return error.errors[0];
    throw error;
  }
  throw new Error('It was not refused');
}

describe('bindParameters', () => {
  it('binds a part through references, also through a recursive one', () => {
    const path = ['address', 'next', 'city'];
    const [bound] = bind(
      [order],
      [{ parameter: 'order', path, binding: { mode: 'SERVICE_VARIABLE', variable: 'home' } }],
      variables,
    );
    expect(bound?.nestedBindings).toEqual([{ path, binding: { mode: 'SERVICE_VARIABLE', variable: 'home' } }]);
  });

  it('releases a part that is left to the designer again', () => {
    const path = ['address', 'city'];
    const bound = bind([order], [{ parameter: 'order', path, binding: { mode: 'FIXED', value: 'Paris' } }], variables);
    const released = bind(bound, [{ parameter: 'order', path, binding: { mode: 'DESIGNER' } }], variables);
    expect(released[0]?.nestedBindings).toEqual([]);
  });

  it.each([
    ['a parameter that is not there', { parameter: 'nope', binding: { mode: 'DESIGNER' } }, 'NOT_FOUND', 'parameter'],
    [
      'a member that is not there',
      { parameter: 'order', path: ['town'], binding: { mode: 'FIXED', value: 1 } },
      'INVALID_INPUT',
      'path',
    ],
    [
      'a value that does not fit',
      { parameter: 'order', path: ['count'], binding: { mode: 'FIXED', value: 'x' } },
      'INVALID_INPUT',
      'value',
    ],
    [
      'a fixed one without a value',
      { parameter: 'order', path: ['count'], binding: { mode: 'FIXED' } },
      'INVALID_INPUT',
      'value',
    ],
    [
      'a variable that is not there',
      { parameter: 'order', path: ['count'], binding: { mode: 'SERVICE_VARIABLE', variable: 'x' } },
      'NOT_FOUND',
      'variable',
    ],
    [
      'a variable that does not fit',
      { parameter: 'order', path: ['address', 'city'], binding: { mode: 'SERVICE_VARIABLE', variable: 'limit' } },
      'INVALID_INPUT',
      'variable',
    ],
    [
      'a variable with another mode',
      { parameter: 'order', path: ['count'], binding: { mode: 'FIXED', value: 1, variable: 'home' } },
      'INVALID_INPUT',
      'variable',
    ],
  ] as const)('refuses %s, and says where', (_name, input, code, last) => {
    const error = refusal(input);
    expect(error?.code).toBe(code);
    expect(error?.path?.at(-1)).toBe(last);
    expect(error?.message).not.toContain('424242');
  });

  it('refuses to bind a part of what is fixed as a whole', () => {
    const fixed = bind([order], [{ parameter: 'order', binding: { mode: 'FIXED', value: {} } }], variables);
    const inside: NamedBindingInput = { parameter: 'order', path: ['count'], binding: { mode: 'FIXED', value: 1 } };
    expect(() => bind(fixed, [inside], variables)).toThrow(/as a whole/);
  });

  it('of a part replaces those inside it, and stands against new ones there', () => {
    const city: NamedBindingInput = {
      parameter: 'order',
      path: ['address', 'city'],
      binding: { mode: 'FIXED', value: 'Paris' },
    };
    const address: NamedBindingInput = { parameter: 'order', path: ['address'], binding: { mode: 'FIXED', value: {} } };
    const bound = bind([order], [city, address], variables);
    expect(bound[0]?.nestedBindings).toEqual([{ path: ['address'], binding: { mode: 'FIXED', value: {} } }]);
    expect(() => bind(bound, [city], variables)).toThrow(/address is FIXED as a whole/);
  });

  it('takes null for no default where it cannot be a value', () => {
    const path = ['count'];
    const [left] = bind([order], [{ parameter: 'order', path, binding: { mode: 'DESIGNER', value: null } }], variables);
    expect(left?.nestedBindings).toEqual([]);
  });
});
