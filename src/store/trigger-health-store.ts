import { sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { imapTriggers } from './tables.ts';

/** How many triggers at work are held up, or have not done well for so many of their periods. */
export async function countUnhealthy(connection: Connection, now: Date, periods: number): Promise<number> {
  const [row] = await connection
    .select({ count: sql<number>`count(*)` })
    .from(imapTriggers)
    .where(
      sql`enabled = 1 and (next_poll_at is null
        or coalesce(last_good_at, created_at) + frequency_minutes * ${periods * 60_000} <= ${now.getTime()})`,
    );
  return row?.count ?? 0;
}
