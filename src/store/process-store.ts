import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { prepared } from './prepared.ts';
import { preparedWrites } from './prepared-writes.ts';
import { processInstances, processVersions } from './tables.ts';

/** One deployed version of a process. */
export type ProcessVersionRow = typeof processVersions.$inferSelect;
/** An instance as stored. */
export type ProcessInstanceRow = typeof processInstances.$inferSelect;

const latestProcess = prepared((connection) =>
  connection
    .select()
    .from(processVersions)
    .where(eq(processVersions.key, sql.placeholder('key')))
    .orderBy(desc(processVersions.version))
    .limit(1)
    .prepare(),
);

/** The latest version of a process; null where it was never deployed. */
export async function findLatestProcess(connection: Connection, key: string): Promise<ProcessVersionRow | null> {
  return latestProcess(connection).get({ key }) ?? null;
}

const latestVersion = prepared((connection) =>
  connection
    .select({ version: max(processVersions.version) })
    .from(processVersions)
    .where(eq(processVersions.key, sql.placeholder('key')))
    .prepare(),
);

/** Its number alone, without the document; null where it was never deployed. */
export async function findLatestVersion(connection: Connection, key: string): Promise<number | null> {
  return latestVersion(connection).get({ key })?.version ?? null;
}

const processVersion = prepared((connection) =>
  connection
    .select()
    .from(processVersions)
    .where(
      and(eq(processVersions.key, sql.placeholder('key')), eq(processVersions.version, sql.placeholder('version'))),
    )
    .prepare(),
);

/** Null where it was never deployed. */
export async function findProcessVersion(
  connection: Connection,
  key: string,
  version: number,
): Promise<ProcessVersionRow | null> {
  return processVersion(connection).get({ key, version }) ?? null;
}

/** Every process at its latest version, by key. */
export function listLatestProcesses(connection: Connection): Promise<readonly ProcessVersionRow[]> {
  const latest = connection
    .select({ key: processVersions.key, version: max(processVersions.version).as('latest_version') })
    .from(processVersions)
    .groupBy(processVersions.key)
    .as('latest');
  return connection
    .select({
      key: processVersions.key,
      version: processVersions.version,
      name: processVersions.name,
      bpmn: processVersions.bpmn,
      sha256: processVersions.sha256,
      startVariables: processVersions.startVariables,
      createdAt: processVersions.createdAt,
    })
    .from(processVersions)
    .innerJoin(latest, and(eq(processVersions.key, latest.key), eq(processVersions.version, latest.version)))
    .orderBy(processVersions.key)
    .execute();
}

/** Throws where the version is there already. */
export async function insertProcessVersion(tx: Connection, row: ProcessVersionRow): Promise<void> {
  await tx.insert(processVersions).values(row);
}

const instanceWrites = preparedWrites(processInstances);

/** Throws on a second instance of the same business key: the index is the proof. */
export async function insertProcessInstance(tx: Connection, row: ProcessInstanceRow): Promise<void> {
  instanceWrites.insert(tx, row);
}

const instanceById = prepared((connection) =>
  connection
    .select()
    .from(processInstances)
    .where(eq(processInstances.id, sql.placeholder('id')))
    .prepare(),
);

/** Null where there is none. */
export async function findProcessInstance(connection: Connection, id: string): Promise<ProcessInstanceRow | null> {
  return instanceById(connection).get({ id }) ?? null;
}

const instancesByBusinessKeys = prepared((connection) =>
  connection
    .select({ id: processInstances.id, businessKey: processInstances.businessKey })
    .from(processInstances)
    .where(
      and(
        eq(processInstances.engineKey, sql.placeholder('engineKey')),
        eq(processInstances.processKey, sql.placeholder('processKey')),
        sql`${processInstances.businessKey} in (select value from json_each(${sql.placeholder('businessKeys')}))`,
      ),
    )
    .prepare(),
);

/** The instances of a process that these keys have started, at most one each. */
export async function listInstancesByBusinessKeys(
  connection: Connection,
  engineKey: string,
  processKey: string,
  businessKeys: readonly string[],
): Promise<readonly Pick<ProcessInstanceRow, 'id' | 'businessKey'>[]> {
  const values = { engineKey, processKey, businessKeys: JSON.stringify(businessKeys) };
  return instancesByBusinessKeys(connection).all(values);
}

/** Instances, newest first. */
export function pageProcessInstances(
  connection: Connection,
  request: PageRequest,
  filter: { readonly processKey?: string | null | undefined; readonly businessKey?: string | null | undefined },
): Promise<Page<ProcessInstanceRow>> {
  const order = { columns: [processInstances.startedAt, processInstances.id], direction: 'DESC' } as const;
  const where = and(
    filter.processKey == null ? undefined : eq(processInstances.processKey, filter.processKey),
    filter.businessKey == null ? undefined : eq(processInstances.businessKey, filter.businessKey),
  );
  return readPage(connection, processInstances, order, request, where);
}

/** The ids of instances that are RUNNING in this engine, oldest first. */
export async function listRunningInstances(connection: Connection, engineKey: string): Promise<readonly string[]> {
  const rows = await connection
    .select({ id: processInstances.id })
    .from(processInstances)
    // Written out, so that SQLite sees that the partial index serves.
    .where(and(sql`state = 'RUNNING'`, eq(processInstances.engineKey, engineKey)))
    .orderBy(processInstances.startedAt);
  return rows.map((row) => row.id);
}

/** Writes the given columns. */
export async function updateProcessInstance(
  tx: Connection,
  id: string,
  change: Partial<Omit<ProcessInstanceRow, 'id'>>,
): Promise<void> {
  instanceWrites.update(tx, id, change);
}
