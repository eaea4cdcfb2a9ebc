import { type AnyColumn, getTableColumns } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { prepared } from './prepared.ts';
import { shareBody } from './shared-body.ts';
import { executions } from './tables.ts';

type ExecutionRow = typeof executions.$inferSelect;
type Name = keyof ExecutionRow;

const COLUMNS: Readonly<Record<Name, AnyColumn>> = getTableColumns(executions);
const NAMES = Object.keys(COLUMNS) as Name[];

// Statements of the driver: two are run for every call, and a query of drizzle takes as long as what it writes.
const insert = prepared((connection) => {
  const places = NAMES.map(() => '?').join();
  return connection.$client.prepare(`insert into executions (${NAMES.map(columnOf).join()}) values (${places})`);
});

/** One statement for each set of columns that is written together. */
const updates = new Map<string, ReturnType<typeof updateOf>>();

/** Writes a whole row, by a statement that is built once. */
export function insertPrepared(tx: Connection, row: ExecutionRow): void {
  insert(tx).run(...NAMES.map((name) => encode(name, row[name])));
}

/** Writes the given columns of a row, by a statement that is built once for them. */
export function updatePrepared(
  tx: Connection,
  id: string,
  change: Partial<Omit<ExecutionRow, 'id'>>,
  outputJson?: string,
): void {
  const names = (Object.keys(change) as Exclude<Name, 'id'>[]).filter((name) => change[name] !== undefined);
  const key = names.join();
  const update = updates.get(key) ?? updateOf(names);
  updates.set(key, update);
  const encoded =
    outputJson === undefined || change.output == null
      ? names.map((name) => encode(name, change[name]))
      : names.map((name) => encodeBeside(outputJson, name, change));
  update(tx).run(...encoded, id);
}

function updateOf(names: readonly Name[]) {
  const columns = names.map((name) => `${columnOf(name)} = ?`).join();
  return prepared((connection) => connection.$client.prepare(`update executions set ${columns} where "id" = ?`));
}

function columnOf(name: Name): string {
  return `"${COLUMNS[name].name}"`;
}

function encodeBeside(outputJson: string, name: Name, change: Partial<ExecutionRow>): unknown {
  if (name === 'output') return outputJson;
  return encode(name, name === 'response' ? shareBody(change.response ?? null, outputJson) : change[name]);
}

/** As the driver takes it; a column of JSON would write null as the text "null". */
function encode(name: Name, value: unknown): unknown {
  return value == null ? null : COLUMNS[name].mapToDriverValue(value);
}
