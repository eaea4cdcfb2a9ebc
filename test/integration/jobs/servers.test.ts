import { describe, expect, test, vi } from 'vitest';
import { SqliteJobRepository } from '../../../src/store/agenda/sqlite-job-repository.ts';
import { startDatabase } from '../../support/database.ts';
import {
  createJobsOn,
  killHard,
  newDatabaseFile,
  nothing,
  startJobsProcess,
  untilAborted,
} from '../../support/jobs.ts';

describe('two servers on one database', () => {
  test('that outlives its first lock keeps it, and is not run twice', async () => {
    const file = newDatabaseFile();
    const runTest = vi.fn((_: string, signal: AbortSignal) => untilAborted(signal));
    const repository = new SqliteJobRepository(startDatabase(file));
    const jobs = await createJobsOn(file, { runTest });
    await jobs.start();
    await jobs.enqueueTestRun('t1');
    await vi.waitFor(() => expect(runTest).toHaveBeenCalledOnce());
    const { lines } = await startJobsProcess(file);
    const lockedAt = async () => (await repository.queryJobs({ name: 'run-test' })).jobs[0]?.lockedAt?.getTime() ?? 0;
    const first = await lockedAt();
    await vi.waitFor(async () => expect(await lockedAt()).toBeGreaterThan(first + 11_000), {
      timeout: 30_000,
      interval: 500,
    });
    expect(runTest.mock.calls[0]?.[1].aborted).toBe(false);
    expect([runTest.mock.calls.length, lines.join()]).toEqual([1, expect.not.stringContaining('run')]);
  });

  test('never runs beside itself, of however many servers', async () => {
    const file = newDatabaseFile();
    const processes = [await startJobsProcess(file, 3_000), await startJobsProcess(file, 3_000)];
    const ends = () => processes.flatMap(({ lines }) => lines.filter((line) => line === 'poll ends')).length;
    const begins = () => processes.flatMap(({ lines }) => lines.filter((line) => line === 'poll begins')).length;
    await vi.waitFor(
      () => {
        expect(begins() - ends()).toBeLessThan(2);
        if (ends() < 3) throw new Error('not yet');
      },
      { timeout: 40_000, interval: 50 },
    );
  });
});

describe('a server that is killed', () => {
  test('in a test run: the next one takes it up at once', async () => {
    const file = newDatabaseFile();
    const { child, lines } = await startJobsProcess(file);
    child.send('t1');
    await vi.waitFor(() => expect(lines).toContain('run t1'), 5_000);
    await killHard(child);
    const runTest = vi.fn(nothing);
    const jobs = await createJobsOn(file, { runTest });
    const before = Date.now();
    await jobs.start();
    await vi.waitFor(() => expect(runTest).toHaveBeenCalledExactlyOnceWith('t1', expect.any(AbortSignal)), 5_000);
    expect(Date.now() - before).toBeLessThan(4_000);
  });

  test('while it lives, keeps its locks from another one that starts', async () => {
    const file = newDatabaseFile();
    const { child, lines } = await startJobsProcess(file);
    child.send('t1');
    await vi.waitFor(() => expect(lines).toContain('run t1'), 5_000);
    const runTest = vi.fn(nothing);
    const jobs = await createJobsOn(file, { runTest });
    await jobs.start();
    await jobs.enqueueTestRun('t2');
    await vi.waitFor(() => expect([...lines, ...runTest.mock.calls.flat()].join()).toContain('t2'), 5_000);
    expect(runTest.mock.calls.flat()).not.toContain('t1');
  });

  test('goes on polling after a restart, one turn at a time', async () => {
    const file = newDatabaseFile();
    for (let start = 0; start < 2; start += 1) {
      const { child, lines } = await startJobsProcess(file);
      await vi.waitFor(() => expect(lines).toContain('poll ends'), 10_000);
      await killHard(child);
    }
    const { jobs } = await new SqliteJobRepository(startDatabase(file)).queryJobs({ name: 'poll-due-mailboxes' });
    expect(jobs).toHaveLength(1);
  });
});
