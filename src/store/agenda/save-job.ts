import { randomUUID } from 'node:crypto';
import type { DebounceOptions, JobParameters, UniqueOpts } from 'agenda';
import { and, eq, sql } from 'drizzle-orm';
import type { Connection } from '../database.ts';
import { toSavedColumns } from './job-row.ts';
import { type AgendaJobRow, agendaJobs, type NewAgendaJobRow } from './tables.ts';

type Columns = Omit<NewAgendaJobRow, 'id'>;

/**
 * Inserts a job or updates the one that it stands for: that of its id, the only one of its name (type `single`), or the
 * one of the same name and `unique`. The indexes hold the last two, whoever else writes. Null where the id is gone.
 */
export async function saveJob(
  tx: Connection,
  job: JobParameters<unknown>,
  lastModifiedBy: string | undefined,
): Promise<AgendaJobRow | null> {
  const columns = toSavedColumns(job, lastModifiedBy);
  if (job._id) return updateById(tx, job._id, columns);
  if (job.type === 'single') return upsertSingle(tx, columns);
  if (job.unique === undefined) return insert(tx, columns);
  return saveUnique(tx, { ...columns, uniqueKey: canonicalJson(job.unique) }, job.uniqueOpts ?? {});
}

async function insert(tx: Connection, columns: Columns): Promise<AgendaJobRow> {
  return tx
    .insert(agendaJobs)
    .values({ id: randomUUID(), ...columns })
    .returning()
    .get();
}

async function updateById(tx: Connection, id: string, columns: Columns): Promise<AgendaJobRow | null> {
  const [row] = await tx
    .update(agendaJobs)
    .set(columns)
    .where(and(eq(agendaJobs.id, id), eq(agendaJobs.name, columns.name)))
    .returning();
  return row ?? null;
}

/** A recurring job that is saved again at a start keeps its turn, unless it is given one in the future. */
async function upsertSingle(tx: Connection, columns: Columns): Promise<AgendaJobRow> {
  const isDueNow = columns.nextRunAt instanceof Date && columns.nextRunAt.getTime() <= Date.now();
  return tx
    .insert(agendaJobs)
    .values({ id: randomUUID(), ...columns })
    .onConflictDoUpdate({
      target: agendaJobs.name,
      targetWhere: sql`type = 'single'`,
      set: {
        ...columns,
        nextRunAt: isDueNow ? sql`coalesce(agenda_jobs.next_run_at, excluded.next_run_at)` : columns.nextRunAt,
      },
    })
    .returning()
    .get();
}

async function saveUnique(
  tx: Connection,
  columns: Columns & { readonly uniqueKey: string },
  { insertOnly, debounce }: UniqueOpts,
): Promise<AgendaJobRow> {
  const now = new Date();
  const [existing] = await tx
    .select()
    .from(agendaJobs)
    .where(and(eq(agendaJobs.name, columns.name), eq(agendaJobs.uniqueKey, columns.uniqueKey)));
  if (existing === undefined) return insert(tx, { ...columns, ...(debounce && firstDebounced(debounce, now)) });
  if (insertOnly && debounce === undefined) return existing;
  const change = { ...columns, ...(debounce && debounced(existing, debounce, now)) };
  return tx.update(agendaJobs).set(change).where(eq(agendaJobs.id, existing.id)).returning().get();
}

function firstDebounced({ strategy, delay }: DebounceOptions, now: Date): Partial<Columns> {
  return strategy === 'leading'
    ? { debounceStartedAt: now }
    : { debounceStartedAt: now, nextRunAt: new Date(now.getTime() + delay) };
}

function debounced(existing: AgendaJobRow, { strategy, delay, maxWait }: DebounceOptions, now: Date): Partial<Columns> {
  const debounceStartedAt = existing.debounceStartedAt ?? now;
  if (strategy === 'leading') return { nextRunAt: existing.nextRunAt, debounceStartedAt };
  const isOver = maxWait !== undefined && now.getTime() - debounceStartedAt.getTime() >= maxWait;
  if (isOver) return { nextRunAt: now, debounceStartedAt: null };
  return { nextRunAt: new Date(now.getTime() + delay), debounceStartedAt };
}

/** The same text for the same key, in whatever order it was written. */
function canonicalJson(unique: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(unique).sort(([left], [right]) => (left < right ? -1 : 1)));
}
