import { and, asc, count, eq, inArray, isNull, lte, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import type { MailLocator, ReceiptRow } from './receipt-store.ts';
import { imapTriggers, mailReceipts } from './tables.ts';

const OPEN = ['PENDING', 'UNCERTAIN', 'STARTED'] as const;
// Written out, so that SQLite sees that the partial index serves.
const open = sql`${mailReceipts.status} in ('PENDING', 'UNCERTAIN', 'STARTED')`;

/** PENDING and STARTED mails of the folder that were last seen under another UIDVALIDITY, or whose place is not known. */
export function listDisplaced(
  connection: Connection,
  serviceId: string,
  place: Omit<MailLocator, 'uid'>,
): Promise<readonly ReceiptRow[]> {
  const elsewhere = or(isNull(mailReceipts.uidValidity), ne(mailReceipts.uidValidity, place.uidValidity));
  return connection
    .select()
    .from(mailReceipts)
    .where(
      and(
        open,
        inArray(mailReceipts.status, ['PENDING', 'STARTED']),
        eq(mailReceipts.serviceId, serviceId),
        eq(mailReceipts.folder, place.folder),
        elsewhere,
      ),
    )
    .execute();
}

/** Mails to start: those that failed least first, then in the order of the mailbox. */
export function listPending(
  connection: Connection,
  serviceId: string,
  place: Omit<MailLocator, 'uid'>,
  which: { readonly triggerIds: readonly string[]; readonly except: readonly string[]; readonly limit: number },
): Promise<readonly ReceiptRow[]> {
  return connection
    .select()
    .from(mailReceipts)
    .where(
      and(
        open,
        eq(mailReceipts.serviceId, serviceId),
        eq(mailReceipts.folder, place.folder),
        eq(mailReceipts.status, 'PENDING'),
        eq(mailReceipts.uidValidity, place.uidValidity),
        inArray(mailReceipts.triggerId, [...which.triggerIds]),
        notInArray(mailReceipts.id, [...which.except]),
      ),
    )
    .orderBy(asc(mailReceipts.attempts), asc(mailReceipts.uid), asc(mailReceipts.createdAt))
    .limit(which.limit)
    .execute();
}

/** A STARTED mail with the key of its trigger; null once that was deleted. */
export type StartedReceipt = ReceiptRow & { readonly triggerKey: string | null };

/**
 * Mails that only wait for their marking and moving, by UID and key of the trigger. Those that another enabled trigger
 * has still to start from are left out.
 */
export async function listFinishable(
  connection: Connection,
  serviceId: string,
  place: Omit<MailLocator, 'uid'>,
  which: { readonly afterUid: number; readonly limit: number; readonly uids?: readonly number[] },
): Promise<readonly StartedReceipt[]> {
  const rows = await connection
    .select({ receipt: mailReceipts, triggerKey: imapTriggers.key })
    .from(mailReceipts)
    .leftJoin(imapTriggers, eq(imapTriggers.id, mailReceipts.triggerId))
    .where(
      and(
        open,
        eq(mailReceipts.serviceId, serviceId),
        eq(mailReceipts.folder, place.folder),
        eq(mailReceipts.status, 'STARTED'),
        eq(mailReceipts.uidValidity, place.uidValidity),
        which.uids === undefined ? undefined : inArray(mailReceipts.uid, [...which.uids]),
        sql`${mailReceipts.uid} > ${which.afterUid}`,
        sql`not exists (
          select 1 from mail_receipts other join imap_triggers on imap_triggers.id = other.trigger_id
          where other.status in ('PENDING', 'UNCERTAIN', 'STARTED') and other.status <> 'STARTED'
            and imap_triggers.enabled = 1
            and other.service_id = ${serviceId} and other.folder = ${place.folder}
            and other.uid_validity = ${place.uidValidity} and other.uid = ${mailReceipts.uid})`,
      ),
    )
    .orderBy(asc(mailReceipts.uid), asc(imapTriggers.key))
    .limit(which.limit);
  return rows.map((row) => ({ ...row.receipt, triggerKey: row.triggerKey }));
}

/** What is still open: of a service, or of one trigger. */
export async function listOpen(
  connection: Connection,
  of: { readonly serviceId: string; readonly triggerId?: string },
  limit: number,
): Promise<{ readonly ids: readonly string[]; readonly count: number }> {
  const where = and(
    open,
    eq(mailReceipts.serviceId, of.serviceId),
    of.triggerId === undefined ? undefined : eq(mailReceipts.triggerId, of.triggerId),
  );
  const [total] = await connection.select({ count: count() }).from(mailReceipts).where(where);
  const rows = await connection.select({ id: mailReceipts.id }).from(mailReceipts).where(where).limit(limit);
  return { ids: rows.map((row) => row.id), count: total?.count ?? 0 };
}

/** The folders of a service that hold open mails of these triggers. */
export async function listOpenFolders(
  connection: Connection,
  serviceId: string,
  triggerIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await connection
    .selectDistinct({ folder: mailReceipts.folder })
    .from(mailReceipts)
    .where(and(open, eq(mailReceipts.serviceId, serviceId), inArray(mailReceipts.triggerId, [...triggerIds])));
  return rows.map((row) => row.folder);
}

/**
 * Services whose mails wait for their marking and moving though no enabled trigger will come by: it was disabled,
 * deleted, or looks at another folder now. Only such as were not touched since `untouchedSince`.
 */
export async function listLeftOver(
  connection: Connection,
  untouchedSince: Date,
  except: readonly string[],
  limit: number,
): Promise<readonly { readonly serviceId: string; readonly folder: string }[]> {
  return connection
    .selectDistinct({ serviceId: mailReceipts.serviceId, folder: mailReceipts.folder })
    .from(mailReceipts)
    .where(
      and(
        open,
        eq(mailReceipts.status, 'STARTED'),
        lte(mailReceipts.updatedAt, untouchedSince),
        notInArray(mailReceipts.serviceId, [...except]),
        sql`not exists (select 1 from imap_triggers where imap_triggers.id = ${mailReceipts.triggerId}
          and imap_triggers.enabled = 1)`,
      ),
    )
    .limit(limit);
}

/** Notes a failure of the mailbox at the mails of a folder that wait for their marking and moving. */
export async function noteAtStarted(
  tx: Connection,
  serviceId: string,
  folder: string,
  change: Pick<ReceiptRow, 'error' | 'updatedAt'>,
): Promise<void> {
  await tx
    .update(mailReceipts)
    .set({ ...change, attempts: sql`${mailReceipts.attempts} + 1` })
    .where(
      and(
        open,
        eq(mailReceipts.serviceId, serviceId),
        eq(mailReceipts.folder, folder),
        eq(mailReceipts.status, 'STARTED'),
      ),
    );
}

/** Notes an attempt that failed, whatever it was. */
export async function noteAttempt(
  tx: Connection,
  ids: readonly string[],
  change: Pick<ReceiptRow, 'error' | 'updatedAt'>,
): Promise<void> {
  await tx
    .update(mailReceipts)
    .set({ ...change, attempts: sql`${mailReceipts.attempts} + 1` })
    .where(and(inArray(mailReceipts.id, [...ids]), inArray(mailReceipts.status, [...OPEN])));
}
