import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';

/** The SQL of every query that is run in this process from now to the end of the test, in order. */
export function watchQueries(): readonly string[] {
  const database = new BetterSqlite3(':memory:');
  const statements = Object.getPrototypeOf(database.prepare('SELECT 1')) as BetterSqlite3.Statement;
  database.close();
  const run: string[] = [];
  const { all, get } = statements;
  const spies = [
    vi.spyOn(statements, 'all').mockImplementation(function (this: BetterSqlite3.Statement, ...values) {
      run.push(this.source);
      return all.apply(this, values);
    }),
    vi.spyOn(statements, 'get').mockImplementation(function (this: BetterSqlite3.Statement, ...values) {
      run.push(this.source);
      return get.apply(this, values);
    }),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return run;
}
