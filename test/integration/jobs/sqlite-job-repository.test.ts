import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nextId } from '../../../src/store/agenda/claim-job.ts';
import { SqliteJobRepository } from '../../../src/store/agenda/sqlite-job-repository.ts';
import { MIGRATIONS, startDatabase, temporaryFolder } from '../../support/database.ts';

const NEVER = new Date(0);
const ago = (ms: number) => new Date(Date.now() - ms);
const WRITER = fileURLToPath(new URL('../../support/job-writers.ts', import.meta.url));

/** One repository for each process of a server on the file. Used one after the other: one process has but one writer. */
function openRepositories() {
  const file = join(temporaryFolder(), 'passerelle.db');
  const [first, second] = [0, 1].map(() => new SqliteJobRepository(startDatabase(file)));
  if (first === undefined || second === undefined) throw new Error('there are two');
  return { file, first, second };
}

/** Four processes that do the same at once; what each has printed. */
async function writeAtOnce(file: string, ...action: readonly string[]): Promise<readonly string[]> {
  const run = () => promisify(execFile)(process.execPath, [WRITER, file, MIGRATIONS, ...action]);
  return (await Promise.all([run(), run(), run(), run()])).map(({ stdout }) => stdout);
}

const job = (data: unknown, more: object = {}) =>
  ({ name: 'work', type: 'normal', priority: 0, nextRunAt: ago(1_000), data, ...more }) as const;
const claim = (repository: SqliteJobRepository, lockDeadline = NEVER, by = 'us') =>
  repository.getNextJobToRun('work', new Date(), lockDeadline, undefined, { lastModifiedBy: by });

