import type { AgendaBackend } from 'agenda';
import type { Database } from '../database.ts';
import { SqliteBackend } from './sqlite-backend.ts';

/** Where Agenda keeps its jobs: connected, and closed by us, never by Agenda. */
export interface JobsBackend {
  readonly agenda: AgendaBackend;
  /**
   * Frees the jobs of Agendas (by their names) that run no more, at once. Absent where the storage does not know who has
   * a lock: there a lock runs out.
   */
  readonly releaseLocks?: (isOver: (lockedBy: string) => boolean) => Promise<void>;
  close(): Promise<void>;
}

export interface JobsBackendOptions {
  /** PASSERELLE_JOBS_URL. */
  readonly url: string | undefined;
  readonly database: Database;
}

const CONNECT_MS = 5_000;

/**
 * Opens the storage that `PASSERELLE_JOBS_URL` names, by Agenda's own backend, which is loaded only then; without it,
 * the server's own database. Throws, in words without the URL's password, where it cannot be reached.
 */
export async function createJobsBackend({ url, database }: JobsBackendOptions): Promise<JobsBackend> {
  if (url === undefined) {
    const backend = new SqliteBackend(database);
    return {
      agenda: backend,
      releaseLocks: (isOver) => backend.repository.releaseLocks(isOver),
      close: async () => {},
    };
  }
  const backend = await remoteBackend(url);
  try {
    await backend.connect();
  } catch (cause) {
    await backend.disconnect().catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`PASSERELLE_JOBS_URL: ${backend.name} at ${withoutPassword(url)} does not answer: ${reason}`, {
      cause,
    });
  }
  return { agenda: connected(backend), close: () => backend.disconnect() };
}

async function remoteBackend(url: string): Promise<AgendaBackend> {
  if (/^mongodb(\+srv)?:/.test(url)) return mongoBackend(url);
  if (/^postgres(ql)?:/.test(url)) return postgresBackend(url);
  throw new Error(`PASSERELLE_JOBS_URL: ${withoutPassword(url)} is no database that jobs can be kept in`);
}

async function mongoBackend(url: string): Promise<AgendaBackend> {
  const { MongoBackend } = await import('@agendajs/mongo-backend');
  const options = { serverSelectionTimeoutMS: CONNECT_MS };
  return new MongoBackend({ address: url, options, collection: 'passerelle_jobs', ensureIndex: true });
}

async function postgresBackend(url: string): Promise<AgendaBackend> {
  const { PostgresBackend, PostgresJobRepository } = await import('@agendajs/postgres-backend');
  const backend = new PostgresBackend({
    poolConfig: { connectionString: url, connectionTimeoutMillis: CONNECT_MS },
    tableName: 'passerelle_jobs',
    logTableName: 'passerelle_job_logs',
    // Its channel throws where its connection is lost and nobody listens; the servers look often enough.
    disableNotifications: true,
  });
  // An idle connection that breaks would end the process if nobody listened; the next query tells.
  const { repository } = backend;
  if (repository instanceof PostgresJobRepository) repository.getPool().on('error', () => undefined);
  return backend;
}

/** Agenda connects what it is given, and nobody would hear of a failure; a second time would open a second connection. */
function connected(backend: AgendaBackend): AgendaBackend {
  return {
    name: backend.name,
    repository: backend.repository,
    notificationChannel: backend.notificationChannel,
    ownsConnection: false,
    connect: async () => {},
    disconnect: async () => {},
  };
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}
