import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/store/database.ts';
import { insertService, listServices, type ServiceRow } from '../../../src/store/service-store.ts';
import { MIGRATIONS, startDatabase, temporaryFolder } from '../../support/database.ts';
import { serviceRow } from '../../support/service-row.ts';

function service(key: string): ServiceRow {
  const config = { connector: 'REST', baseUrl: 'https://example.com' } as const;
  return serviceRow({ id: `svc_${key}`, key, name: key, connector: 'REST', config });
}

describe('the database', () => {
  it('has only STRICT tables', async () => {
    const { reader } = startDatabase();
    const loose = await reader.all(
      sql`select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like '__drizzle%'`,
    );
    expect(loose).toEqual([]);
  });

  it('keeps nothing of a transaction that throws, nor lets it touch the one beside it', async () => {
    const database = startDatabase();
    const failing = database.transaction(async (tx) => {
      await insertService(tx, service('lost'));
      throw new Error('no');
    });
    const other = database.transaction((tx) => insertService(tx, service('kept')));
    await expect(failing).rejects.toThrow('no');
    await other;
    const { nodes } = await listServices(database.reader, { first: 10 }, {});
    expect(nodes.map(({ key }) => key)).toEqual(['kept']);
  });

  it('refuses a transaction inside a transaction instead of waiting for itself', async () => {
    const database = startDatabase();
    const nested = database.transaction(() => database.transaction(() => 1));
    await expect(nested).rejects.toThrow('do not nest');
    await expect(database.transaction(() => 2)).resolves.toBe(2);
  });

  it('lets every other process see what was committed without waiting for the disk', async () => {
    const file = join(temporaryFolder(), 'passerelle.db');
    const database = startDatabase(file);
    const other = startDatabase(file);
    await database.transaction((tx) => insertService(tx, service('relaxed')), { relaxed: true });
    await database.transaction((tx) => insertService(tx, service('durable')));
    const { nodes } = await listServices(other.reader, { first: 10 }, {});
    expect(nodes.map(({ key }) => key)).toEqual(['durable', 'relaxed']);
  });

  it('waits for the disk at each commit but the relaxed ones', async () => {
    const database = startDatabase();
    const levelIn = (options?: { readonly relaxed: boolean }) =>
      database.transaction((tx) => tx.get<{ synchronous: number }>(sql`pragma synchronous`).synchronous, options);
    const [FULL, NORMAL] = [2, 1];
    expect(await levelIn()).toBe(FULL);
    expect(await levelIn({ relaxed: true })).toBe(NORMAL);
    expect(await levelIn()).toBe(FULL);
  });

  it('closes while what it committed last is on its way to the disk', async () => {
    const file = join(temporaryFolder(), 'passerelle.db');
    const database = openDatabase(file, MIGRATIONS);
    await database.transaction((tx) => insertService(tx, service('last')), { relaxed: true });
    await database.close();
    const { nodes } = await listServices(startDatabase(file).reader, { first: 10 }, {});
    expect(nodes.map(({ key }) => key)).toEqual(['last']);
  });

  it('answers the same statement as rows and as objects', async () => {
    const { reader } = startDatabase();
    const text = sql`select 1 as one`;
    expect(await reader.values(text)).toEqual([[1]]);
    expect(await reader.all(text)).toEqual([{ one: 1 }]);
    expect(await reader.values(text)).toEqual([[1]]);
  });

  it('refuses writes through its reader', async () => {
    const { reader } = startDatabase();
    await expect(insertService(reader, service('x'))).rejects.toThrow(/readonly/);
  });

  it('says what is wrong with a file that is no database', () => {
    const file = join(temporaryFolder(), 'passerelle.db');
    writeFileSync(file, 'this is not a database at all, but long enough to be looked at as one');
    expect(() => openDatabase(file, MIGRATIONS)).toThrow(/not a database/);
  });
});

describe('a connection of the API', () => {
  it('neither repeats nor leaves out a row when others come and go', async () => {
    const database = startDatabase();
    const add = (key: string) => database.transaction((tx) => insertService(tx, service(key)));
    for (const key of ['b', 'd', 'f', 'h']) await add(key);
    const first = await listServices(database.reader, { first: 2 }, {});
    for (const key of ['a', 'c', 'e', 'g']) await add(key);
    const second = await listServices(database.reader, { first: 2, after: first.pageInfo.endCursor }, {});
    expect(first.nodes.map(({ key }) => key)).toEqual(['b', 'd']);
    expect(second.nodes.map(({ key }) => key)).toEqual(['e', 'f']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(second.totalCount).toBe(8);
  });

  it('searches names as they are, wildcards included', async () => {
    const database = startDatabase();
    for (const key of ['rate-100', 'rate_100']) await database.transaction((tx) => insertService(tx, service(key)));
    const { nodes } = await listServices(database.reader, { first: 10 }, { search: 'TE_1' });
    expect(nodes.map(({ key }) => key)).toEqual(['rate_100']);
  });

  it.each([
    { first: 201, after: null },
    { first: -1, after: null },
    { first: 5, after: 'nonsense' },
    { first: 5, after: Buffer.from('[1,2,3]').toString('base64url') },
  ])('refuses %o in words', async (request) => {
    const { reader } = startDatabase();
    await expect(listServices(reader, request, {})).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
