import { describe, expect, test, vi } from 'vitest';
import { createJobsBackend } from '../../../src/store/agenda/index.ts';
import { SqliteJobRepository } from '../../../src/store/agenda/sqlite-job-repository.ts';
import { startDatabase } from '../../support/database.ts';
import { createJobsOn, newDatabaseFile, nothing, untilAborted } from '../../support/jobs.ts';

describe('a test run', () => {
  test('starts at once, once, and leaves no job', async () => {
    const file = newDatabaseFile();
    const runTest = vi.fn(nothing);
    const jobs = await createJobsOn(file, { runTest });
    await jobs.start();
    const before = Date.now();
    await Promise.all(Array.from({ length: 20 }, () => jobs.enqueueTestRun('t1')));
    await vi.waitFor(() => expect(runTest).toHaveBeenCalled());
    expect(Date.now() - before).toBeLessThan(1_500);
    const repository = new SqliteJobRepository(startDatabase(file));
    await vi.waitFor(async () => expect((await repository.queryJobs({ name: 'run-test' })).total).toBe(0), 5_000);
    expect(runTest).toHaveBeenCalledExactlyOnceWith('t1', expect.any(AbortSignal));
  });

  test('that was queued before the start is run at the start', async () => {
    const file = newDatabaseFile();
    const first = await createJobsOn(file);
    await first.enqueueTestRun('t1');
    await first.stop(0);
    const runTest = vi.fn(nothing);
    await (await createJobsOn(file, { runTest })).start();
    await vi.waitFor(() => expect(runTest).toHaveBeenCalledExactlyOnceWith('t1', expect.any(AbortSignal)), 5_000);
  });

  test('that throws is over, and the next one runs', async () => {
    const ran: string[] = [];
    const runTest = async (id: string) => {
      ran.push(id);
      throw new Error('a bug');
    };
    const file = newDatabaseFile();
    const jobs = await createJobsOn(file, { runTest });
    await jobs.start();
    await jobs.enqueueTestRun('t1');
    await jobs.enqueueTestRun('t2');
    await vi.waitFor(() => expect(ran).toEqual(['t1', 't2']), 5_000);
    const repository = new SqliteJobRepository(startDatabase(file));
    await vi.waitFor(async () => expect((await repository.queryJobs({ name: 'run-test' })).total).toBe(0), 5_000);
  });
});

describe('polling', () => {
  test('comes again while it fails', async () => {
    const poll = vi.fn(async () => {
      throw new Error('a bug');
    });
    const jobs = await createJobsOn(newDatabaseFile(), { pollDueMailboxes: poll });
    await jobs.start();
    await vi.waitFor(() => expect(poll.mock.calls.length).toBeGreaterThan(1), 15_000);
  });
});

describe('a stop', () => {
  test('lets what runs finish', async () => {
    let finished = false;
    const runTest = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      finished = true;
    };
    const jobs = await createJobsOn(newDatabaseFile(), { runTest });
    await jobs.start();
    await jobs.enqueueTestRun('t1');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await jobs.stop(5_000);
    expect(finished).toBe(true);
  });

  test('aborts what takes too long, and leaves no lock', async () => {
    const file = newDatabaseFile();
    const runTest = vi.fn((_: string, signal: AbortSignal) => untilAborted(signal));
    const jobs = await createJobsOn(file, { runTest });
    await jobs.start();
    await jobs.enqueueTestRun('t1');
    await vi.waitFor(() => expect(runTest).toHaveBeenCalled());
    const before = Date.now();
    await jobs.stop(200);
    expect(Date.now() - before).toBeLessThan(1_500);
    expect(runTest.mock.calls[0]?.[1].aborted).toBe(true);
    const { jobs: rows } = await new SqliteJobRepository(startDatabase(file)).queryJobs();
    expect(rows.filter(({ lockedAt }) => lockedAt !== undefined)).toEqual([]);
  });

  test('leaves behind what does not even hear the abort, to be run again', async () => {
    const file = newDatabaseFile();
    const deaf = vi.fn(() => new Promise<void>(() => undefined));
    const first = await createJobsOn(file, { runTest: deaf });
    await first.start();
    await first.enqueueTestRun('t1');
    await vi.waitFor(() => expect(deaf).toHaveBeenCalled());
    await first.stop(0);
    const runTest = vi.fn(nothing);
    await (await createJobsOn(file, { runTest })).start();
    await vi.waitFor(() => expect(runTest).toHaveBeenCalledOnce(), 5_000);
  });
});

describe('another storage', () => {
  test.each([
    [
      'mongodb://user:hidden@127.0.0.1:9/jobs',
      /PASSERELLE_JOBS_URL: MongoDB at mongodb:\/\/127.0.0.1:9\/jobs does not answer/,
    ],
    [
      'postgres://user:hidden@127.0.0.1:9/jobs',
      /PASSERELLE_JOBS_URL: PostgreSQL at postgres:\/\/127.0.0.1:9\/jobs does not answer/,
    ],
    ['redis://user:hidden@127.0.0.1', /PASSERELLE_JOBS_URL: redis:\/\/127.0.0.1 is no database/],
  ])('%s that cannot be used is a clear error', async (url, want) => {
    const database = startDatabase(newDatabaseFile());
    const failure = await createJobsBackend({ url, database }).catch((error: unknown) => error);
    expect(String(failure)).toMatch(want);
    expect(String(failure)).not.toContain('hidden');
  });
});

test('runs are purged at the start, and not again before an hour is over', async () => {
  const file = newDatabaseFile();
  const purgeRuns = vi.fn(nothing);
  const first = await createJobsOn(file, { purgeRuns });
  await first.start();
  await vi.waitFor(() => expect(purgeRuns).toHaveBeenCalledExactlyOnceWith(expect.any(AbortSignal)), 5_000);
  await first.stop(0);
  const again = vi.fn(nothing);
  await (await createJobsOn(file, { purgeRuns: again })).start();
  const { jobs } = await new SqliteJobRepository(startDatabase(file)).queryJobs({ name: 'purge-runs' });
  expect(jobs).toHaveLength(1);
  expect(jobs[0]?.nextRunAt?.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
  expect(again).not.toHaveBeenCalled();
});
