import { and, count, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { AppError } from '../errors.ts';
import type { Connection } from './database.ts';

/** What a client asks of a connection. `first` is at most 200; null, which GraphQL lets pass, is the default. */
export interface PageRequest {
  readonly first: number | null;
  readonly after?: string | null | undefined;
}

/** A page as the API's connections show it. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** The order of a connection: its columns are unique together, and its cursors hold their values. */
export interface PageOrder {
  readonly columns: readonly SQLiteColumn[];
  readonly direction: 'ASC' | 'DESC';
}

const DEFAULT_FIRST = 50;
const MAX_FIRST = 200;

/**
 * One page by keyset: rows that come or go elsewhere neither repeat nor hide others. Throws AppError BAD_USER_INPUT for
 * a `first` out of bounds or a cursor that is none of this connection. `columns` are those of the table unless one is read otherwise.
 */
export async function readPage<Table extends SQLiteTable>(
  connection: Connection,
  table: Table,
  order: PageOrder,
  request: PageRequest,
  where?: SQL,
  columns: Record<string, SQLiteColumn | SQL> = getTableColumns(table),
): Promise<Page<Table['$inferSelect']>> {
  const first = pageLength(request);
  const after = request.after == null ? null : readCursor(request.after, order.columns.length);
  const beyond = after === null ? undefined : compare(order, after, order.direction === 'ASC' ? '>' : '<');
  const rows = (await connection
    .select(columns)
    .from(table as SQLiteTable)
    .where(and(where, beyond))
    .orderBy(...order.columns.map((column) => (order.direction === 'ASC' ? sql`${column} asc` : sql`${column} desc`)))
    .limit(first + 1)) as Table['$inferSelect'][];
  const [total] = await connection
    .select({ count: count() })
    .from(table as SQLiteTable)
    .where(where);
  const hasPreviousPage = after !== null && (await hasRowUpTo(connection, table, order, after, where));
  return toPage(rows, first, (row) => writeCursor(order, row), hasPreviousPage, total?.count ?? 0);
}

/** A page of what is at hand as a whole, in its order; `keyOf` gives each node's cursor value, unique and ascending. */
export function pageOf<Node>(all: readonly Node[], keyOf: (node: Node) => string, request: PageRequest): Page<Node> {
  const first = pageLength(request);
  const [after] = request.after == null ? [null] : readCursor(request.after, 1);
  const rest = after === null ? all : all.filter((node) => keyOf(node) > String(after));
  const cursorOf = (node: Node) => encodeCursor([keyOf(node)]);
  return toPage(rest.slice(0, first + 1), first, cursorOf, rest.length < all.length, all.length);
}

/** How many rows a page has at most. Throws AppError BAD_USER_INPUT for what no client may ask. */
export function pageLength({ first: asked }: Pick<PageRequest, 'first'>): number {
  const first = asked ?? DEFAULT_FIRST;
  if (Number.isInteger(first) && first >= 0 && first <= MAX_FIRST) return first;
  throw new AppError('BAD_USER_INPUT', `\`first\` is a number from 0 to ${MAX_FIRST}, not ${first}`);
}

function toPage<Node>(
  rows: readonly Node[],
  first: number,
  cursorOf: (node: Node) => string,
  hasPreviousPage: boolean,
  totalCount: number,
): Page<Node> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

async function hasRowUpTo<Table extends SQLiteTable>(
  connection: Connection,
  table: Table,
  order: PageOrder,
  after: readonly unknown[],
  where: SQL | undefined,
): Promise<boolean> {
  const upTo = compare(order, after, order.direction === 'ASC' ? '<=' : '>=');
  const rows = await connection
    .select({ one: sql`1` })
    .from(table as SQLiteTable)
    .where(and(where, upTo))
    .limit(1);
  return rows.length > 0;
}

/** A row value comparison: `(a, b) > (x, y)`. */
function compare(order: PageOrder, values: readonly unknown[], operator: '>' | '<' | '>=' | '<='): SQL {
  const columns = sql.join(
    order.columns.map((column) => sql`${column}`),
    sql`, `,
  );
  const bound = sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
  return sql`(${columns}) ${sql.raw(operator)} (${bound})`;
}

function writeCursor(order: PageOrder, row: Readonly<Record<string, unknown>>): string {
  return encodeCursor(order.columns.map((column) => toDriver(memberOf(row, column))));
}

function memberOf(row: Readonly<Record<string, unknown>>, column: SQLiteColumn): unknown {
  const members = Object.entries(column.table).find(([, candidate]) => candidate === column);
  return row[members?.[0] ?? column.name];
}

function toDriver(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

function encodeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function readCursor(cursor: string, length: number): readonly unknown[] {
  const values = parseCursor(cursor);
  if (values?.length === length) return values;
  throw new AppError(
    'BAD_USER_INPUT',
    `\`after\` is a cursor that this connection has given, not "${cursor.slice(0, 60)}"`,
  );
}

function parseCursor(cursor: string): readonly unknown[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isCursor =
      Array.isArray(values) && values.every((value) => typeof value === 'string' || typeof value === 'number');
    return isCursor ? values : null;
  } catch {
    return null;
  }
}
