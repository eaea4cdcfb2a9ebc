import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Agenda, InMemoryNotificationChannel } from 'agenda';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createJobs } from '../../src/jobs/index.ts';
import { createLogger } from '../../src/logger.ts';
import { MIGRATIONS } from '../support/database.ts';
import {
  JOB_BACKENDS,
  type JobBackendKind,
  type JobStorage,
  newJobStorage,
  openJobStorage,
} from '../support/job-backends.ts';
import { killHard, nothing } from '../support/jobs.ts';

const WORKER = fileURLToPath(new URL('../support/job-worker.ts', import.meta.url));
const NEVER = new Date(0);
const ago = (ms: number) => new Date(Date.now() - ms);
const job = (data: unknown, more: object = {}) =>
  ({ name: 'work', type: 'normal', priority: 0, nextRunAt: ago(1_000), data, ...more }) as const;

for (const kind of JOB_BACKENDS) {
  const needs = kind.missing === null ? '' : ` (needs ${kind.missing})`;
  describe.skipIf(kind.missing !== null)(`jobs in ${kind.name}${needs}`, () => promises(kind));
}

function promises(kind: JobBackendKind): void {
  let server: Awaited<ReturnType<JobBackendKind['start']>>;
  beforeAll(async () => {
    server = await kind.start();
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const newStorage = () => newJobStorage(server.url);

  test('a one-off job runs once, and its end is kept', async () => {
    const { agenda, repository } = await startAgenda(await newStorage());
    const work = vi.fn(async () => undefined);
    agenda.define('work', work);
    await agenda.start();
    await agenda.now('work', { n: 1 });
    await vi.waitFor(
      async () => expect((await repository.queryJobs()).jobs[0]?.lastFinishedAt).toBeInstanceOf(Date),
      10_000,
    );
    expect(work).toHaveBeenCalledOnce();
    const [saved] = (await repository.queryJobs()).jobs;
    expect(saved).toMatchObject({ data: { n: 1 }, state: 'completed' });
    expect(saved?.lockedAt ?? null).toBeNull();
  });

  test(kind.isAtomic ? RECURRING : `known: ${RECURRING}, but not where it is scheduled at once`, async () => {
    const { agenda, repository } = await startAgenda(await newStorage());
    const work = vi.fn(async () => undefined);
    agenda.define('work', work);
    await agenda.start();
    await Promise.all(Array.from({ length: 3 }, () => agenda.every('1 second', 'work')));
    await vi.waitFor(() => expect(work.mock.calls.length).toBeGreaterThan(1), 10_000);
    const { total } = await repository.queryJobs({ name: 'work' });
    if (kind.isAtomic) expect(total).toBe(1);
    else expect(total).toBeLessThanOrEqual(3);
  });

  test(UNIQUE[kind.unique].name, async () => {
    const { repository } = (await openJobStorage(await newStorage())).agenda;
    const unique = { unique: { 'data.id': 7 }, uniqueOpts: { insertOnly: true } };
    await Promise.all(Array.from({ length: 100 }, () => repository.saveJob(job({ id: 7 }, unique), undefined)));
    const { total } = await repository.queryJobs();
    expect(total).toSatisfy(UNIQUE[kind.unique].holds);
  });

  test('the longest due is claimed first, of those the most urgent; neither the disabled nor the early', async () => {
    const { repository } = (await openJobStorage(await newStorage())).agenda;
    const due = ago(5_000);
    await repository.saveJob(job('late', { priority: 20 }), undefined);
    await repository.saveJob(job('calm', { nextRunAt: due }), undefined);
    await repository.saveJob(job('urgent', { nextRunAt: due, priority: 10 }), undefined);
    await repository.saveJob(job('early', { nextRunAt: ago(-60_000) }), undefined);
    await repository.saveJob(job('disabled', { disabled: true }), undefined);
    const order: unknown[] = [];
    const next = () => repository.getNextJobToRun('work', new Date(), NEVER, undefined, undefined);
    for (let claimed = await next(); claimed; claimed = await next()) order.push(claimed.data);
    expect(order).toEqual(['urgent', 'calm', 'late']);
  });

  test(
    kind.isAtomic ? 'two workers run each job once' : 'known: two workers run each job, and some twice',
    async () => {
      const storage = await newStorage();
      const { repository } = (await openJobStorage(storage)).agenda;
      for (let n = 0; n < 30; n += 1) await repository.saveJob(job(n), undefined);
      const workers = [startWorker(storage, 'finish'), startWorker(storage, 'finish')];
      const ran = () => workers.flatMap(({ lines }) => lines.map(Number)).sort((left, right) => left - right);
      const completed = async () => (await repository.queryJobs({ state: 'completed' })).total;
      await vi.waitFor(async () => expect(await completed()).toBe(30), { timeout: 20_000, interval: 100 });
      await vi.waitFor(() => expect(ran().length).toBeGreaterThanOrEqual(30), 5_000);
      const each = Array.from({ length: 30 }, (_, n) => n);
      expect(kind.isAtomic ? ran() : [...new Set(ran())]).toEqual(each);
    },
  );

  test('what a dead worker had locked runs again when its lock has run out', async () => {
    const storage = await newStorage();
    const { agenda, repository } = await startAgenda(storage);
    await repository.saveJob(job('x'), undefined);
    const { child, lines } = startWorker(storage, 'hang');
    await vi.waitFor(() => expect(lines).toEqual(['"x"']), 10_000);
    await killHard(child);
    const work = vi.fn(async () => undefined);
    agenda.define('work', work, { lockLifetime: 500 });
    await agenda.start();
    await vi.waitFor(() => expect(work).toHaveBeenCalledOnce(), 10_000);
  });

  test(kind.isFenced ? FENCED : NOT_FENCED, async () => {
    const storage = await newStorage();
    const zombie = (await openJobStorage(storage)).agenda.repository;
    const owner = (await openJobStorage(storage)).agenda.repository;
    await zombie.saveJob(job('x'), undefined);
    const lost = await zombie.getNextJobToRun('work', new Date(), NEVER, ago(60_000), { lastModifiedBy: 'zombie' });
    const taken = await owner.getNextJobToRun('work', new Date(), ago(30_000), undefined, { lastModifiedBy: 'owner' });
    if (lost === undefined || taken === undefined) throw new Error('nothing to claim');
    const { lockedAt: _, ...finished } = { ...lost, lastFinishedAt: new Date(), nextRunAt: null };
    const saved = zombie.saveJobState(finished, { lastModifiedBy: 'zombie' });
    if (kind.isFenced) await expect(saved).rejects.toThrow(/taken over/);
    else await saved;
    const now = await owner.getJobById(String(taken._id));
    expect(now?.lockedAt instanceof Date).toBe(kind.isFenced);
  });

  test('the server polls, and runs a test run that was queued twice once', async () => {
    const runTest = vi.fn(nothing);
    const pollDueMailboxes = vi.fn(nothing);
    const backend = await openJobStorage(await newStorage());
    const logger = createLogger('silent');
    const jobs = createJobs({ backend, logger, pollDueMailboxes, purgeRuns: nothing, runTest });
    onTestFinished(() => jobs.stop(0));
    await jobs.start();
    for (let times = 0; times < 2; times += 1) await jobs.enqueueTestRun('t1');
    await vi.waitFor(() => expect(runTest).toHaveBeenCalledExactlyOnceWith('t1', expect.any(AbortSignal)), 10_000);
    await vi.waitFor(() => expect(pollDueMailboxes).toHaveBeenCalled(), 15_000);
  });

  test('a cancelled job is gone, the others stay, and a purge takes those that nobody works on', async () => {
    const { agenda, repository } = await startAgenda(await newStorage());
    agenda.define('work', async () => undefined);
    for (const name of ['work', 'other', 'third']) await repository.saveJob(job(1, { name }), undefined);
    expect(await repository.removeJobs({})).toBe(0);
    expect(await agenda.cancel({ name: 'third' })).toBe(1);
    expect((await repository.getDistinctJobNames()).toSorted()).toEqual(['other', 'work']);
    expect(await agenda.purge()).toBe(1);
    expect(await repository.getDistinctJobNames()).toEqual(['work']);
  });
}

/** What becomes of a `unique` job that is saved a hundred times at once. The app does not rely on its being one. */
const UNIQUE = {
  one: { name: 'a unique job saved a hundred times at once is one', holds: (total: number) => total === 1 },
  several: {
    name: 'known: a unique job saved a hundred times at once is there several times',
    holds: (total: number) => total > 1,
  },
  unknown: {
    name: 'known: a unique job saved a hundred times at once is there, once or several times',
    holds: (total: number) => total >= 1,
  },
} as const;
const RECURRING = 'a recurring job comes again, and is one however often it is scheduled';
const FENCED = 'a worker that wakes up after it lost its lock changes nothing';
const NOT_FENCED = 'known: a worker that wakes up after it lost its lock writes over the new owner';

async function startAgenda(storage: JobStorage) {
  const { agenda: backend } = await openJobStorage(storage);
  const agenda = new Agenda({ backend, processEvery: 100, notificationChannel: new InMemoryNotificationChannel() });
  onTestFinished(() => agenda.stop(false));
  return { agenda, repository: backend.repository };
}

/** Another process on the storage, and the jobs that it has begun so far. */
function startWorker({ file, url = '' }: JobStorage, mode: 'finish' | 'hang') {
  const child = fork(WORKER, [file, MIGRATIONS, url, mode], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => lines.push(...text.trim().split('\n')));
  return { child, lines };
}
