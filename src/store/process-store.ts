import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { processInstances, processVersions } from './tables.ts';

/** One deployed version of a process. */
export type ProcessVersionRow = typeof processVersions.$inferSelect;
/** An instance as stored. */
export type ProcessInstanceRow = typeof processInstances.$inferSelect;

/** The latest version of a process; null where it was never deployed. */
export async function findLatestProcess(connection: Connection, key: string): Promise<ProcessVersionRow | null> {
  const [row] = await connection
    .select()
    .from(processVersions)
    .where(eq(processVersions.key, key))
    .orderBy(desc(processVersions.version))
    .limit(1);
  return row ?? null;
}

/** Null where it was never deployed. */
export async function findProcessVersion(
  connection: Connection,
  key: string,
  version: number,
): Promise<ProcessVersionRow | null> {
  const [row] = await connection
    .select()
    .from(processVersions)
    .where(and(eq(processVersions.key, key), eq(processVersions.version, version)));
  return row ?? null;
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

/** Throws on a second instance of the same business key: the index is the proof. */
export async function insertProcessInstance(tx: Connection, row: ProcessInstanceRow): Promise<void> {
  await tx.insert(processInstances).values(row);
}

/** Null where there is none. */
export async function findProcessInstance(connection: Connection, id: string): Promise<ProcessInstanceRow | null> {
  const [row] = await connection.select().from(processInstances).where(eq(processInstances.id, id));
  return row ?? null;
}

/** The one instance that this key has started, if any. */
export async function findInstanceByBusinessKey(
  connection: Connection,
  engineKey: string,
  processKey: string,
  businessKey: string,
): Promise<ProcessInstanceRow | null> {
  const [row] = await connection
    .select()
    .from(processInstances)
    .where(
      and(
        eq(processInstances.engineKey, engineKey),
        eq(processInstances.processKey, processKey),
        eq(processInstances.businessKey, businessKey),
      ),
    );
  return row ?? null;
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
  await tx.update(processInstances).set(change).where(eq(processInstances.id, id));
}
