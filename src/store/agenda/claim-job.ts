import { eq, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../database.ts';
import { type AgendaJobRow, agendaJobs } from './tables.ts';

/** Which jobs may be claimed: those of the name that are due by then, and those whose lock has run out. */
export interface ClaimRequest {
  readonly name: string;
  readonly dueBy: Date;
  /** Locks taken before this have run out. */
  readonly lockDeadline: Date;
}

/** Whether there is anything to claim. For the reading connection: an idle scan takes no lock of the database. */
export function isAnyClaimable(reader: Connection, request: ClaimRequest): boolean {
  const found = reader.get<{ found: number }>(sql`select exists (${claimable(request)}) as found`);
  return found.found === 1;
}

/** Locks the next job and answers it; null where there is none. The row tells the token: its `lockedAt`. */
export async function claimJob(
  tx: Connection,
  request: ClaimRequest,
  lock: { readonly lockedAt: Date; readonly lockedBy: string | null },
): Promise<AgendaJobRow | null> {
  const [row] = await tx
    .update(agendaJobs)
    .set({ ...lock, lastModifiedBy: lock.lockedBy })
    .where(eq(agendaJobs.id, nextId(request)))
    .returning();
  return row ?? null;
}

/** The id of the job to claim: the longest due, of those the most urgent, and only then one without a next turn. */
export function nextId(request: ClaimRequest): SQL {
  return sql`(select id from (${claimable(request)}) order by next_run_at is null, next_run_at, priority desc limit 1)`;
}

/** The first of each kind: two index look-ups, however many are due. */
function claimable({ name, dueBy, lockDeadline }: ClaimRequest): SQL {
  return sql`
    select * from (
      select id, next_run_at, priority from agenda_jobs
      where name = ${name} and disabled = 0 and locked_at is null and next_run_at <= ${dueBy.getTime()}
      order by next_run_at, priority desc limit 1)
    union all
    select * from (
      select id, next_run_at, priority from agenda_jobs
      where name = ${name} and disabled = 0 and locked_at is not null and locked_at <= ${lockDeadline.getTime()}
      order by locked_at limit 1)`;
}
