import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, isScalarType } from 'graphql';
import { resolvers } from '../../generated/resolvers.ts';
import { typeDefs } from '../../generated/type-defs.ts';
import { limitPages } from './page-budget.ts';

/** The schema of the product with its resolvers, ready to be served. */
export function buildSchema(): GraphQLSchema {
  return limitPages(describeScalars(makeExecutableSchema({ typeDefs, resolvers })));
}

/** The scalars of the resolvers replace those of the SDL, whose descriptions would be lost. */
function describeScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isScalarType(type)) type.description ??= type.astNode?.description?.value;
  return schema;
}
