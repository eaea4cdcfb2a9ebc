import {
  computeJobState,
  type JobState,
  type JobsOverview,
  type JobsQueryOptions,
  type JobsResult,
  type JobWithState,
} from 'agenda';
import { asc, count, desc, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../database.ts';
import { jobFilter } from './job-filter.ts';
import { toJob } from './job-row.ts';
import { type AgendaJobRow, agendaJobs } from './tables.ts';

const SORTABLE = ['nextRunAt', 'lastRunAt', 'lastFinishedAt', 'priority', 'name', 'data'] as const;

/** Pages through jobs. A state is no column but follows from several, so asking for one reads all that match. */
export async function queryJobs(reader: Connection, options: JobsQueryOptions): Promise<JobsResult> {
  const { state, skip = 0, limit = 0 } = options;
  const where = jobFilter(options);
  const all = reader
    .select()
    .from(agendaJobs)
    .where(where)
    .orderBy(...order(options.sort))
    .$dynamic();
  if (state === undefined) {
    // SQLite has no offset without a limit.
    const rows = await all.limit(limit > 0 ? limit : Number.MAX_SAFE_INTEGER).offset(skip);
    const [counted] = await reader.select({ total: count() }).from(agendaJobs).where(where);
    return { jobs: rows.map(withState), total: counted?.total ?? 0 };
  }
  const jobs = (await all).map(withState).filter((job) => isInState(job, state));
  return { jobs: jobs.slice(skip, limit > 0 ? skip + limit : undefined), total: jobs.length };
}

/** How many jobs of each name are in each state. */
export async function overviewOfJobs(reader: Connection): Promise<JobsOverview[]> {
  const overviews = new Map<string, JobsOverview>();
  for (const job of (await reader.select().from(agendaJobs).orderBy(agendaJobs.name)).map(withState)) {
    const overview = overviews.get(job.name) ?? emptyOverview(job.name);
    overview.total += 1;
    overview[job.state] += 1;
    if (job.disabled) overview.paused += 1;
    overviews.set(job.name, overview);
  }
  return [...overviews.values()];
}

function order(sort: JobsQueryOptions['sort'] = { nextRunAt: 'desc', lastRunAt: 'desc' }): readonly SQL[] {
  return SORTABLE.flatMap((field) => {
    const direction = sort[field];
    if (direction === undefined) return [];
    const column = agendaJobs[field];
    return [sql`${direction === 'asc' ? asc(column) : desc(column)} nulls last`];
  });
}

function withState(row: AgendaJobRow): JobWithState {
  const job = toJob(row);
  return { ...job, state: computeJobState(job) };
}

function isInState(job: JobWithState, state: JobState): boolean {
  return state === 'paused' ? job.disabled === true : job.state === state;
}

function emptyOverview(name: string): JobsOverview {
  return { name, total: 0, running: 0, scheduled: 0, queued: 0, completed: 0, failed: 0, repeating: 0, paused: 0 };
}
