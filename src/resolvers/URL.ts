import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * An absolute URL, kept letter for letter. Accepted is what the URL standard parses, without user info: credentials have
 * fields of their own, which never come out again. Where it may lead is decided by the egress policy, not here.
 */
export const URL = new GraphQLScalarType<string, string>({
  name: 'URL',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new TypeError('A URL can only be served from a string.');
  },
  parseValue: (value) => parseUrl(value),
  parseLiteral: (node) => parseUrl(node.kind === Kind.STRING ? node.value : undefined),
});

// Neither message repeats the text: it may hold a password.
function parseUrl(value: unknown): string {
  const url = typeof value === 'string' ? globalThis.URL.parse(value) : null;
  if (typeof value !== 'string' || url === null) {
    throw new GraphQLError('A URL is absolute and follows the URL standard, such as "https://api.example.org/v1".');
  }
  if (url.username !== '' || url.password !== '') {
    throw new GraphQLError('A URL holds no user name and no password: give them as authentication instead.');
  }
  return value;
}
