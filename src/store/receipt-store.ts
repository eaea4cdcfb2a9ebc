import { and, asc, count, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, notInArray, or, sql } from 'drizzle-orm';
import { contains } from './contains.ts';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { imapTriggers, mailReceipts, type RECEIPT_STATUSES } from './tables.ts';

export type ReceiptRow = typeof mailReceipts.$inferSelect;
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];

/** Where a mail is in its mailbox, in the words of IMAP. */
export interface MailLocator {
  readonly folder: string;
  readonly uidValidity: string;
  readonly uid: number;
}

export interface ReceiptFilter {
  readonly serviceId?: string | null | undefined;
  readonly triggerId?: string | null | undefined;
  readonly status?: readonly ReceiptStatus[] | null | undefined;
  /** Received at or after. */
  readonly since?: Date | null | undefined;
  /** Received before. */
  readonly until?: Date | null | undefined;
  /** In subject, sender or Message-ID. */
  readonly search?: string | null | undefined;
}

const OPEN = ['PENDING', 'UNCERTAIN', 'STARTED'] as const;
// Written out, so that SQLite sees that the partial index serves.
const open = sql`${mailReceipts.status} in ('PENDING', 'UNCERTAIN', 'STARTED')`;

export async function findReceipt(connection: Connection, id: string): Promise<ReceiptRow | null> {
  const [row] = await connection.select().from(mailReceipts).where(eq(mailReceipts.id, id));
  return row ?? null;
}

/** The ledger, the latest received mail first. */
export function pageReceipts(
  connection: Connection,
  request: PageRequest,
  filter: ReceiptFilter,
): Promise<Page<ReceiptRow>> {
  const order = { columns: [mailReceipts.receivedAt, mailReceipts.id], direction: 'DESC' } as const;
  return readPage(connection, mailReceipts, order, request, whereOf(filter));
}

function whereOf(filter: ReceiptFilter) {
  const { serviceId, triggerId, status, since, until, search } = filter;
  return and(
    serviceId == null ? undefined : eq(mailReceipts.serviceId, serviceId),
    triggerId == null ? undefined : eq(mailReceipts.triggerId, triggerId),
    status == null ? undefined : inArray(mailReceipts.status, [...status]),
    since == null ? undefined : gte(mailReceipts.receivedAt, since),
    until == null ? undefined : lt(mailReceipts.receivedAt, until),
    search == null ? undefined : or(...searched.map((column) => contains(column, search))),
  );
}

const searched = [mailReceipts.subject, mailReceipts.sender, mailReceipts.messageId];

export async function insertReceipt(tx: Connection, row: ReceiptRow): Promise<void> {
  await tx.insert(mailReceipts).values(row);
}

/** Changes the row where it still has one of `from`; answers whether it had. */
export async function updateReceipt(
  tx: Connection,
  id: string,
  from: readonly ReceiptStatus[],
  change: Partial<Omit<ReceiptRow, 'id'>>,
): Promise<boolean> {
  const changed = await tx
    .update(mailReceipts)
    .set(change)
    .where(and(eq(mailReceipts.id, id), inArray(mailReceipts.status, [...from])))
    .returning({ id: mailReceipts.id });
  return changed.length > 0;
}

export async function deleteReceipt(tx: Connection, id: string): Promise<void> {
  await tx.delete(mailReceipts).where(eq(mailReceipts.id, id));
}

/** Every row of one mail under one trigger: the one that counts, and its duplicates. */
export function listByIdentity(
  connection: Connection,
  triggerId: string,
  identity: string,
): Promise<readonly ReceiptRow[]> {
  return connection
    .select()
    .from(mailReceipts)
    .where(and(eq(mailReceipts.triggerId, triggerId), eq(mailReceipts.identity, identity)))
    .orderBy(mailReceipts.createdAt)
    .execute();
}

/** What the ledger holds of these mails of a folder. */
export function listByUids(
  connection: Connection,
  triggerIds: readonly string[],
  place: Omit<MailLocator, 'uid'>,
  uids: readonly number[],
): Promise<readonly ReceiptRow[]> {
  return connection
    .select()
    .from(mailReceipts)
    .where(
      and(
        inArray(mailReceipts.triggerId, [...triggerIds]),
        eq(mailReceipts.folder, place.folder),
        eq(mailReceipts.uidValidity, place.uidValidity),
        inArray(mailReceipts.uid, [...uids]),
      ),
    )
    .execute();
}

/** Says that whatever the ledger has at this place is there no more. */
export async function forgetLocator(tx: Connection, triggerId: string, locator: MailLocator): Promise<void> {
  await tx
    .update(mailReceipts)
    .set({ uidValidity: null, uid: null })
    .where(
      and(
        eq(mailReceipts.triggerId, triggerId),
        eq(mailReceipts.folder, locator.folder),
        eq(mailReceipts.uidValidity, locator.uidValidity),
        eq(mailReceipts.uid, locator.uid),
      ),
    );
}

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
          where other.status in ('PENDING', 'UNCERTAIN') and imap_triggers.enabled = 1
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

/** Mails whose process was started: those of the identities, at the places, or of the reception dates. */
export async function listHandled(
  connection: Connection,
  triggerId: string,
  which: {
    readonly identities: readonly string[];
    readonly place: Omit<MailLocator, 'uid'>;
    readonly uids: readonly number[];
    readonly dates: readonly Date[];
  },
): Promise<readonly ReceiptRow[]> {
  return connection
    .select()
    .from(mailReceipts)
    .where(
      and(
        eq(mailReceipts.triggerId, triggerId),
        isNotNull(mailReceipts.processInstanceId),
        or(
          inArray(mailReceipts.identity, [...which.identities]),
          inArray(mailReceipts.receivedAt, [...which.dates]),
          and(
            eq(mailReceipts.folder, which.place.folder),
            eq(mailReceipts.uidValidity, which.place.uidValidity),
            inArray(mailReceipts.uid, [...which.uids]),
          ),
        ),
      ),
    );
}
