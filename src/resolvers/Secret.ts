import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A string that goes in and never comes out: serving one is a bug, and throws. No message repeats what was sent. */
export const Secret = new GraphQLScalarType<string, never>({
  name: 'Secret',
  serialize: () => {
    throw new TypeError('A Secret is never served.');
  },
  parseValue: (value) => parseSecret(value),
  parseLiteral: (node) => parseSecret(node.kind === Kind.STRING ? node.value : undefined),
});

function parseSecret(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('A Secret is a string.');
}
