import type BetterSqlite3 from 'better-sqlite3';

/** More than the server has; one that is built anew each time must not fill the memory. */
const MOST_STATEMENTS = 300;

/** Has the connection compile each statement once: drizzle asks for it at every use, which takes longer than most of them run. */
export function keepStatements(client: BetterSqlite3.Database): void {
  const kept = new Map<string, BetterSqlite3.Statement>();
  const prepare = client.prepare.bind(client);
  client.prepare = ((source: string) => {
    const known = kept.get(source);
    if (known !== undefined && !known.busy) return known.reader ? known.raw(false) : known;
    const statement = prepare(source);
    if (kept.size >= MOST_STATEMENTS) kept.clear();
    kept.set(source, statement);
    return statement;
  }) as typeof client.prepare;
}
