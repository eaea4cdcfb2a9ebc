import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { Files, ownFiles } from '../../../src/domain/files.ts';
import { newId } from '../../../src/domain/ids.ts';
import { type Retention, RunHistory } from '../../../src/domain/runs/history.ts';
import { createKeyring } from '../../../src/secrets/keyring.ts';
import { type ExecutionRow, findExecution, insertExecution } from '../../../src/store/execution-store.ts';
import { findTestRun, insertTestRun, insertTestRunMails, pageTestRunMails } from '../../../src/store/test-run-store.ts';
import { startTestApp } from '../../support/app.ts';
import { startDatabase, temporaryFolder } from '../../support/database.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createOperation, createService, execute } from '../../support/rest-api.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-01T12:00:00Z');
const never = new AbortController().signal;

/** A history on a fresh database, as it stands at noon. */
function startHistory(retention: Partial<Retention> = {}) {
  const dataDir = temporaryFolder();
  const database = startDatabase(join(dataDir, 'passerelle.db'));
  const at = { now: NOW };
  const clock = () => new Date(at.now);
  const files = new Files({ database, keyring: createKeyring(Buffer.alloc(32, 1)), dataDir, clock });
  const history = new RunHistory({
    database,
    files,
    clock,
    retention: { keepDays: undefined, keepCount: undefined, ...retention },
  });
  const run = {
    status: 'SUCCEEDED',
    inputs: {},
    output: null,
    error: null,
    request: null,
    response: null,
    startedAt: null,
    finishedAt: null,
    durationMs: null,
    attempts: 1,
  } as const;
  return {
    dataDir,
    history,
    files,
    at,
    async execution(age: number, changes: Partial<ExecutionRow> = {}): Promise<string> {
      const id = newId('execution');
      const place = { id, operationId: 'o', serviceId: 's', holder: 'h', createdAt: new Date(NOW - age) };
      await database.transaction((tx) =>
        insertExecution(tx, { ...run, ...place, idempotencyKey: null, inputsDigest: null, ...changes }),
      );
      return id;
    },
    async testRun(age: number): Promise<string> {
      const id = newId('testRun');
      const place = { id, kind: 'OPERATION', targetId: null, holder: null, work: null } as const;
      await database.transaction(async (tx) => {
        await insertTestRun(tx, { ...run, ...place, createdAt: new Date(NOW - age) });
        await insertTestRunMails(tx, id, [
          {
            verdict: 'MATCHES',
            subject: null,
            sender: null,
            receivedAt: '2026-01-01T00:00:00Z',
            messageId: null,
            unread: true,
            alreadyHandled: false,
            beforeStart: false,
            variables: null,
          },
        ]);
      });
      return id;
    },
    async file(ownerId: string | null, age: number): Promise<string> {
      at.now = NOW - age;
      const content = (async function* () {
        yield Buffer.from('bytes');
      })();
      const stored = await files.save({ filename: null, contentType: 'text/plain', content });
      at.now = NOW;
      if (ownerId !== null) await database.transaction((tx) => ownFiles(tx, { list: [stored] }, ownerId));
      return stored.$file;
    },
    hasExecution: async (id: string) => (await findExecution(database.reader, id)) !== null,
    hasTestRun: async (id: string) => (await findTestRun(database.reader, id)) !== null,
    mailsOf: async (id: string) => (await pageTestRunMails(database.reader, { first: 5 }, id, false)).totalCount,
    hasFile: async (id: string) => {
      const opened = await files.open(id);
      opened?.body.destroy();
      return opened !== undefined;
    },
    bytesOf: (id: string) => existsSync(join(dataDir, 'files', id)),
  };
}

it('runs that are too old go, with their mails and files', async () => {
  const world = startHistory({ keepDays: 30 });
  const [old, young] = [await world.execution(31 * DAY), await world.execution(29 * DAY)];
  const [oldTest, youngTest] = [await world.testRun(31 * DAY), await world.testRun(29 * DAY)];
  const [oldFile, youngFile] = [await world.file(old, 31 * DAY), await world.file(young, 29 * DAY)];
  await world.history.purge(never);
  expect([await world.hasExecution(old), await world.hasExecution(young)]).toEqual([false, true]);
  expect([await world.hasTestRun(oldTest), await world.hasTestRun(youngTest)]).toEqual([false, true]);
  expect([await world.mailsOf(oldTest), await world.mailsOf(youngTest)]).toEqual([0, 1]);
  expect([await world.hasFile(oldFile), await world.hasFile(youngFile)]).toEqual([false, true]);
  expect([world.bytesOf(oldFile), world.bytesOf(youngFile)]).toEqual([false, true]);
});

