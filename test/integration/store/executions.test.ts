import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  type ExecutionRow,
  findExecution,
  findExecutionByIdempotencyKey,
  forgetIdempotencyKeys,
  insertExecution,
  pageExecutions,
  updateExecution,
} from '../../../src/store/execution-store.ts';
import { startDatabase } from '../../support/database.ts';

const ROW: ExecutionRow = {
  id: 'exe_1',
  operationId: 'opn_1',
  serviceId: 'svc_1',
  status: 'RUNNING',
  inputs: { a: [1, null] },
  output: null,
  error: null,
  request: null,
  response: null,
  createdAt: new Date(1_700_000_000_123),
  startedAt: new Date(1_700_000_000_124),
  finishedAt: null,
  durationMs: null,
  attempts: 0,
  holder: 'host/1/a',
  idempotencyKey: null,
  inputsDigest: null,
};

describe('idempotency keys', () => {
  it('are forgotten from their age on, and found before', async () => {
    const database = startDatabase();
    const at = (ms: number, key: string) => ({
      ...ROW,
      id: `exe_${key}`,
      createdAt: new Date(ms),
      idempotencyKey: key,
    });
    await database.transaction(async (tx) => {
      for (const row of [at(1_000, 'old'), at(2_000, 'young')]) await insertExecution(tx, row);
      await forgetIdempotencyKeys(tx, new Date(2_000));
    });
    const found = (key: string) => findExecutionByIdempotencyKey(database.reader, ROW.operationId, key);
    expect([await found('old'), (await found('young'))?.id]).toEqual([null, 'exe_young']);
    expect((await findExecution(database.reader, 'exe_old'))?.idempotencyKey).toBeNull();
  });

  it('are found, and forgotten, without a look at executions that have none', async () => {
    const { reader } = startDatabase();
    const plans = await Promise.all(
      [
        sql`explain query plan select * from executions where operation_id = 'o' and idempotency_key = 'k'`,
        sql`explain query plan update executions set idempotency_key = null where idempotency_key is not null and created_at < 1`,
      ].map((query) => reader.all<{ readonly detail: string }>(query)),
    );
    expect(plans.flat().map(({ detail }) => detail)).toEqual([
      'SEARCH executions USING INDEX executions_idempotency (operation_id=? AND idempotency_key=?)',
      'SEARCH executions USING INDEX executions_key_age (created_at<?)',
    ]);
  });
});

describe('the row of an execution', () => {
  it('is read as it was written', async () => {
    const database = startDatabase();
    await database.transaction((tx) => insertExecution(tx, ROW));
    expect(await findExecution(database.reader, ROW.id)).toEqual(ROW);
  });

  it('takes some columns and keeps the others, however often', async () => {
    const database = startDatabase();
    const second = { ...ROW, id: 'exe_2' };
    const done = { status: 'SUCCEEDED', output: { b: 'x' }, finishedAt: new Date(1_700_000_001_000) } as const;
    for (const row of [ROW, second]) {
      await database.transaction(async (tx) => {
        await insertExecution(tx, row);
        await updateExecution(tx, row.id, done);
      });
    }
    expect(await findExecution(database.reader, ROW.id)).toEqual({ ...ROW, ...done });
    expect(await findExecution(database.reader, second.id)).toEqual({ ...second, ...done });
  });

  it('takes the output as the JSON that it was read from', async () => {
    const database = startDatabase();
    await database.transaction(async (tx) => {
      await insertExecution(tx, ROW);
      await updateExecution(tx, ROW.id, { status: 'SUCCEEDED', output: { a: 2 } }, '{ "a": 1, "a": 2 }');
      await insertExecution(tx, { ...ROW, id: 'exe_2' });
      await updateExecution(tx, 'exe_2', { status: 'SUCCEEDED', output: null }, 'null');
    });
    expect((await findExecution(database.reader, ROW.id))?.output).toEqual({ a: 2 });
    const texts = await database.reader.all(sql`select output from executions order by id`);
    expect(texts).toEqual([{ output: '{ "a": 1, "a": 2 }' }, { output: null }]);
  });

  it.each([
    ['ASCII', '{"text": "abc"}', 100],
    ['ASCII that was cut', '{"text": "abcdefgh"}', 15],
    ['characters beyond 16 bits that were cut', '{"text": "ab😀😀😀😀cd"}', 16],
    ['another text than the output', '["other"]', 100],
  ])('keeps the body of its response beside the output: %s', async (_, body, length) => {
    const database = startDatabase();
    const json = body === '["other"]' ? '["output"]' : body;
    const response = { status: 200, headers: [], body: body.slice(0, length), size: 99 };
    const change = { status: 'SUCCEEDED', output: JSON.parse(json), response } as const;
    await database.transaction(async (tx) => {
      await insertExecution(tx, ROW);
      await updateExecution(tx, ROW.id, change, json);
    });
    const { nodes } = await pageExecutions(database.reader, { first: 1 }, {});
    expect([await findExecution(database.reader, ROW.id), ...nodes]).toEqual([
      { ...ROW, ...change },
      { ...ROW, ...change },
    ]);
    const [stored] = await database.reader.all<{ readonly response: string }>(sql`select response from executions`);
    expect(stored?.response.includes('text')).toBe(false);
  });

  it('has no value where there is none, rather than the JSON null', async () => {
    const database = startDatabase();
    await database.transaction((tx) => insertExecution(tx, ROW));
    const kinds = await database.reader.all(
      sql`select typeof(output) as output, typeof(error) as error from executions`,
    );
    expect(kinds).toEqual([{ output: 'null', error: 'null' }]);
  });
});
