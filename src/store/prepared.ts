import type { Connection } from './database.ts';

/**
 * A query that is built once for each connection: drizzle otherwise builds its text at every use, which takes several
 * times as long as reading one row.
 */
export function prepared<Query extends object>(
  build: (connection: Connection) => Query,
): (connection: Connection) => Query {
  const queries = new WeakMap<Connection, Query>();
  return (connection) => {
    const known = queries.get(connection);
    if (known !== undefined) return known;
    const query = build(connection);
    queries.set(connection, query);
    return query;
  };
}
