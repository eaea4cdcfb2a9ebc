import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Connection, openDatabase } from '../../../src/store/database.ts';
import { type ExecutionRow, findExecution, insertExecution } from '../../../src/store/execution-store.ts';
import { MIGRATIONS, startDatabase, temporaryFolder } from '../../support/database.ts';

function execution(id: string, output: unknown = null): ExecutionRow {
  return {
    id,
    operationId: 'opn_1',
    serviceId: 'svc_1',
    status: 'RUNNING',
    inputs: {},
    output,
    error: null,
    request: null,
    response: null,
    createdAt: new Date(1_700_000_000_000),
    startedAt: null,
    finishedAt: null,
    durationMs: null,
    attempts: 0,
    holder: 'host/1/a',
    idempotencyKey: null,
    inputsDigest: null,
  };
}

const insert = (id: string) => (tx: Connection) => insertExecution(tx, execution(id));
const RELAXED = { relaxed: true } as const;

describe('relaxed transactions of one turn', () => {
  it('share a commit, which each of them waits for', async () => {
    const database = startDatabase();
    const first = database.transaction(insert('exe_1'), RELAXED);
    const seen = database.transaction(
      async (tx) => [await findExecution(tx, 'exe_1'), await findExecution(database.reader, 'exe_1')],
      RELAXED,
    );
    expect(await Promise.race([first.then(() => 'first'), seen.then(() => 'seen')])).toBe('first');
    expect(await findExecution(database.reader, 'exe_1')).not.toBeNull();
    expect(await seen).toEqual([expect.objectContaining({ id: 'exe_1' }), null]);
  });

  it('wait for the disk together where one of them has to', async () => {
    const database = startDatabase();
    const level = (tx: Connection) => tx.get<{ synchronous: number }>(sql`pragma synchronous`).synchronous;
    const [FULL, NORMAL] = [2, 1];
    const durable = { history: true } as const;
    expect(await Promise.all([database.transaction(level, RELAXED), database.transaction(level, durable)])).toEqual([
      FULL,
      FULL,
    ]);
    expect(await database.transaction(level, durable)).toBe(FULL);
    expect(await database.transaction(level, RELAXED)).toBe(NORMAL);
  });

  it('keep what they wrote when one of them throws or breaks a constraint', async () => {
    const database = startDatabase();
    const failing = async (tx: Connection) => {
      await insertExecution(tx, execution('exe_lost'));
      throw new Error('no');
    };
    const outcomes = await Promise.allSettled(
      [insert('exe_1'), failing, insert('exe_2'), insert('exe_1'), insert('exe_3')].map((work) =>
        database.transaction(work, RELAXED),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    const found = await Promise.all(
      ['exe_1', 'exe_2', 'exe_3', 'exe_lost'].map((id) => findExecution(database.reader, id)),
    );
    expect(found.map((row) => row?.id)).toEqual(['exe_1', 'exe_2', 'exe_3', undefined]);
  });

  it('keep what they wrote when one that is a single statement breaks a constraint', async () => {
    const database = startDatabase();
    const ids = ['exe_1', 'exe_1', 'exe_2'];
    const outcomes = await Promise.allSettled(
      ids.map((id) => database.transaction(insert(id), { ...RELAXED, oneStatement: true })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const found = await Promise.all(ids.map((id) => findExecution(database.reader, id)));
    expect(found.map((row) => row?.id)).toEqual(ids);
  });

  it.each([false, true])(
    'all fail where SQLite gives their transaction up, one statement: %s',
    async (oneStatement) => {
      const database = startDatabase();
      const outcomes = await Promise.allSettled(
        [insert('exe_1'), (tx: Connection) => void tx.run(sql`rollback`), insert('exe_2')].map((work) =>
          database.transaction(work, { ...RELAXED, oneStatement }),
        ),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      await database.transaction(insert('exe_3'), RELAXED);
      const found = await Promise.all(['exe_1', 'exe_2', 'exe_3'].map((id) => findExecution(database.reader, id)));
      expect(found.map((row) => row?.id)).toEqual([undefined, undefined, 'exe_3']);
    },
  );

  it('do not nest', async () => {
    const database = startDatabase();
    await expect(database.transaction(() => database.transaction(() => 1, RELAXED), RELAXED)).rejects.toThrow('nest');
    await expect(database.transaction(() => database.transaction(() => 1), RELAXED)).rejects.toThrow('nest');
  });

  it('stand in line with those that wait for the disk', async () => {
    const database = startDatabase();
    const order: string[] = [];
    const add = (name: string, options?: { readonly relaxed: boolean }) =>
      database.transaction(() => void order.push(name), options);
    await Promise.all([add('a'), add('b', RELAXED), add('c'), add('d', RELAXED)]);
    expect(order).toEqual(['a', 'b', 'd', 'c']);
  });
});

describe('the write-ahead log', () => {
  it('is brought into the database while nobody waits for it, when it has become long', async () => {
    const file = join(temporaryFolder(), 'passerelle.db');
    const database = startDatabase(file);
    const sizeBefore = statSync(file).size;
    const megabyte = 'x'.repeat(1024 * 1024);
    for (let n = 0; n < 6; n += 1)
      await database.transaction((tx) => insertExecution(tx, execution(`exe_${n}`, megabyte)), RELAXED);
    await vi.waitFor(() => expect(statSync(file).size).toBeGreaterThan(sizeBefore + 6 * megabyte.length), 10_000);
    expect((await findExecution(database.reader, 'exe_5'))?.output).toBe(megabyte);
  });

  it('that ends while the database is being closed leaves nothing to be done', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const database = openDatabase(join(temporaryFolder(), 'passerelle.db'), MIGRATIONS);
    await database.transaction(insert('exe_1'), RELAXED);
    const closing = database.close();
    await database.transaction(insert('exe_2'), RELAXED);
    await closing;
    // Longer than the log is ever left alone.
    await setTimeout(200);
    expect(unhandled).toEqual([]);
  });
});
