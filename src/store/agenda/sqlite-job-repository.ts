import type {
  JobId,
  JobParameters,
  JobRepository,
  JobRepositoryOptions,
  JobsOverview,
  JobsQueryOptions,
  JobsResult,
  RemoveJobsOptions,
} from 'agenda';
import { and, count, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Connection, Database } from '../database.ts';
import { claimJob, isAnyClaimable } from './claim-job.ts';
import { jobFilter } from './job-filter.ts';
import { toJob, toStateColumns } from './job-row.ts';
import { overviewOfJobs, queryJobs } from './query-jobs.ts';
import { saveJob } from './save-job.ts';
import { agendaJobs } from './tables.ts';

/**
 * Agenda's jobs in the server's own database, written through its one writing connection.
 *
 * Locks are fenced: the repository remembers the token of each lock that it took, and a state is saved only while the
 * row still has that token. So a process that was frozen past its lock's lifetime cannot write over the new owner.
 */
export class SqliteJobRepository implements JobRepository {
  readonly #database: Database;
  readonly #tokens = new Map<string, Date>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The database is open already. */
  async connect(): Promise<void> {}

  queryJobs(options: JobsQueryOptions = {}): Promise<JobsResult> {
    return queryJobs(this.#database.reader, options);
  }

  getJobsOverview(): Promise<JobsOverview[]> {
    return overviewOfJobs(this.#database.reader);
  }

  async getDistinctJobNames(): Promise<string[]> {
    const rows = await this.#database.reader.selectDistinct({ name: agendaJobs.name }).from(agendaJobs);
    return rows.map(({ name }) => name);
  }

  async getJobById(id: string): Promise<JobParameters | null> {
    const [row] = await this.#database.reader.select().from(agendaJobs).where(eq(agendaJobs.id, id));
    return row === undefined ? null : toJob(row);
  }

  async getQueueSize(): Promise<number> {
    const [row] = await this.#database.reader
      .select({ size: count() })
      .from(agendaJobs)
      .where(lt(agendaJobs.nextRunAt, new Date()));
    return row?.size ?? 0;
  }

  async removeJobs(options: RemoveJobsOptions): Promise<number> {
    const where = jobFilter(options);
    // Nothing asked for is nothing removed; `purgeAllJobs` is for all of them.
    if (where === undefined) return 0;
    return this.#database.transaction((tx) => tx.delete(agendaJobs).where(where).run().changes);
  }

  async purgeAllJobs(): Promise<number> {
    return this.#database.transaction((tx) => tx.delete(agendaJobs).run().changes);
  }

  disableJobs(options: RemoveJobsOptions): Promise<number> {
    return this.#setDisabled(options, true);
  }

  enableJobs(options: RemoveJobsOptions): Promise<number> {
    return this.#setDisabled(options, false);
  }

  async saveJob<DATA = unknown>(
    job: JobParameters<DATA>,
    options: JobRepositoryOptions | undefined,
  ): Promise<JobParameters<DATA>> {
    const row = await this.#database.transaction((tx) => saveJob(tx, job, options?.lastModifiedBy));
    return row === null ? job : toJob<DATA>(row);
  }

  /** Throws where the job is gone, or its lock belongs to somebody else by now. */
  async saveJobState(job: JobParameters, options: JobRepositoryOptions | undefined): Promise<void> {
    const id = job._id;
    if (id === undefined) throw new Error(`The job ${job.name} was never saved`);
    const token = this.#tokens.get(id);
    const columns = toStateColumns(job, options?.lastModifiedBy);
    const isOurs = token === undefined ? undefined : eq(agendaJobs.lockedAt, token);
    const { changes } = await this.#database.transaction((tx) =>
      tx
        .update(agendaJobs)
        .set({ ...columns, ...(!columns.lockedAt && { lockedBy: null }) })
        .where(and(eq(agendaJobs.id, id), eq(agendaJobs.name, job.name), isOurs))
        .run(),
    );
    if (changes === 0) throw new Error(`The job ${job.name} (${id}) is gone, or its lock was taken over`);
    this.#remember(id, columns.lockedAt ?? null);
  }

  async lockJob(job: JobParameters, options: JobRepositoryOptions | undefined): Promise<JobParameters | undefined> {
    const id = job._id;
    if (id === undefined) return undefined;
    const lockedBy = options?.lastModifiedBy ?? null;
    const isAsSeen = job.nextRunAt ? eq(agendaJobs.nextRunAt, job.nextRunAt) : isNull(agendaJobs.nextRunAt);
    const [row] = await this.#database.transaction((tx) =>
      tx
        .update(agendaJobs)
        .set({ lockedAt: new Date(), lockedBy, lastModifiedBy: lockedBy })
        .where(and(eq(agendaJobs.id, id), isNull(agendaJobs.lockedAt), isAsSeen, eq(agendaJobs.disabled, false)))
        .returning()
        .all(),
    );
    if (row === undefined) return undefined;
    this.#remember(row.id, row.lockedAt);
    return toJob(row);
  }

