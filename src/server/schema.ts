import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../../generated/resolvers.ts';
import { typeDefs } from '../../generated/type-defs.ts';
import { limitPages } from './page-budget.ts';

/** The schema of the product with its resolvers, ready to be served. */
export function buildSchema(): GraphQLSchema {
  return limitPages(makeExecutableSchema({ typeDefs, resolvers }));
}
