import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { createEgress } from './connectors/egress/index.ts';
import { createDomain } from './domain/create-domain.ts';
import type { Domain } from './domain/domain.ts';
import type { JobQueue } from './domain/job-queue.ts';
import { EMBEDDED_ENGINE_KEY } from './domain/processes/processes.ts';
import { createEmbeddedEngine } from './engines/embedded/index.ts';
import { AppError } from './errors.ts';
import { createJobs, type Jobs } from './jobs/index.ts';
import { Lifecycle } from './lifecycle.ts';
import type { Logger } from './logger.ts';
import type { Context } from './resolvers/context.ts';
import { createKeyring, type Keyring, readOrCreateKeyFile } from './secrets/keyring.ts';
import { announceAccess, startServer } from './server/index.ts';
import { buildSchema } from './server/schema.ts';
import { createJobsBackend } from './store/agenda/index.ts';
import { type Database, openDatabase } from './store/database.ts';
import { createInstancePort } from './store/instance-port.ts';
import { findAnyCiphertext } from './store/service-store.ts';

/** The running product. */
export interface App {
  /** Without a path; GraphQL is at `/graphql` below it. */
  readonly url: string;
  /** Ends in order: takes nothing new, lets what runs end, closes what was opened. Idempotent. */
  close(): Promise<void>;
}

/** How long calls, polls and test runs may go on while the server closes: less than requests may. */
const GIVE_UP_MS = 7_000;

const MIGRATIONS = fileURLToPath(new URL('../drizzle', import.meta.url));

/** Opens everything in order; what had opened is closed again where a later part fails. Throws in words. */
export async function startApp(config: Config, logger: Logger): Promise<App> {
  const lifecycle = new Lifecycle();
  try {
    const url = await open(config, logger, lifecycle);
    return { url, close: () => lifecycle.close() };
  } catch (error) {
    await lifecycle.close();
    throw error;
  }
}

async function open(config: Config, logger: Logger, lifecycle: Lifecycle): Promise<string> {
  announceAccess(config.adminKey, logger);
  for (const warning of config.warnings) logger.warn(warning);
  const shutdown = new AbortController();
  const queue: JobQueue = { enqueueTestRun: (id) => jobs.enqueueTestRun(id) };
  const { database, engine, domain } = await openDomain(config, logger, lifecycle, { queue, shutdown });
  const jobs = await openJobs(config, logger, lifecycle, { database, domain, shutdown: shutdown.signal });

  await domain.executions.closeInterrupted();
  await engine.resumeAll();
  await jobs.start();
  if (config.imapIdle) domain.mail.startWatching();
  await domain.testRuns.takeUp();
  const url = await listen(config, logger, lifecycle, domain);
  // Closed first, thus the first to be called: calls that are cut off a little before their requests are still answered.
  lifecycle.defer(() => void setTimeout(() => shutdown.abort(), GIVE_UP_MS).unref());
  return url;
}

async function openDomain(
  config: Config,
  logger: Logger,
  lifecycle: Lifecycle,
  { queue, shutdown }: { readonly queue: JobQueue; readonly shutdown: AbortController },
) {
  const { dataDir } = config;
  const clock = () => new Date();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = openDatabase(join(dataDir, 'passerelle.db'), MIGRATIONS);
  lifecycle.defer(() => database.close());
  const keyring = await openKeyring(config, database);
  const egress = createEgress({ allow: config.egressAllow, serviceAllow: config.egressServiceAllow });
  lifecycle.defer(() => egress.close());
  const engine = createEmbeddedEngine({ instances: createInstancePort(database, EMBEDDED_ENGINE_KEY, clock), logger });
  lifecycle.defer(() => engine.stop());
  lifecycle.defer(() => shutdown.abort());
  const retention = { keepDays: config.runsKeepDays, keepCount: config.runsKeepCount };
  const running = { dataDir, logger, clock, shutdown: shutdown.signal, retention, maxMailBytes: config.maxMailBytes };
  const domain = createDomain({ database, keyring, egress, engine, queue, ...running });
  lifecycle.defer(() => domain.mail.stop());
  return { database, engine, domain };
}

async function openJobs(
  config: Config,
  logger: Logger,
  lifecycle: Lifecycle,
  {
    database,
    domain,
    shutdown,
  }: { readonly database: Database; readonly domain: Domain; readonly shutdown: AbortSignal },
): Promise<Jobs> {
  const jobs = createJobs({
    backend: await createJobsBackend({ url: config.jobsUrl, database }),
    logger,
    pollDueMailboxes: (signal) => domain.mail.pollDueMailboxes(AbortSignal.any([signal, shutdown])),
    purgeRuns: async (signal) => {
      const either = AbortSignal.any([signal, shutdown]);
      await domain.history.purge(either);
      await domain.mailActivities.purge(either);
    },
    runTest: (id, signal) => domain.testRuns.run(id, AbortSignal.any([signal, shutdown])),
  });
  lifecycle.defer(() => jobs.stop());
  return jobs;
}

/** The key of the environment, or the key file. A key that does not fit what is stored would lose every secret: refused. */
async function openKeyring(config: Config, database: Database): Promise<Keyring> {
  const key = config.secretKey === undefined ? readOrCreateKeyFile(config.dataDir) : Buffer.from(config.secretKey);
  const keyring = createKeyring(key);
  const sealed = await findAnyCiphertext(database.reader);
  if (sealed === null || keyring.canOpen(sealed)) return keyring;
  throw new AppError(
    'SECRET_KEY_MISMATCH',
    `The secrets in ${config.dataDir} were stored with another key: set PASSERELLE_SECRET_KEY to it, or put its secret.key file back`,
  );
}

async function listen(config: Config, logger: Logger, lifecycle: Lifecycle, domain: Domain): Promise<string> {
  const server = await startServer({
    config,
    logger,
    schema: buildSchema(),
    createContext: ({ origin }): Context => ({
      domain,
      fileUrl: (id) => `${origin}${domain.files.signedPath(id)}`,
      redirectUri: `${config.publicUrl ?? origin}/oauth2/callback`,
    }),
    isReady: () => true,
    countUnhealthyTriggers: () => domain.mailHealths.countUnhealthy(),
    completeAuthorization: (query) => domain.authorizations.complete(query),
    serveFile: async ({ id, query, authorized }) => {
      const { expires = '', signature = '' } = query;
      if (!authorized && !domain.files.isSigned(id, expires, signature)) return undefined;
      return domain.downloads.open(id);
    },
  });
  lifecycle.defer(() => server.close());
  return server.url;
}
