import { and, asc, eq, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { prepared } from './prepared.ts';
import { operations, wsdlFiles } from './tables.ts';

/** An operation as stored, with its bindings. */
export type OperationRow = typeof operations.$inferSelect;
/** One file of an imported WSDL. */
export type WsdlFileRow = typeof wsdlFiles.$inferSelect;

const byId = prepared((connection) =>
  connection
    .select()
    .from(operations)
    .where(eq(operations.id, sql.placeholder('id')))
    .prepare(),
);

/** Null where there is none. */
export async function findOperation(connection: Connection, id: string): Promise<OperationRow | null> {
  const [row] = await byId(connection).execute({ id });
  return row ?? null;
}

/** Keys are unique in their service; null where there is none. */
export async function findOperationByKey(
  connection: Connection,
  serviceId: string,
  key: string,
): Promise<OperationRow | null> {
  const [row] = await connection
    .select()
    .from(operations)
    .where(and(eq(operations.serviceId, serviceId), eq(operations.key, key)));
  return row ?? null;
}

/** Operations of a service by key. */
export function pageOperations(
  connection: Connection,
  serviceId: string,
  request: PageRequest,
): Promise<Page<OperationRow>> {
  const order = { columns: [operations.key], direction: 'ASC' } as const;
  return readPage(connection, operations, order, request, eq(operations.serviceId, serviceId));
}

/** Every operation of a service, by key. */
export function listOperations(connection: Connection, serviceId: string): Promise<readonly OperationRow[]> {
  return connection
    .select()
    .from(operations)
    .where(eq(operations.serviceId, serviceId))
    .orderBy(operations.key)
    .execute();
}

/** Throws where the key is taken in its service. */
export async function insertOperation(tx: Connection, row: OperationRow): Promise<void> {
  await tx.insert(operations).values(row);
}

/** Writes the whole row. */
export async function updateOperation(tx: Connection, row: OperationRow): Promise<void> {
  await tx.update(operations).set(row).where(eq(operations.id, row.id));
}

/** Executions and test runs of it stay. */
export async function deleteOperation(tx: Connection, id: string): Promise<void> {
  await tx.delete(operations).where(eq(operations.id, id));
}

/** The files of the WSDL that the service was imported from, the entry first. */
export function listWsdlFiles(connection: Connection, serviceId: string): Promise<readonly WsdlFileRow[]> {
  return connection
    .select()
    .from(wsdlFiles)
    .where(eq(wsdlFiles.serviceId, serviceId))
    .orderBy(asc(wsdlFiles.position))
    .execute();
}

const hashesOf = prepared((connection) =>
  connection
    .select({ sha256: wsdlFiles.sha256 })
    .from(wsdlFiles)
    .where(eq(wsdlFiles.serviceId, sql.placeholder('serviceId')))
    .orderBy(asc(wsdlFiles.position))
    .prepare(),
);

/** What the kept files of a service are known by, the entry first: read from an index, whatever their size. */
export function listWsdlFileHashes(
  connection: Connection,
  serviceId: string,
): Promise<readonly Pick<WsdlFileRow, 'sha256'>[]> {
  return hashesOf(connection).execute({ serviceId });
}

/** The entry first, at position 0. */
export async function insertWsdlFiles(tx: Connection, rows: readonly WsdlFileRow[]): Promise<void> {
  for (const row of rows) await tx.insert(wsdlFiles).values(row);
}

/** What a kept file is, without its content; `size` in bytes. */
export type WsdlFileHead = Pick<WsdlFileRow, 'location' | 'sha256'> & { readonly size: number };

/** The kept files of a service without their contents, the entry first. */
export function listWsdlFileHeads(connection: Connection, serviceId: string): Promise<readonly WsdlFileHead[]> {
  return connection
    .select({
      location: wsdlFiles.location,
      sha256: wsdlFiles.sha256,
      size: sql<number>`length(cast(${wsdlFiles.content} as blob))`,
    })
    .from(wsdlFiles)
    .where(eq(wsdlFiles.serviceId, serviceId))
    .orderBy(asc(wsdlFiles.position))
    .execute();
}

/** Puts these files in the place of the ones that are kept. */
export async function replaceWsdlFiles(tx: Connection, serviceId: string, rows: readonly WsdlFileRow[]): Promise<void> {
  await tx.delete(wsdlFiles).where(eq(wsdlFiles.serviceId, serviceId));
  await insertWsdlFiles(tx, rows);
}
