import { and, eq, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { prepared } from './prepared.ts';
import { preparedWrites } from './prepared-writes.ts';
import { imapTriggers, services } from './tables.ts';
import { scheduled } from './trigger-schedule-store.ts';

export type TriggerRow = typeof imapTriggers.$inferSelect;

const writes = preparedWrites(imapTriggers);

const triggerById = prepared((connection) =>
  connection
    .select()
    .from(imapTriggers)
    .where(eq(imapTriggers.id, sql.placeholder('id')))
    .prepare(),
);

export async function findTrigger(connection: Connection, id: string): Promise<TriggerRow | null> {
  return triggerById(connection).get({ id }) ?? null;
}

export async function findTriggerByKey(
  connection: Connection,
  serviceKey: string,
  key: string,
): Promise<TriggerRow | null> {
  const [row] = await connection
    .select({ trigger: imapTriggers })
    .from(imapTriggers)
    .innerJoin(services, eq(services.id, imapTriggers.serviceId))
    .where(and(eq(services.key, serviceKey), eq(imapTriggers.key, key)));
  return row?.trigger ?? null;
}

export async function isTriggerKeyTaken(connection: Connection, serviceId: string, key: string): Promise<boolean> {
  const rows = await connection
    .select({ id: imapTriggers.id })
    .from(imapTriggers)
    .where(and(eq(imapTriggers.serviceId, serviceId), eq(imapTriggers.key, key)));
  return rows.length > 0;
}

/** Triggers of a service by key. */
export function pageTriggers(
  connection: Connection,
  serviceId: string,
  request: PageRequest,
): Promise<Page<TriggerRow>> {
  const order = { columns: [imapTriggers.key], direction: 'ASC' } as const;
  return readPage(connection, imapTriggers, order, request, eq(imapTriggers.serviceId, serviceId));
}

const enabledTriggers = prepared((connection) =>
  connection
    .select()
    .from(imapTriggers)
    .where(and(eq(imapTriggers.serviceId, sql.placeholder('serviceId')), eq(imapTriggers.enabled, true)))
    .orderBy(imapTriggers.key)
    .prepare(),
);

/** The enabled triggers of a service, by key. */
export async function listEnabledTriggers(connection: Connection, serviceId: string): Promise<readonly TriggerRow[]> {
  return enabledTriggers(connection).all({ serviceId });
}

export async function insertTrigger(tx: Connection, row: TriggerRow): Promise<void> {
  await tx.insert(imapTriggers).values(row);
}

export async function updateTrigger(
  tx: Connection,
  id: string,
  change: Partial<Omit<TriggerRow, 'id'>>,
): Promise<void> {
  writes.update(tx, id, change);
}

/** Takes its scans along; its receipts stay. */
export async function deleteTrigger(tx: Connection, id: string): Promise<void> {
  await tx.delete(imapTriggers).where(eq(imapTriggers.id, id));
}

/** A folder that enabled triggers look at. */
export interface WatchableFolder {
  readonly serviceId: string;
  readonly folder: string;
  /** When the service was last changed: its address or its password may be others since. */
  readonly changedAt: Date;
  /** Its last poll has succeeded. */
  readonly isProven: boolean;
}

/** The folders worth watching: of services that want it, with a trigger at work. The inbox first, then the one polled most often. */
export async function listWatchable(connection: Connection): Promise<readonly WatchableFolder[]> {
  const { serviceId, sourceFolder: folder } = imapTriggers;
  const rows = await connection
    .select({
      serviceId,
      folder,
      changedAt: services.updatedAt,
      isProven: sql<number>`max(${imapTriggers.lastPollAt} is not null and ${imapTriggers.failures} = 0)`,
    })
    .from(imapTriggers)
    .innerJoin(services, eq(services.id, serviceId))
    .where(and(scheduled, sql`coalesce(${services.config} ->> 'instant', 1) = 1`))
    .groupBy(serviceId, folder)
    .orderBy(serviceId, sql`${folder} <> 'INBOX'`, sql`min(${imapTriggers.frequencyMinutes})`, folder);
  return rows.map((row) => ({ ...row, isProven: row.isProven === 1 }));
}
