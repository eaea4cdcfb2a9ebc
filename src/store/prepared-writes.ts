import { type AnyColumn, and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from './database.ts';
import { prepared } from './prepared.ts';

/** A table whose rows have an id of text. */
type TableWithId = SQLiteTable & { readonly id: SQLiteColumn };

/** Writes whole rows and single columns of one table, by statements that are built once for each set of columns. */
export interface PreparedWrites<Row> {
  insert(tx: Connection, row: Row): void;
  /** Writes what is not undefined; answers how many rows were changed: none where `where` does not hold. */
  update(tx: Connection, id: string, change: Partial<Row>, where?: PreparedCondition): number;
}

/** A condition besides the id: `sql` is the same object at each use, with placeholders for `values`. */
export interface PreparedCondition {
  readonly sql: SQL;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The statements for a table. */
export function preparedWrites<Table extends TableWithId>(table: Table): PreparedWrites<Table['$inferSelect']> {
  const columns: Readonly<Record<string, AnyColumn>> = getTableColumns(table);
  const insert = prepared((connection) =>
    connection
      .insert(table)
      .values(placeholders(Object.keys(columns)) as unknown as Table['$inferInsert'])
      .prepare(),
  );
  const updates = new Map<SQL | undefined, Map<string, ReturnType<typeof updateOf>>>();
  const updateOf = (names: readonly string[], where: SQL | undefined) =>
    prepared((connection) =>
      connection
        .update(table)
        .set(placeholders(names) as unknown as Partial<Table['$inferInsert']>)
        .where(and(eq(table.id, sql.placeholder('id')), where))
        .prepare(),
    );
  return {
    insert: (tx, row) => void insert(tx).run(encode(columns, row)),
    update: (tx, id, change, where) => {
      const names = Object.keys(change).filter((name) => change[name as keyof typeof change] !== undefined);
      const ofWhere = updates.get(where?.sql) ?? new Map<string, ReturnType<typeof updateOf>>();
      updates.set(where?.sql, ofWhere);
      const update = ofWhere.get(names.join()) ?? updateOf(names, where?.sql);
      ofWhere.set(names.join(), update);
      return update(tx).run({ ...encode(columns, change), ...where?.values, id }).changes;
    },
  };
}

function placeholders(names: readonly string[]): Record<string, SQL> {
  return Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`]));
}

/** As the driver takes them. Done here: a placeholder of drizzle would write null in a column of JSON as the text "null". */
function encode(
  columns: Readonly<Record<string, AnyColumn>>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value == null ? null : columns[name]?.mapToDriverValue(value),
    ]),
  );
}
