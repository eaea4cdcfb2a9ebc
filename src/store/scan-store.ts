import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { prepared } from './prepared.ts';
import { imapTriggers, mailboxScans } from './tables.ts';

export type ScanRow = typeof mailboxScans.$inferSelect;

const scans = prepared((connection) =>
  connection
    .select()
    .from(mailboxScans)
    .where(
      and(
        sql`${mailboxScans.triggerId} in (select value from json_each(${sql.placeholder('triggerIds')}))`,
        eq(mailboxScans.folder, sql.placeholder('folder')),
      ),
    )
    .prepare(),
);

/** How far each of these triggers has looked in a folder; a trigger that never did has no row. */
export async function listScans(
  connection: Connection,
  triggerIds: readonly string[],
  folder: string,
): Promise<readonly ScanRow[]> {
  return scans(connection).all({ triggerIds: JSON.stringify(triggerIds), folder });
}

const fullScan = prepared((connection) => {
  const given = (column: string) => sql.raw(`excluded.${column}`);
  return connection
    .insert(mailboxScans)
    .values({
      triggerId: sql.placeholder('triggerId'),
      folder: sql.placeholder('folder'),
      uidValidity: sql.placeholder('uidValidity'),
      lastUid: sql.placeholder('lastUid'),
      lastFullScanAt: sql.placeholder('lastFullScanAt'),
    })
    .onConflictDoUpdate({
      target: [mailboxScans.triggerId, mailboxScans.folder],
      set: {
        uidValidity: given('uid_validity'),
        lastUid: given('last_uid'),
        lastFullScanAt: given('last_full_scan_at'),
      },
    })
    .prepare();
});

/** Notes that the whole range was read. */
export async function saveFullScan(tx: Connection, row: ScanRow): Promise<void> {
  fullScan(tx).run({ ...row });
}

/** Moves the watermark; a full scan that somebody has asked for meanwhile stays asked for. */
export async function moveScan(tx: Connection, row: Omit<ScanRow, 'lastFullScanAt'>): Promise<void> {
  await tx
    .update(mailboxScans)
    .set({ uidValidity: row.uidValidity, lastUid: row.lastUid })
    .where(and(eq(mailboxScans.triggerId, row.triggerId), eq(mailboxScans.folder, row.folder)));
}

/** The next scan of the trigger reads its whole range, as if it were the first. */
export async function forgetScans(tx: Connection, triggerId: string): Promise<void> {
  await tx.delete(mailboxScans).where(eq(mailboxScans.triggerId, triggerId));
}

/** The next scan of these triggers reads their whole range. */
export async function askFullScans(tx: Connection, triggerIds: readonly string[]): Promise<void> {
  await tx
    .update(mailboxScans)
    .set({ lastFullScanAt: null })
    .where(inArray(mailboxScans.triggerId, [...triggerIds]));
}

/** The next scan of every trigger of the service reads its whole range. */
export async function askFullScansOfService(tx: Connection, serviceId: string): Promise<void> {
  const triggers = tx.select({ id: imapTriggers.id }).from(imapTriggers).where(eq(imapTriggers.serviceId, serviceId));
  await tx.update(mailboxScans).set({ lastFullScanAt: null }).where(inArray(mailboxScans.triggerId, triggers));
}
