import { type AnyColumn, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { prepared } from './prepared.ts';
import { executions } from './tables.ts';

type ExecutionRow = typeof executions.$inferSelect;

const COLUMNS: Readonly<Record<string, AnyColumn>> = getTableColumns(executions);

const insert = prepared((connection) =>
  connection
    .insert(executions)
    .values(placeholders(Object.keys(COLUMNS)) as unknown as ExecutionRow)
    .prepare(),
);

/** One statement for each set of columns that is written together. */
const updates = new Map<string, ReturnType<typeof updateOf>>();

/** Writes a whole row, by a statement that is built once. */
export async function insertPrepared(tx: Connection, row: ExecutionRow): Promise<void> {
  await insert(tx).execute(encode(row));
}

/** Writes the given columns of a row, by a statement that is built once for them. */
export async function updatePrepared(
  tx: Connection,
  id: string,
  change: Partial<Omit<ExecutionRow, 'id'>>,
): Promise<void> {
  const names = Object.keys(change).filter((name) => change[name as keyof typeof change] !== undefined);
  const key = names.join();
  const update = updates.get(key) ?? updateOf(names);
  updates.set(key, update);
  await update(tx).execute({ ...encode(change), id });
}

function updateOf(names: readonly string[]) {
  return prepared((connection) =>
    connection
      .update(executions)
      .set(placeholders(names))
      .where(eq(executions.id, sql.placeholder('id')))
      .prepare(),
  );
}

function placeholders(names: readonly string[]): Record<string, SQL> {
  return Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`]));
}

/** As the driver takes them. Done here: a placeholder of drizzle would write null in a column of JSON as the text "null". */
function encode(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value == null ? null : COLUMNS[name]?.mapToDriverValue(value),
    ]),
  );
}
