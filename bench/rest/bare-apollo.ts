/**
 * The measure for `executeOperation`: Apollo Server on Fastify with one resolver, which calls `BENCH_PEER` with undici
 * and answers what came. Prints its URL.
 */
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { GraphQLScalarType } from 'graphql';
import { Agent } from 'undici';

const typeDefs = 'scalar JSON  type Query { ok: Boolean }  type Mutation { call(path: String!): JSON }';
const origin = process.env['BENCH_PEER'] ?? '';
const agent = new Agent();
const resolvers = {
  JSON: new GraphQLScalarType({ name: 'JSON' }),
  Mutation: {
    call: async (_parent: unknown, { path }: { readonly path: string }) =>
      (await agent.request({ origin, path, method: 'GET' })).body.json(),
  },
};

const apollo = new ApolloServer({ typeDefs, resolvers });
await apollo.start();
const app = fastify();
await app.register(fastifyApollo(apollo));
console.log(JSON.stringify({ url: await app.listen({ port: 0, host: '127.0.0.1' }) }));
