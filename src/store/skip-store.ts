import { and, asc, desc, eq, gte, inArray, lt, max, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { prepared } from './prepared.ts';
import type { MailLocator } from './receipt-store.ts';
import { mailSkips, type SKIP_REASONS } from './tables.ts';

export type SkipRow = typeof mailSkips.$inferSelect;
export type NewSkip = Omit<SkipRow, 'id'>;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** The mails that a trigger has left alone, the latest received first. */
export function pageSkips(
  connection: Connection,
  triggerId: string,
  request: PageRequest,
  period: { readonly since?: Date | null | undefined; readonly until?: Date | null | undefined },
): Promise<Page<SkipRow>> {
  const { since, until } = period;
  const where = and(
    eq(mailSkips.triggerId, triggerId),
    since == null ? undefined : gte(mailSkips.receivedAt, since),
    until == null ? undefined : lt(mailSkips.receivedAt, until),
  );
  const order = { columns: [mailSkips.receivedAt, mailSkips.id], direction: 'DESC' } as const;
  return readPage(connection, mailSkips, order, request, where);
}

/** Notes them; what was noted at the same place before is replaced: the server may have used the UID again. */
export async function insertSkips(tx: Connection, rows: readonly NewSkip[]): Promise<void> {
  const { triggerId, folder, uidValidity, uid } = mailSkips;
  const given = (column: string) => sql.raw(`excluded.${column}`);
  await tx
    .insert(mailSkips)
    .values([...rows])
    .onConflictDoUpdate({
      target: [triggerId, folder, uidValidity, uid],
      set: {
        reason: given('reason'),
        messageId: given('message_id'),
        subject: given('subject'),
        sender: given('sender'),
        receivedAt: given('received_at'),
        createdAt: given('created_at'),
      },
    });
}

const skipsAtPlaces = prepared((connection) =>
  connection
    .delete(mailSkips)
    .where(
      and(
        eq(mailSkips.triggerId, sql.placeholder('triggerId')),
        eq(mailSkips.folder, sql.placeholder('folder')),
        eq(mailSkips.uidValidity, sql.placeholder('uidValidity')),
        sql`${mailSkips.uid} in (select value from json_each(${sql.placeholder('uids')}))`,
      ),
    )
    .prepare(),
);

/** The mails at these places were taken after all. */
export async function deleteSkips(
  tx: Connection,
  triggerId: string,
  { folder, uidValidity }: Omit<MailLocator, 'uid'>,
  uids: readonly number[],
): Promise<void> {
  skipsAtPlaces(tx).run({ triggerId, folder, uidValidity, uids: JSON.stringify(uids) });
}

/** Keeps so many of a trigger, those that were noted last. */
export async function trimSkips(tx: Connection, triggerId: string, keep: number): Promise<void> {
  const [beyond] = await tx
    .select({ id: mailSkips.id })
    .from(mailSkips)
    .where(eq(mailSkips.triggerId, triggerId))
    .orderBy(desc(mailSkips.id))
    .limit(1)
    .offset(keep);
  if (beyond === undefined) return;
  await tx.delete(mailSkips).where(and(eq(mailSkips.triggerId, triggerId), sql`${mailSkips.id} <= ${beyond.id}`));
}

/** Of the `most` that were noted first, deletes those noted before a moment; answers how many. */
export async function deleteOldSkips(tx: Connection, before: Date, most: number): Promise<number> {
  const first = tx.select({ id: mailSkips.id }).from(mailSkips).orderBy(asc(mailSkips.id)).limit(most);
  const gone = await tx
    .delete(mailSkips)
    .where(and(inArray(mailSkips.id, first), lt(mailSkips.createdAt, before)))
    .returning({ id: mailSkips.id });
  return gone.length;
}

/** The id of the last one that was noted for a trigger; null where there is none. */
export async function latestSkipId(connection: Connection, triggerId: string): Promise<number | null> {
  const [row] = await connection
    .select({ id: max(mailSkips.id) })
    .from(mailSkips)
    .where(eq(mailSkips.triggerId, triggerId));
  return row?.id ?? null;
}