  async unlockJob(job: JobParameters): Promise<void> {
    // One that has no next turn is in its last run, and only its end unlocks it.
    if (job._id !== undefined) await this.#unlock([job._id], isNotNull(agendaJobs.nextRunAt));
  }

  async unlockJobs(jobIds: (JobId | string)[]): Promise<void> {
    if (jobIds.length > 0) await this.#unlock(jobIds.map(String), undefined);
  }

  async getNextJobToRun(
    jobName: string,
    nextScanAt: Date,
    lockDeadline: Date,
    now: Date | undefined,
    options: JobRepositoryOptions | undefined,
  ): Promise<JobParameters | undefined> {
    const request = { name: jobName, dueBy: nextScanAt, lockDeadline };
    if (!isAnyClaimable(this.#database.reader, request)) return undefined;
    const lock = { lockedAt: now ?? new Date(), lockedBy: options?.lastModifiedBy ?? null };
    const row = await this.#database.transaction((tx) => claimJob(tx, request, lock));
    if (row === null) return undefined;
    this.#remember(row.id, row.lockedAt);
    return toJob(row);
  }

  /**
   * Frees the jobs of Agendas that run no more, and lets those run again that were in their last run. The tokens are
   * kept: should one of their owners live after all, it cannot save.
   */
  async releaseLocks(isOver: (lockedBy: string) => boolean): Promise<void> {
    await this.#database.transaction(async (tx) => {
      for (const lockedBy of (await lockOwners(tx)).filter(isOver)) {
        await tx
          .update(agendaJobs)
          .set({ lockedAt: null, lockedBy: null, nextRunAt: sql`coalesce(next_run_at, ${Date.now()})` })
          .where(and(isNotNull(agendaJobs.lockedAt), eq(agendaJobs.lockedBy, lockedBy)));
      }
    });
  }

  async #setDisabled(options: RemoveJobsOptions, disabled: boolean): Promise<number> {
    const where = jobFilter(options);
    if (where === undefined) return 0;
    return this.#database.transaction((tx) => tx.update(agendaJobs).set({ disabled }).where(where).run().changes);
  }

  async #unlock(ids: readonly string[], condition: ReturnType<typeof isNotNull> | undefined): Promise<void> {
    await this.#database.transaction((tx) =>
      tx
        .update(agendaJobs)
        .set({ lockedAt: null, lockedBy: null })
        .where(and(inArray(agendaJobs.id, [...ids]), condition))
        .run(),
    );
    for (const id of ids) this.#remember(id, null);
  }

  #remember(id: string, token: Date | null): void {
    if (token === null) this.#tokens.delete(id);
    else this.#tokens.set(id, token);
  }
}

async function lockOwners(tx: Connection): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ lockedBy: agendaJobs.lockedBy })
    .from(agendaJobs)
    .where(isNotNull(agendaJobs.lockedAt));
  return rows.flatMap(({ lockedBy }) => lockedBy ?? []);
}
