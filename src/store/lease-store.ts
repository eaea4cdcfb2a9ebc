import { and, eq, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { prepared } from './prepared.ts';
import { mailboxLeases } from './tables.ts';

export type LeaseRow = typeof mailboxLeases.$inferSelect;

const lease = prepared((connection) =>
  connection
    .select()
    .from(mailboxLeases)
    .where(
      and(
        eq(mailboxLeases.serviceId, sql.placeholder('serviceId')),
        eq(mailboxLeases.folder, sql.placeholder('folder')),
      ),
    )
    .prepare(),
);

export async function findLease(connection: Connection, serviceId: string, folder: string): Promise<LeaseRow | null> {
  return lease(connection).get({ serviceId, folder }) ?? null;
}

/** Gives the lease to its new holder, whoever had it. */
export async function putLease(tx: Connection, row: LeaseRow): Promise<void> {
  await tx
    .insert(mailboxLeases)
    .values(row)
    .onConflictDoUpdate({ target: [mailboxLeases.serviceId, mailboxLeases.folder], set: row });
}

/** Answers false where somebody else has it. */
export async function renewLease(tx: Connection, row: LeaseRow): Promise<boolean> {
  const renewed = await tx
    .update(mailboxLeases)
    .set({ expiresAt: row.expiresAt })
    .where(isHeld(row))
    .returning({ holder: mailboxLeases.holder });
  return renewed.length > 0;
}

/** Leaves it alone where somebody else has it. */
export async function deleteLease(
  tx: Connection,
  row: Pick<LeaseRow, 'serviceId' | 'folder' | 'holder'>,
): Promise<void> {
  await tx.delete(mailboxLeases).where(isHeld(row));
}

function isHeld({ serviceId, folder, holder }: Pick<LeaseRow, 'serviceId' | 'folder' | 'holder'>) {
  return and(
    eq(mailboxLeases.serviceId, serviceId),
    eq(mailboxLeases.folder, folder),
    eq(mailboxLeases.holder, holder),
  );
}
