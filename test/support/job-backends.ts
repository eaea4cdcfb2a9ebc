import { onTestFinished } from 'vitest';
import { createJobsBackend } from '../../src/store/agenda/index.ts';
import { startDatabase } from './database.ts';
import { ferretDbMissing, startFerretDb } from './ferretdb.ts';
import { newDatabaseFile } from './jobs.ts';
import { postgresMissing, startPostgres } from './postgres.ts';

/** Where the jobs of one test are kept, for all its processes. */
export interface JobStorage {
  /** The file of the server's own database. */
  readonly file: string;
  /** What PASSERELLE_JOBS_URL is. */
  readonly url: string | undefined;
}

/** A kind of storage that the server can keep its jobs in, and what it is known not to promise. */
export interface JobBackendKind {
  readonly name: 'SQLite' | 'PostgreSQL' | 'MongoDB';
  /** What it needs and is not here; null where it can be tried. */
  readonly missing: string | null;
  /** Whether `unique` saved at once by many stays one: always, never (known of Agenda's backend), or by luck. */
  readonly unique: 'one' | 'several' | 'unknown';
  /** Whether a worker that lost its lock is kept from writing over the new owner. */
  readonly isFenced: boolean;
  /** Whether of several that claim a job, or schedule the same recurring one, at once only one succeeds. */
  readonly isAtomic: boolean;
  /** Starts the server of it for one file of tests. The URL is absent where there is none. */
  start(): Promise<AsyncDisposable & { readonly url?: string }>;
}

const mongoUrl = process.env['TEST_MONGODB_URL'];
const postgresUrl = process.env['TEST_POSTGRES_URL'];
const given = (url: string | undefined) => ({
  ...(url !== undefined && { url }),
  [Symbol.asyncDispose]: async () => {},
});

/** All of them. A database that is given by its URL is for tests alone: its jobs are removed. */
export const JOB_BACKENDS: readonly JobBackendKind[] = [
  { name: 'SQLite', missing: null, unique: 'one', isFenced: true, isAtomic: true, start: async () => given(undefined) },
  {
    name: 'PostgreSQL',
    missing: postgresUrl === undefined && postgresMissing() !== null ? 'the Debian package postgresql' : null,
    // It looks first and inserts then.
    unique: 'several',
    isFenced: false,
    isAtomic: true,
    start: async () => (postgresUrl === undefined ? startPostgres() : given(postgresUrl)),
  },
  {
    name: 'MongoDB',
    missing: mongoUrl === undefined ? ferretDbMissing() : null,
    // An upsert without a unique index: whether two of them insert is up to the server.
    unique: 'unknown',
    isFenced: false,
    // FerretDB 1 looks first and writes then: several may find the same.
    isAtomic: mongoUrl !== undefined,
    start: async () => (mongoUrl === undefined ? startFerretDb() : given(mongoUrl)),
  },
];

/** An empty storage for one test. */
export async function newJobStorage(url: string | undefined): Promise<JobStorage> {
  const storage = { file: newDatabaseFile(), url };
  await (await openJobStorage(storage)).agenda.repository.purgeAllJobs();
  return storage;
}

/** One more connection to the storage, as one more server has; closed after the test. */
export async function openJobStorage({ file, url }: JobStorage) {
  const backend = await createJobsBackend({ url, database: startDatabase(file) });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= backend.close());
  onTestFinished(close);
  return { ...backend, close };
}
