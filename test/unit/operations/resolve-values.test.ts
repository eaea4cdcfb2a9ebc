import { describe, expect, it } from 'vitest';
import { resolveValues } from '../../../src/domain/operations/resolve-values.ts';
import type { OpenVariable } from '../../../src/domain/services/service-variables.ts';
import type { BoundParameter } from '../../../src/store/tables.ts';

const variables: readonly OpenVariable[] = [{ name: 'apiToken', secret: true, value: 'canary-4711' }];

function parameter(name: string, change: Partial<BoundParameter> = {}): BoundParameter {
  return {
    name,
    wireName: name,
    in: 'QUERY',
    required: false,
    description: null,
    schema: { type: 'string' },
    binding: { mode: 'DESIGNER' },
    nestedBindings: [],
    ...change,
  };
}

const order = parameter('order', {
  in: 'BODY',
  schema: {
    type: 'object',
    properties: {
      address: { type: 'object', properties: { city: { type: 'string' }, street: { type: 'string' } } },
      lines: { type: 'array', items: { type: 'object', properties: { tax: { type: 'number' } } } },
    },
    additionalProperties: false,
  },
});

describe('a fixed parameter', () => {
  const fixed = parameter('country', { binding: { mode: 'FIXED', value: 'France' } });

  it('has its value whatever the caller sends', () => {
    expect(resolveValues([fixed], { country: 'Spain' }, []).values).toEqual({ country: 'France' });
    expect(resolveValues([fixed], { country: null }, []).values).toEqual({ country: 'France' });
    expect(resolveValues([fixed], undefined, []).values).toEqual({ country: 'France' });
  });

  it('that no longer fits its schema fails the run and is no fault of the caller', () => {
    const stale = parameter('count', { schema: { type: 'integer' }, binding: { mode: 'FIXED', value: 'many' } });
    const resolved = resolveValues([stale], {}, []);
    expect(resolved.inputFaults).toEqual([]);
    expect(resolved.bindingFault).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a parameter taken from a service variable', () => {
  const bound = parameter('token', { binding: { mode: 'SERVICE_VARIABLE', variable: 'apiToken' } });

  it('has the value of the variable whatever the caller sends', () => {
    expect(resolveValues([bound], { token: 'mine' }, variables).values).toEqual({ token: 'canary-4711' });
  });

  it('fails the run without repeating the value where the variable no longer fits', () => {
    const resolved = resolveValues([{ ...bound, schema: { type: 'integer' } }], {}, variables);
    expect(resolved.bindingFault?.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(resolved.bindingFault)).not.toContain('canary');
  });
});

describe('a parameter left to the designer', () => {
  it.each([
    { given: { city: 'Paris' }, want: { city: 'Paris' }, binding: { mode: 'DESIGNER' } },
    { given: {}, want: { city: 'Lyon' }, binding: { mode: 'DESIGNER', value: 'Lyon' } },
    { given: { city: 'Paris' }, want: { city: 'Paris' }, binding: { mode: 'DESIGNER', value: 'Lyon' } },
    { given: {}, want: {}, binding: { mode: 'DESIGNER' } },
    { given: { city: null }, want: {}, binding: { mode: 'DESIGNER' } },
  ] as const)('given $given becomes $want', ({ given, want, binding }) => {
    expect(resolveValues([parameter('city', { binding })], given, []).values).toEqual(want);
  });

  it('that is needed and missing is the caller’s to mend, and says where', () => {
    const { inputFaults } = resolveValues([parameter('city', { required: true })], {}, []);
    expect(inputFaults).toEqual([{ code: 'INVALID_INPUT', message: 'city is needed', path: ['inputs', 'city'] }]);
  });

  it('with a value that does not fit is refused at the member that is wrong', () => {
    const { inputFaults } = resolveValues([order], { order: { address: { city: 7 } } }, []);
    expect(inputFaults).toEqual([
      {
        code: 'INVALID_INPUT',
        message: 'order.address.city must be a string',
        path: ['inputs', 'order', 'address', 'city'],
      },
    ]);
  });

  it('does not take names that the operation does not know, nor names of Object.prototype', () => {
    const { inputFaults } = resolveValues([parameter('city')], { town: 'x', toString: 'y' }, []);
    expect(inputFaults.map(({ path }) => path)).toEqual([
      ['inputs', 'town'],
      ['inputs', 'toString'],
    ]);
    expect(resolveValues([parameter('toString')], {}, []).values).toEqual({});
  });

  it('refuses inputs that are no object', () => {
    expect(resolveValues([], ['Paris'], []).inputFaults).toHaveLength(1);
  });
});

describe('a part that is bound inside a value left to the designer', () => {
  const governed = (path: readonly string[], binding: BoundParameter['binding']): BoundParameter => ({
    ...order,
    nestedBindings: [{ path, binding }],
  });

  it('has its value whatever the caller sends there, beside what the caller sends elsewhere', () => {
    const city = governed(['address', 'city'], { mode: 'FIXED', value: 'Paris' });
    const { values } = resolveValues([city], { order: { address: { city: 'Rome', street: 'Via' } } }, []);
    expect(values).toEqual({ order: { address: { city: 'Paris', street: 'Via' } } });
  });

  it('is there when the caller leaves out what it lies in', () => {
    const city = governed(['address', 'city'], { mode: 'FIXED', value: 'Paris' });
    expect(resolveValues([city], {}, []).values).toEqual({ order: { address: { city: 'Paris' } } });
  });

  it('is set in every item of a list', () => {
    const tax = governed(['lines', 'tax'], { mode: 'FIXED', value: 20 });
    const { values } = resolveValues([tax], { order: { lines: [{ tax: 0 }, {}] } }, []);
    expect(values).toEqual({ order: { lines: [{ tax: 20 }, { tax: 20 }] } });
  });

  it('that is a default fills only what the caller has left out', () => {
    const city = governed(['address', 'city'], { mode: 'DESIGNER', value: 'Paris' });
    expect(resolveValues([city], { order: { address: {} } }, []).values).toEqual({
      order: { address: { city: 'Paris' } },
    });
    expect(resolveValues([city], { order: { address: { city: 'Rome' } } }, []).values).toEqual({
      order: { address: { city: 'Rome' } },
    });
    expect(resolveValues([city], {}, []).values).toEqual({});
  });

  it('does not make up a list that the caller leaves out', () => {
    const tax = governed(['lines', 'tax'], { mode: 'FIXED', value: 20 });
    expect(resolveValues([tax], {}, []).values).toEqual({});
    expect(resolveValues([tax], { order: {} }, []).values).toEqual({ order: {} });
  });

  it('is not got rid of by a value that has no room for it', () => {
    const open = { ...governed(['address', 'city'], { mode: 'FIXED', value: 'Paris' }), schema: {} };
    for (const order of ['Rome', { address: 'Rome' }, [{ address: 5 }]])
      expect(resolveValues([open], { order }, []).inputFaults).toMatchObject([
        { code: 'INVALID_INPUT', message: expect.stringContaining('set for every caller') },
      ]);
    expect(resolveValues([open], { order: null }, []).values).toEqual({ order: { address: { city: 'Paris' } } });
  });

  it('is set inside the default of what it lies in', () => {
    const both: BoundParameter = {
      ...order,
      nestedBindings: [
        { path: ['address', 'city'], binding: { mode: 'FIXED', value: 'Paris' } },
        { path: ['address'], binding: { mode: 'DESIGNER', value: { street: 'Rue' } } },
      ],
    };
    expect(resolveValues([both], { order: {} }, []).values).toEqual({
      order: { address: { street: 'Rue', city: 'Paris' } },
    });
  });

  it('brings the defaults beside it along', () => {
    const both: BoundParameter = {
      ...order,
      nestedBindings: [
        { path: ['address', 'street'], binding: { mode: 'DESIGNER', value: 'Rue' } },
        { path: ['address', 'city'], binding: { mode: 'FIXED', value: 'Paris' } },
      ],
    };
    expect(resolveValues([both], {}, []).values).toEqual({ order: { address: { street: 'Rue', city: 'Paris' } } });
  });
});
