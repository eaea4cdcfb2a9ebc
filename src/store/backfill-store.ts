import { desc, eq } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { mailBackfills } from './tables.ts';

export type BackfillRow = typeof mailBackfills.$inferSelect;

export async function insertBackfill(tx: Connection, row: Omit<BackfillRow, 'id'>): Promise<void> {
  await tx.insert(mailBackfills).values(row);
}

/** The latest first. */
export function listBackfills(
  connection: Connection,
  triggerId: string,
  limit: number,
): Promise<readonly BackfillRow[]> {
  return connection
    .select()
    .from(mailBackfills)
    .where(eq(mailBackfills.triggerId, triggerId))
    .orderBy(desc(mailBackfills.id))
    .limit(limit)
    .execute();
}
