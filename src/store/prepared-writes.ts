import { type AnyColumn, getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from './database.ts';
import { prepared } from './prepared.ts';

/** Writes whole rows and single columns of one table, by statements that are built once for each set of columns. */
export interface PreparedWrites<Row> {
  insert(tx: Connection, row: Row): void;
  /**
   * Writes what is not undefined; answers how many rows were changed: none where the condition does not hold. Of what is in
   * `encoded`, that is written, as the driver takes it.
   */
  update(
    tx: Connection,
    id: string,
    change: Partial<Row>,
    condition?: PreparedCondition,
    encoded?: { readonly [Name in keyof Row]?: unknown },
  ): number;
}

/** What must hold of the row besides its id, as SQL with a `?` for each of `values`. */
export interface PreparedCondition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const NOTHING: Readonly<Record<string, unknown>> = {};
const NO_CONDITION: PreparedCondition = { sql: '', values: [] };

/**
 * The statements for a table, whose rows have an `id`. They are those of the driver: a query of drizzle takes as long as what it
 * writes.
 */
export function preparedWrites<Table extends SQLiteTable>(table: Table): PreparedWrites<Table['$inferSelect']> {
  const columns: Readonly<Record<string, AnyColumn>> = getTableColumns(table);
  const all = Object.keys(columns);
  const nameOf = (name: string) => `"${columns[name]?.name}"`;
  const valuesOf = (
    names: readonly string[],
    row: Readonly<Record<string, unknown>>,
    encoded: Readonly<Record<string, unknown>> = NOTHING,
  ) => names.map((name) => encoded[name] ?? encode(columns[name], row[name]));
  const insert = prepared(({ $client }) => {
    const places = all.map(() => '?').join();
    return $client.prepare(`insert into "${getTableName(table)}" (${all.map(nameOf).join()}) values (${places})`);
  });
  const updateOf = (names: readonly string[], condition: string) => {
    const set = names.map((name) => `${nameOf(name)} = ?`).join();
    const where = `${nameOf('id')} = ?${condition === '' ? '' : ` and ${condition}`}`;
    return prepared(({ $client }) => $client.prepare(`update "${getTableName(table)}" set ${set} where ${where}`));
  };
  const updates = new Map<string, ReturnType<typeof updateOf>>();
  return {
    insert: (tx, row) => void insert(tx).run(...valuesOf(all, row)),
    update: (tx, id, change, { sql, values } = NO_CONDITION, encoded) => {
      const names = Object.keys(change).filter((name) => change[name as keyof typeof change] !== undefined);
      const key = `${names.join()} ${sql}`;
      const update = updates.get(key) ?? updateOf(names, sql);
      updates.set(key, update);
      return update(tx).run(...valuesOf(names, change, encoded), id, ...values).changes;
    },
  };
}

/** As the driver takes it; a column of JSON would write null as the text "null". */
function encode(column: AnyColumn | undefined, value: unknown): unknown {
  return value == null ? null : column?.mapToDriverValue(value);
}
