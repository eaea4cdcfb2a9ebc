import { and, eq, or, sql } from 'drizzle-orm';
import { contains } from './contains.ts';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { prepared } from './prepared.ts';
import { services, serviceVariables } from './tables.ts';

/** A service as stored, its secrets sealed. */
export type ServiceRow = typeof services.$inferSelect;
/** A variable as stored; a secret one is sealed. */
export type ServiceVariableRow = typeof serviceVariables.$inferSelect;

const byId = prepared((connection) =>
  connection
    .select()
    .from(services)
    .where(eq(services.id, sql.placeholder('id')))
    .prepare(),
);

const variablesOf = prepared((connection) =>
  connection
    .select()
    .from(serviceVariables)
    .where(eq(serviceVariables.serviceId, sql.placeholder('serviceId')))
    .orderBy(serviceVariables.name)
    .prepare(),
);

/** Null where there is none. */
export async function findService(connection: Connection, id: string): Promise<ServiceRow | null> {
  const [row] = await byId(connection).execute({ id });
  return row ?? null;
}

/** Null where there is none. */
export async function findServiceByKey(connection: Connection, key: string): Promise<ServiceRow | null> {
  const [row] = await connection.select().from(services).where(eq(services.key, key));
  return row ?? null;
}

/** Services by key; `search` is looked for in key, name and description. */
export function listServices(
  connection: Connection,
  request: PageRequest,
  filter: {
    readonly connector?: ServiceRow['connector'] | null | undefined;
    readonly search?: string | null | undefined;
  },
): Promise<Page<ServiceRow>> {
  const where = and(
    filter.connector == null ? undefined : eq(services.connector, filter.connector),
    filter.search == null
      ? undefined
      : or(
          ...[services.key, services.name, services.description].map((column) => contains(column, filter.search ?? '')),
        ),
  );
  return readPage(connection, services, { columns: [services.key], direction: 'ASC' }, request, where);
}

/** Throws where the key is taken. */
export async function insertService(tx: Connection, row: ServiceRow): Promise<void> {
  await tx.insert(services).values(row);
}

/** Writes the whole row. */
export async function updateService(tx: Connection, row: ServiceRow): Promise<void> {
  await tx.update(services).set(row).where(eq(services.id, row.id));
}

/** Takes operations, triggers, variables and WSDL files along. */
export async function deleteService(tx: Connection, id: string): Promise<void> {
  await tx.delete(services).where(eq(services.id, id));
}

/** By name. */
export async function listServiceVariables(
  connection: Connection,
  serviceId: string,
): Promise<readonly ServiceVariableRow[]> {
  return variablesOf(connection).execute({ serviceId });
}

/** Sets the variable, new or not. */
export async function upsertServiceVariable(tx: Connection, row: ServiceVariableRow): Promise<void> {
  await tx
    .insert(serviceVariables)
    .values(row)
    .onConflictDoUpdate({ target: [serviceVariables.serviceId, serviceVariables.name], set: row });
}

/** Answers whether there was one. */
export async function deleteServiceVariable(tx: Connection, serviceId: string, name: string): Promise<boolean> {
  const gone = await tx
    .delete(serviceVariables)
    .where(and(eq(serviceVariables.serviceId, serviceId), eq(serviceVariables.name, name)))
    .returning({ name: serviceVariables.name });
  return gone.length > 0;
}

/** One stored ciphertext, if there is any: to see at start whether the key fits. */
export async function findAnyCiphertext(connection: Connection): Promise<string | null> {
  const rows = await connection.all<{ sealed: string }>(sql`
    select coalesce(secrets, wsdl_secrets, tls_secrets) as sealed from services
      where coalesce(secrets, wsdl_secrets, tls_secrets) is not null
    union all select secret_value from service_variables where secret_value is not null
    limit 1`);
  return rows[0]?.sealed ?? null;
}
