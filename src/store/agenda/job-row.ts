import { type JobId, type JobParameters, toJobId } from 'agenda';
import type { AgendaJobRow, NewAgendaJobRow } from './tables.ts';

/** A stored job, which has an id. */
export type StoredJob<Data = unknown> = JobParameters<Data> & { readonly _id: JobId };

/** A row as Agenda knows it: what is null in the table is absent, but for `nextRunAt`. */
export function toJob<Data = unknown>({ id, uniqueKey, lockedBy, ...row }: AgendaJobRow): StoredJob<Data> {
  const fields = Object.entries(row).filter(([name, value]) => value !== null || name === 'nextRunAt');
  // The columns are named as Agenda's fields; `data` is whatever was saved under this name.
  return { ...Object.fromEntries(fields), _id: toJobId(id) } as unknown as StoredJob<Data>;
}

/** What a save of a job sets: all but what the processor writes (`JobRepository.saveJobState`). */
export function toSavedColumns(
  job: JobParameters<unknown>,
  lastModifiedBy: string | undefined,
): Omit<NewAgendaJobRow, 'id'> {
  return {
    name: job.name,
    type: job.type,
    priority: job.priority,
    data: job.data ?? null,
    nextRunAt: toDate(job.nextRunAt),
    repeatInterval: job.repeatInterval ?? null,
    repeatTimezone: job.repeatTimezone ?? null,
    repeatAt: job.repeatAt ?? null,
    disabled: job.disabled ?? false,
    fork: job.fork ?? false,
    lastModifiedBy: lastModifiedBy ?? null,
    startDate: toDate(job.startDate),
    endDate: toDate(job.endDate),
    skipDays: job.skipDays ?? null,
  };
}

/** What the processor writes while it runs a job. A reason that is no text (an Error from a fork) is kept as JSON. */
export function toStateColumns(job: JobParameters, lastModifiedBy: string | undefined): Partial<NewAgendaJobRow> {
  const reason: unknown = job.failReason;
  return {
    nextRunAt: toDate(job.nextRunAt),
    lockedAt: toDate(job.lockedAt),
    lastRunAt: toDate(job.lastRunAt),
    lastFinishedAt: toDate(job.lastFinishedAt),
    failedAt: toDate(job.failedAt),
    failCount: job.failCount ?? null,
    failReason:
      reason === undefined || reason === null || typeof reason === 'string' ? (reason ?? null) : JSON.stringify(reason),
    progress: job.progress ?? null,
    lastModifiedBy: lastModifiedBy ?? null,
  };
}

/** Agenda hands dates on as texts where a job has passed through JSON. */
function toDate(value: Date | string | null | undefined): Date | null {
  return value === null || value === undefined ? null : new Date(value);
}
