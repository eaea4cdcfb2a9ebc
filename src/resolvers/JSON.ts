import {
  type FloatValueNode,
  GraphQLError,
  GraphQLScalarType,
  type IntValueNode,
  Kind,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** How deep a value may nest: what reads it afterwards does so by recursion. */
const MAX_DEPTH = 500;

/** Any JSON value, passed through as it is; a literal in a document may hold variables at any depth. */
export const JSON = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => checkDepth(value),
  parseLiteral: (node, variables) => checkDepth(literal(node, variables)),
});

function checkDepth(value: unknown): unknown {
  if (isDeeperThan(MAX_DEPTH, value)) throw new GraphQLError(`JSON is nested at most ${MAX_DEPTH} levels deep.`);
  return value;
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(levels - 1, member));
}

function literal(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return number(node);
    case Kind.LIST:
      // As for any list of GraphQL: an absent variable leaves a gap, which is null.
      return node.values.map((item) => literal(item, variables) ?? null);
    case Kind.OBJECT:
      return object(node, variables);
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    case Kind.ENUM:
      throw new GraphQLError(`JSON has no bare words: write "${node.value}" in quotes.`, { nodes: node });
  }
}

/** A member whose variable is absent is absent too. */
function object(node: ObjectValueNode, variables: Variables): unknown {
  const members = node.fields.map((field) => [field.name.value, literal(field.value, variables)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** Silent rounding would change a long identifier into another one. */
function number(node: IntValueNode | FloatValueNode): number {
  const value = Number(node.value);
  const isExact = node.kind === Kind.FLOAT ? Number.isFinite(value) : BigInt(node.value) === safeBigInt(value);
  if (isExact) return value;
  throw new GraphQLError(`The number ${node.value} does not fit a JSON number: give it as a string.`, { nodes: node });
}

function safeBigInt(value: number): bigint | undefined {
  return Number.isFinite(value) ? BigInt(value) : undefined;
}
