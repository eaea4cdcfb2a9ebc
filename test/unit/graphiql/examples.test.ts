import { buildASTSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { typeDefs } from '../../../generated/type-defs.ts';
import { EXAMPLES } from '../../../graphiql/examples.ts';
import { RememberedIds } from '../../../graphiql/remembered-ids.ts';

const schema = buildASTSchema(typeDefs);
const nameOf = (query: string) =>
  parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
  )[0];

describe('the example tabs', () => {
  it.each(EXAMPLES.map((query) => [nameOf(query), query]))('%s fits the schema', (_, query = '') => {
    expect(validate(schema, parse(query))).toEqual([]);
  });
});

describe('remembered ids', () => {
  it('fill an empty variable of the name of the object', () => {
    const ids = new RememberedIds();
    ids.remember({ createRestService: { service: { id: 's1', name: 'S' }, userErrors: [] } });
    expect(ids.fill(['serviceId', 'other'], undefined)).toEqual({ serviceId: 's1', other: undefined });
  });

  it('leave a variable that was given', () => {
    const ids = new RememberedIds();
    ids.remember({ testOperation: { testRun: { id: 't1' } } });
    expect(ids.fill(['testRunId'], { testRunId: 'mine' })).toEqual({ testRunId: 'mine' });
    expect(ids.fill(['testRunId'], { testRunId: '' })).toEqual({ testRunId: '' });
  });

  it('are the last ones seen, and none of lists', () => {
    const ids = new RememberedIds();
    ids.remember({ a: { process: { id: 'p1' } } });
    ids.remember({ b: { process: { id: 'p2' } }, nodes: [{ id: 'n' }] });
    expect(ids.fill(['processId', 'nodesId'], {})).toEqual({ processId: 'p2', nodesId: undefined });
  });
});
