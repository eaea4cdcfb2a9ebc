import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createJobs, type Jobs, type JobsOptions } from '../../src/jobs/index.ts';
import { createLogger } from '../../src/logger.ts';
import { createJobsBackend } from '../../src/store/agenda/index.ts';
import { MIGRATIONS, startDatabase, temporaryFolder } from './database.ts';

/** A path for a database of jobs, removed after the test. */
export function newDatabaseFile(): string {
  return join(temporaryFolder(), 'passerelle.db');
}

/** Work that does nothing. */
export async function nothing(): Promise<void> {}

/** Work that goes on until it is aborted. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

/** Jobs of this process on a database file, not yet started; stopped after the test. */
export async function createJobsOn(
  file: string,
  work: Partial<Pick<JobsOptions, 'pollDueMailboxes' | 'purgeRuns' | 'runTest'>> = {},
): Promise<Jobs> {
  const backend = await createJobsBackend({ url: undefined, database: startDatabase(file) });
  const jobs = createJobs({
    backend,
    logger: createLogger('silent'),
    pollDueMailboxes: nothing,
    purgeRuns: nothing,
    runTest: nothing,
    ...work,
  });
  onTestFinished(() => jobs.stop(0));
  return jobs;
}

/** Another server process on the file (`jobs-process.ts`), and what it has told so far. */
export async function startJobsProcess(
  file: string,
  pollMs = 0,
): Promise<{ readonly child: ChildProcess; readonly lines: readonly string[] }> {
  const script = fileURLToPath(new URL('jobs-process.ts', import.meta.url));
  const child = fork(script, [file, String(pollMs), MIGRATIONS], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => lines.push(...text.trim().split('\n')));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the process ended with ${code}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return { child, lines };
}

/** As a crash or the out-of-memory killer does. */
export async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