describe('a claim', () => {
  test('takes the longest due first, of those the most urgent, of those the first saved', async () => {
    const { first } = openRepositories();
    const due = ago(5_000);
    await first.saveJob(job('late', { nextRunAt: ago(1_000), priority: 20 }), undefined);
    await first.saveJob(job('b', { nextRunAt: due }), undefined);
    await first.saveJob(job('c', { nextRunAt: due }), undefined);
    await first.saveJob(job('urgent', { nextRunAt: due, priority: 10 }), undefined);
    await first.saveJob(job('not due', { nextRunAt: new Date(Date.now() + 60_000) }), undefined);
    await first.saveJob(job('disabled', { nextRunAt: due, disabled: true }), undefined);
    const order: unknown[] = [];
    for (let next = await claim(first); next; next = await claim(first)) order.push(next.data);
    expect(order).toEqual(['urgent', 'b', 'c', 'late']);
  });

  test('goes to one of four processes', async () => {
    const { file, first } = openRepositories();
    for (let index = 0; index < 50; index += 1) await first.saveJob(job(index), undefined);
    const taken = (await writeAtOnce(file, 'claim')).flatMap((printed): number[] => JSON.parse(printed));
    expect(taken.sort((left, right) => left - right)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  test('takes a job over when its lock has run out, in its last run too', async () => {
    const { first, second } = openRepositories();
    await first.saveJob(job('x'), undefined);
    const held = await claim(first);
    if (held === undefined) throw new Error('nothing to claim');
    await first.saveJobState({ ...held, nextRunAt: null, lastRunAt: new Date() }, undefined);
    expect(await claim(second, ago(60_000))).toBeUndefined();
    expect(await claim(second, new Date(Date.now() + 1), 'them')).toMatchObject({ data: 'x', nextRunAt: null });
  });

  test('uses its index, sorts no jobs, and scans none', async () => {
    const { file } = openRepositories();
    const client = new BetterSqlite3(file, { readonly: true });
    onTestFinished(() => void client.close());
    const query = nextId({ name: 'work', dueBy: new Date(), lockDeadline: NEVER });
    const { sql, params } = new SQLiteSyncDialect().sqlToQuery(query);
    const plan = client.prepare<unknown[], { detail: string }>(`explain query plan select ${sql}`).all(...params);
    const details = plan.map(({ detail }) => detail);
    expect(details).toContainEqual(
      expect.stringMatching(/^SEARCH agenda_jobs USING INDEX agenda_jobs_due \(name=\? AND next_run_at<\?\)/),
    );
    expect(details).toContainEqual(
      expect.stringMatching(/^SEARCH agenda_jobs USING INDEX agenda_jobs_locked \(name=\? AND .*locked_at<\?\)/),
    );
    expect(details.filter((detail) => /SCAN agenda_jobs/.test(detail))).toEqual([]);
    // The one sort is of the two rows that the look-ups answer.
    expect(details.filter((detail) => /TEMP B-TREE/.test(detail))).toHaveLength(1);
  });

  test('looks without the write lock when nothing is due', async () => {
    const { file, first } = openRepositories();
    const other = new BetterSqlite3(file);
    other.exec('begin immediate');
    onTestFinished(() => void other.close());
    expect(await claim(first)).toBeUndefined();
  });
});

describe('a lock', () => {
  test('that was lost lets nothing be saved over the new owner', async () => {
    const { first, second } = openRepositories();
    await first.saveJob(job('x'), undefined);
    const zombie = await claim(first, NEVER, 'zombie');
    const owner = await claim(second, new Date(Date.now() + 1), 'owner');
    if (zombie === undefined || owner === undefined) throw new Error('nothing to claim');
    const { lockedAt: _, ...finished } = { ...zombie, lastFinishedAt: new Date(), nextRunAt: null };
    await expect(first.saveJobState(finished, { lastModifiedBy: 'zombie' })).rejects.toThrow(/taken over/);
    expect(await second.getJobById(String(owner._id))).toEqual(owner);
    await second.saveJobState({ ...owner, progress: 50, lockedAt: new Date() }, { lastModifiedBy: 'owner' });
    await second.saveJobState({ ...owner, nextRunAt: null, progress: 100 }, { lastModifiedBy: 'owner' });
    expect(await first.getJobById(String(owner._id))).toMatchObject({ progress: 100 });
  });

  test('of a process that is over is released, and its last run comes again', async () => {
    const { first, second } = openRepositories();
    await first.saveJob(job('theirs'), undefined);
    await first.saveJob(job('ours'), undefined);
    const theirs = await claim(first, NEVER, 'dead');
    const ours = await claim(second, NEVER, 'alive');
    if (theirs === undefined || ours === undefined) throw new Error('nothing to claim');
    const { lockedAt = new Date() } = theirs;
    await first.saveJobState({ ...theirs, nextRunAt: null, lockedAt }, undefined);
    await second.releaseLocks((lockedBy) => lockedBy === 'dead');
    expect(await claim(second)).toMatchObject({ data: 'theirs' });
    expect(await claim(second)).toBeUndefined();
    await expect(first.saveJobState({ ...theirs, progress: 1 }, undefined)).rejects.toThrow(/taken over/);
  });
});

describe('one of a kind stays one', () => {
  test('also when four processes save it a hundred times at once', async () => {
    const { file, first } = openRepositories();
    const common = { type: 'normal', priority: 0, data: { key: 7 }, unique: { 'data.key': 7 } };
    const jobs = [
      { ...common, name: 'single', type: 'single', unique: undefined },
      { ...common, name: 'unique' },
      { ...common, name: 'only inserted', uniqueOpts: { insertOnly: true } },
    ];
    await writeAtOnce(file, 'save', JSON.stringify(jobs));
    const { jobs: saved } = await first.queryJobs({ sort: { name: 'asc' } });
    expect(saved.map(({ name }) => name)).toEqual(['only inserted', 'single', 'unique']);
  });

  test('a unique key is the same in whatever order it is written', async () => {
    const { first } = openRepositories();
    const one = await first.saveJob(job(1, { unique: { a: 1, b: 2 } }), undefined);
    const other = await first.saveJob(job(2, { unique: { b: 2, a: 1 } }), undefined);
    expect(other).toMatchObject({ _id: one._id, data: 2 });
  });

  test('an existing one is left as it is, where only inserting was asked for', async () => {
    const { first } = openRepositories();
    const unique = { unique: { 'data.id': 1 }, uniqueOpts: { insertOnly: true } };
    const saved = await first.saveJob(job({ id: 1, n: 1 }, unique), undefined);
    expect(await first.saveJob(job({ id: 1, n: 2 }, unique), undefined)).toEqual(saved);
  });

  test('a recurring job that is saved again keeps its next turn', async () => {
    const { first } = openRepositories();
    const nextRunAt = new Date(Date.now() + 3_000);
    await first.saveJob(job(null, { type: 'single', nextRunAt }), undefined);
    const again = await first.saveJob(job(null, { type: 'single', nextRunAt: new Date() }), undefined);
    expect(again.nextRunAt).toEqual(nextRunAt);
  });
});

describe('jobs are found', () => {
  test.each([
    [{ data: { id: 1 } }, ['one']],
    [{ data: { id: '1' } }, ['text']],
    [{ data: { nested: { 'a.b"c': true } } }, ['nested']],
    [{ data: { id: null } }, ['null']],
    [{ search: '50%' }, ['one']],
    [{ search: '%' }, ['one']],
    [{ names: ['text', 'nested'] }, ['nested', 'text']],
    [{ sort: { name: 'asc' }, skip: 1, limit: 2 } as const, ['null', 'one']],
    [{ state: 'queued' } as const, ['nested', 'null', 'one', 'text']],
  ])('by %j', async (query, want) => {
    const { first } = openRepositories();
    const named = (name: string, data: unknown) => first.saveJob({ ...job(data), name }, undefined);
    await named('one 50%', { id: 1, who: 'one' });
    await named('text', { id: '1', who: 'text' });
    await named('nested', { nested: { 'a.b"c': true }, who: 'nested' });
    await named('null', { id: null, who: 'null' });
    const { jobs } = await first.queryJobs(query);
    expect(jobs.map(({ name }) => name.split(' ')[0]).sort()).toEqual(want);
  });

  test('a reason that is no text is kept as JSON', async () => {
    const { first } = openRepositories();
    const saved = await first.saveJob(job('x'), undefined);
    const reason: unknown = { message: 'from a fork' };
    await first.saveJobState({ ...saved, failReason: reason as string }, undefined);
    expect(await first.getJobById(String(saved._id))).toMatchObject({ failReason: '{"message":"from a fork"}' });
  });
});
