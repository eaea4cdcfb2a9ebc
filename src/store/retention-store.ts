import { and, asc, desc, eq, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { executions, testRuns } from './tables.ts';

/** A place in a history: rows before it are older. */
export interface HistoryPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** What of a history is to go: what was made before a moment, and what lies at a place or behind it; null asks for neither. */
export interface Spent {
  readonly before: Date | null;
  readonly from: HistoryPlace | null;
  /** Executions with an idempotency key that are younger stay, whatever else holds. */
  readonly keysSince: Date;
}

type Table = typeof executions | typeof testRuns;
const HISTORIES = { executions, testRuns } as const;
/** The two histories that are kept for a while. */
export type History = keyof typeof HISTORIES;

const FINISHED = ['SUCCEEDED', 'FAILED', 'CANCELLED'] as const;

/** The first row that is too many where so many are kept, the latest first; null where there are not so many. */
export async function findFirstBeyond(
  connection: Connection,
  history: History,
  keepCount: number,
): Promise<HistoryPlace | null> {
  const table: Table = HISTORIES[history];
  const [row] = await connection
    .select({ createdAt: table.createdAt, id: table.id })
    .from(table)
    .orderBy(desc(table.createdAt), desc(table.id))
    .limit(1)
    .offset(keepCount);
  return row ?? null;
}

/** Deletes at most so many of the oldest runs that are over and spent; answers their ids. */
export async function deleteSpentRuns(
  tx: Connection,
  history: History,
  spent: Spent,
  most: number,
): Promise<readonly string[]> {
  const table: Table = HISTORIES[history];
  const chosen = tx
    .select({ id: table.id })
    .from(table)
    .where(and(inArray(table.status, [...FINISHED]), isSpent(table, spent), isFree(history, spent)))
    .orderBy(asc(table.createdAt), asc(table.id))
    .limit(most);
  const gone = await tx.delete(table).where(inArray(table.id, chosen)).returning({ id: table.id });
  return gone.map(({ id }) => id);
}

function isSpent(table: Table, { before, from }: Spent): SQL | undefined {
  const tooOld = before === null ? sql`false` : lt(table.createdAt, before);
  if (from === null) return tooOld;
  const tooMany = or(
    lt(table.createdAt, from.createdAt),
    and(eq(table.createdAt, from.createdAt), lte(table.id, from.id)),
  );
  return or(tooOld, tooMany);
}

function isFree(history: History, { keysSince }: Spent): SQL | undefined {
  if (history !== 'executions') return undefined;
  return or(isNull(executions.idempotencyKey), lt(executions.createdAt, keysSince));
}
