import { eq } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { wsdlRefreshes } from './tables.ts';

/** A WSDL that was read again, with its differences, as it waits to be accepted. */
export type WsdlRefreshRow = typeof wsdlRefreshes.$inferSelect;

/** Null where there is none, or no longer. */
export async function findWsdlRefresh(connection: Connection, id: string): Promise<WsdlRefreshRow | null> {
  const [row] = await connection.select().from(wsdlRefreshes).where(eq(wsdlRefreshes.id, id));
  return row ?? null;
}

/** The one that waits at a service; null where none does. */
export async function findWsdlRefreshOf(connection: Connection, serviceId: string): Promise<WsdlRefreshRow | null> {
  const [row] = await connection.select().from(wsdlRefreshes).where(eq(wsdlRefreshes.serviceId, serviceId));
  return row ?? null;
}

/** Takes the place of the one that waits at the service. */
export async function putWsdlRefresh(tx: Connection, row: WsdlRefreshRow): Promise<void> {
  await tx.insert(wsdlRefreshes).values(row).onConflictDoUpdate({ target: wsdlRefreshes.serviceId, set: row });
}

/** Nothing waits at the service any more. */
export async function deleteWsdlRefresh(tx: Connection, serviceId: string): Promise<void> {
  await tx.delete(wsdlRefreshes).where(eq(wsdlRefreshes.serviceId, serviceId));
}
