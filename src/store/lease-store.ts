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

const given = prepared((connection) =>
  connection
    .insert(mailboxLeases)
    .values({
      serviceId: sql.placeholder('serviceId'),
      folder: sql.placeholder('folder'),
      holder: sql.placeholder('holder'),
      expiresAt: sql.placeholder('expiresAt'),
    })
    .onConflictDoUpdate({
      target: [mailboxLeases.serviceId, mailboxLeases.folder],
      set: { holder: sql`excluded.holder`, expiresAt: sql`excluded.expires_at` },
    })
    .prepare(),
);

/** Gives the lease to its new holder, whoever had it. */
export async function putLease(tx: Connection, row: LeaseRow): Promise<void> {
  given(tx).run({ ...row });
}

const held = and(
  eq(mailboxLeases.serviceId, sql.placeholder('serviceId')),
  eq(mailboxLeases.folder, sql.placeholder('folder')),
  eq(mailboxLeases.holder, sql.placeholder('holder')),
);

const renewed = prepared((connection) =>
  connection
    .update(mailboxLeases)
    .set({ expiresAt: sql`${sql.placeholder('expiresAt')}` })
    .where(held)
    .prepare(),
);

/** Answers false where somebody else has it. */
export async function renewLease(tx: Connection, row: LeaseRow): Promise<boolean> {
  return renewed(tx).run({ ...row, expiresAt: row.expiresAt.getTime() }).changes > 0;
}

const deleted = prepared((connection) => connection.delete(mailboxLeases).where(held).prepare());

/** Leaves it alone where somebody else has it. */
export async function deleteLease(
  tx: Connection,
  row: Pick<LeaseRow, 'serviceId' | 'folder' | 'holder'>,
): Promise<void> {
  deleted(tx).run({ ...row });
}
