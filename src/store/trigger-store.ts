import { and, eq, gt, isNull, lte, min, notInArray, or, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { prepared } from './prepared.ts';
import { preparedWrites } from './prepared-writes.ts';
import { imapTriggers, services } from './tables.ts';

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

// Written out, so that SQLite sees that the partial index serves.
const scheduled = sql`enabled = 1 and next_poll_at is not null`;

/** The services with triggers that are due, those first that have waited longest; `except` are left out. */
export async function listDueServices(
  connection: Connection,
  now: Date,
  except: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  const rows = await connection
    .select({ serviceId: imapTriggers.serviceId, due: min(imapTriggers.nextPollAt) })
    .from(imapTriggers)
    .where(and(scheduled, lte(imapTriggers.nextPollAt, now), notInArray(imapTriggers.serviceId, [...except])))
    .groupBy(imapTriggers.serviceId)
    .orderBy(sql`2`)
    .limit(limit);
  return rows.map((row) => row.serviceId);
}

const claimedTriggers = prepared((connection) => {
  const { nextPollAt } = imapTriggers;
  return connection
    .update(imapTriggers)
    .set({
      nextPollAt: sql`${sql.placeholder('now')} + min(frequency_minutes * 60000, ${sql.placeholder('mostMs')})`,
    })
    .where(
      and(
        scheduled,
        eq(imapTriggers.serviceId, sql.placeholder('serviceId')),
        sql`${nextPollAt} <= ${sql.placeholder('now')}`,
      ),
    )
    .returning({ id: imapTriggers.id, sourceFolder: imapTriggers.sourceFolder })
    .prepare();
});

/** Puts the triggers of a service that are due off by their frequency, or by `mostMs` where that is less; answers them. */
export async function claimDueTriggers(
  tx: Connection,
  serviceId: string,
  now: Date,
  mostMs: number,
): Promise<readonly Pick<TriggerRow, 'id' | 'sourceFolder'>[]> {
  return claimedTriggers(tx).all({ serviceId, now: now.getTime(), mostMs });
}

const nextDue = prepared((connection) =>
  connection
    .select({ at: min(imapTriggers.nextPollAt) })
    .from(imapTriggers)
    .where(scheduled)
    .prepare(),
);

/** When the next trigger is due, or was; null where none is scheduled. */
export async function nextDueAt(connection: Connection): Promise<Date | null> {
  return nextDue(connection).get()?.at ?? null;
}

/** Makes enabled triggers of a service due: those that a refused login has paused, or all whose polls fail. */
export async function resumeTriggers(
  tx: Connection,
  serviceId: string,
  now: Date,
  which: 'PAUSED' | 'FAILING',
): Promise<void> {
  const isPaused = isNull(imapTriggers.nextPollAt);
  await tx
    .update(imapTriggers)
    .set({ nextPollAt: now, failures: 0 })
    .where(
      and(
        eq(imapTriggers.serviceId, serviceId),
        eq(imapTriggers.enabled, true),
        which === 'PAUSED' ? isPaused : or(isPaused, gt(imapTriggers.failures, 0)),
      ),
    );
}

/** Brings polls near again that a clock set back has moved further away than any schedule would. */
export async function pullSchedules(tx: Connection, now: Date, slackMs: number): Promise<void> {
  const frequencyMs = sql`frequency_minutes * 60000`;
  await tx
    .update(imapTriggers)
    .set({ nextPollAt: sql`${now.getTime()} + ${frequencyMs}` })
    .where(sql`${scheduled} and next_poll_at > ${now.getTime()} + ${frequencyMs} * 1.2 + ${slackMs}`);
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

/** Makes the triggers of a folder due, but for those that a refused login has paused. */
export async function makeDue(tx: Connection, serviceId: string, folder: string, now: Date): Promise<void> {
  const isOfFolder = and(eq(imapTriggers.serviceId, serviceId), eq(imapTriggers.sourceFolder, folder));
  await tx.update(imapTriggers).set({ nextPollAt: now }).where(and(scheduled, isOfFolder));
}