it('of too many runs the latest stay, also where many are of the same moment', async () => {
  const world = startHistory({ keepCount: 3 });
  const executions: string[] = [];
  for (const age of [1, 2, 3, 3, 3, 4]) executions.push(await world.execution(age * HOUR));
  const test = await world.testRun(DAY);
  await world.history.purge(never);
  const kept = await Promise.all(executions.map(world.hasExecution));
  expect(kept.filter((is) => is)).toHaveLength(3);
  expect(kept.slice(0, 2)).toEqual([true, true]);
  expect(kept[5]).toBe(false);
  expect(await world.hasTestRun(test)).toBe(true);
});

it('without limits nothing goes', async () => {
  const world = startHistory();
  const id = await world.execution(10_000 * DAY);
  await world.history.purge(never);
  expect(await world.hasExecution(id)).toBe(true);
});

it('a run that is under way stays, and one whose idempotency key still holds', async () => {
  const world = startHistory({ keepCount: 1, keepDays: 1 });
  const running = await world.execution(3 * DAY, { status: 'RUNNING' });
  const keyed = await world.execution(23 * HOUR, { idempotencyKey: 'young', inputsDigest: 'd' });
  const spent = await world.execution(25 * HOUR, { idempotencyKey: 'old', inputsDigest: 'd' });
  await world.execution(HOUR);
  await world.history.purge(never);
  expect(await Promise.all([running, keyed, spent].map(world.hasExecution))).toEqual([true, true, false]);
});

it('a file that belongs to nothing goes after a day, and so do bytes that a crash has left', async () => {
  const world = startHistory();
  const [old, young] = [await world.file(null, 25 * HOUR), await world.file(null, 23 * HOUR)];
  const owned = await world.file('pin_1', 100 * DAY);
  const bare = newId('file');
  mkdirSync(join(world.dataDir, 'files'), { recursive: true });
  for (const name of [bare, 'notes.txt']) {
    writeFileSync(join(world.dataDir, 'files', name), 'bytes');
    utimesSync(join(world.dataDir, 'files', name), new Date(NOW - 2 * DAY), new Date(NOW - 2 * DAY));
  }
  utimesSync(join(world.dataDir, 'files', owned), new Date(NOW - 100 * DAY), new Date(NOW - 100 * DAY));
  await world.history.purge(never);
  expect(await Promise.all([old, young, owned].map(world.hasFile))).toEqual([false, true, true]);
  expect([old, bare, 'notes.txt'].map(world.bytesOf)).toEqual([false, false, true]);
});

it('goes through many in small steps, and stops between them when it is told to', async () => {
  const world = startHistory({ keepDays: 1 });
  const ids: string[] = [];
  for (let count = 0; count < 350; count += 1) ids.push(await world.execution(2 * DAY + count));
  const stopping = new AbortController();
  const purged = world.history.purge(stopping.signal);
  await vi.waitUntil(async () => !(await world.hasExecution(ids.at(-1) ?? '')), { interval: 1 });
  stopping.abort();
  await purged;
  const left = (await Promise.all(ids.map(world.hasExecution))).filter((is) => is).length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(350);
  await world.history.purge(never);
  expect(await Promise.all(ids.map(world.hasExecution))).not.toContain(true);
});

it('an idempotency key answers after a restart, although nothing else is kept', async () => {
  const env = { PASSERELLE_RUNS_KEEP_COUNT: '1' };
  const first = await startTestApp(env);
  const peer = await startHttpPeer((_request, response) => response.end('"done"'));
  const { operation } = await createOperation(first, await createService(first, peer.origin), { method: 'POST' });
  const { execution } = await execute(first, operation.id, {}, 'once');
  for (let calls = 0; calls < 3; calls += 1) await execute(first, operation.id);
  await first.close();

  const database = startDatabase(join(first.dataDir, 'passerelle.db'));
  const clock = () => new Date();
  const files = new Files({ database, keyring: createKeyring(Buffer.alloc(32, 1)), dataDir: first.dataDir, clock });
  const retention = { keepDays: undefined, keepCount: 1 };
  await new RunHistory({ database, files, clock, retention }).purge(never);

  const second = await startTestApp({ ...env, PASSERELLE_DATA_DIR: first.dataDir });
  expect((await execute(second, operation.id, {}, 'once')).execution.id).toBe(execution.id);
  expect(peer.requests).toHaveLength(4);
  const { executions } = await second.ask('{ executions { totalCount } }');
  expect(executions.totalCount).toBe(2);
});
