import { and, desc, eq, gte, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import { contains } from './contains.ts';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { prepared } from './prepared.ts';
import { preparedWrites } from './prepared-writes.ts';
import { mailReceipts, type RECEIPT_STATUSES } from './tables.ts';

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

const receiptById = prepared((connection) =>
  connection
    .select()
    .from(mailReceipts)
    .where(eq(mailReceipts.id, sql.placeholder('id')))
    .prepare(),
);

export async function findReceipt(connection: Connection, id: string): Promise<ReceiptRow | null> {
  return receiptById(connection).get({ id }) ?? null;
}

const pendingOf = prepared((connection) =>
  connection
    .select({ id: mailReceipts.id })
    .from(mailReceipts)
    .where(
      and(
        sql`${mailReceipts.id} in (select value from json_each(${sql.placeholder('ids')}))`,
        eq(mailReceipts.status, 'PENDING'),
      ),
    )
    .prepare(),
);

/** Which of these are still PENDING. */
export async function listPendingOf(connection: Connection, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(
    pendingOf(connection)
      .all({ ids: JSON.stringify(ids) })
      .map(({ id }) => id),
  );
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

/** What tells whether anything has happened to the latest received mails of a trigger. */
export function listNewestMarks(
  connection: Connection,
  triggerId: string,
  limit: number,
): Promise<readonly Pick<ReceiptRow, 'id' | 'updatedAt'>[]> {
  return connection
    .select({ id: mailReceipts.id, updatedAt: mailReceipts.updatedAt })
    .from(mailReceipts)
    .where(eq(mailReceipts.triggerId, triggerId))
    .orderBy(desc(mailReceipts.receivedAt), desc(mailReceipts.id))
    .limit(limit)
    .execute();
}

const writes = preparedWrites(mailReceipts);

export async function insertReceipt(tx: Connection, row: ReceiptRow): Promise<void> {
  writes.insert(tx, row);
}

const HAS = 'status = ?';
const HAS_ONE_OF = 'status in (select value from json_each(?))';

/** Changes the row where it still has one of `from`; answers whether it had. */
export async function updateReceipt(
  tx: Connection,
  id: string,
  from: readonly ReceiptStatus[],
  change: Partial<Omit<ReceiptRow, 'id'>>,
): Promise<boolean> {
  const condition =
    from.length === 1 ? { sql: HAS, values: from } : { sql: HAS_ONE_OF, values: [JSON.stringify(from)] };
  return writes.update(tx, id, change, condition) > 0;
}

export async function deleteReceipt(tx: Connection, id: string): Promise<void> {
  await tx.delete(mailReceipts).where(eq(mailReceipts.id, id));
}

const receiptsByIdentities = prepared((connection) =>
  connection
    .select()
    .from(mailReceipts)
    .where(
      and(
        eq(mailReceipts.triggerId, sql.placeholder('triggerId')),
        sql`${mailReceipts.identity} in (select value from json_each(${sql.placeholder('identities')}))`,
      ),
    )
    .orderBy(mailReceipts.createdAt)
    .prepare(),
);

/** Every row of some mails under one trigger: of each the one that counts, and its duplicates. */
export async function listByIdentities(
  connection: Connection,
  triggerId: string,
  identities: readonly string[],
): Promise<readonly ReceiptRow[]> {
  return receiptsByIdentities(connection).all({ triggerId, identities: JSON.stringify(identities) });
}

/** Which of these mails the ledger holds under these triggers: pairs of both. */
export function listKnownIdentities(
  connection: Connection,
  triggerIds: readonly string[],
  identities: readonly string[],
): Promise<readonly Pick<ReceiptRow, 'triggerId' | 'identity'>[]> {
  return connection
    .select({ triggerId: mailReceipts.triggerId, identity: mailReceipts.identity })
    .from(mailReceipts)
    .where(and(inArray(mailReceipts.triggerId, [...triggerIds]), inArray(mailReceipts.identity, [...identities])))
    .execute();
}

const receiptsByUids = prepared((connection) =>
  connection
    .select()
    .from(mailReceipts)
    .where(
      and(
        sql`${mailReceipts.triggerId} in (select value from json_each(${sql.placeholder('triggerIds')}))`,
        eq(mailReceipts.folder, sql.placeholder('folder')),
        eq(mailReceipts.uidValidity, sql.placeholder('uidValidity')),
        sql`${mailReceipts.uid} in (select value from json_each(${sql.placeholder('uids')}))`,
      ),
    )
    .prepare(),
);

/** What the ledger holds of these mails of a folder. */
export async function listByUids(
  connection: Connection,
  triggerIds: readonly string[],
  { folder, uidValidity }: Omit<MailLocator, 'uid'>,
  uids: readonly number[],
): Promise<readonly ReceiptRow[]> {
  const lists = { triggerIds: JSON.stringify(triggerIds), uids: JSON.stringify(uids) };
  return receiptsByUids(connection).all({ folder, uidValidity, ...lists });
}

const forgottenLocators = prepared((connection) =>
  connection
    .update(mailReceipts)
    .set({ uidValidity: null, uid: null })
    .where(
      and(
        eq(mailReceipts.triggerId, sql.placeholder('triggerId')),
        eq(mailReceipts.folder, sql.placeholder('folder')),
        eq(mailReceipts.uidValidity, sql.placeholder('uidValidity')),
        sql`${mailReceipts.uid} in (select value from json_each(${sql.placeholder('uids')}))`,
      ),
    )
    .prepare(),
);

/** Says that whatever the ledger has at these places is there no more. */
export async function forgetLocators(
  tx: Connection,
  triggerId: string,
  { folder, uidValidity }: Omit<MailLocator, 'uid'>,
  uids: readonly number[],
): Promise<void> {
  forgottenLocators(tx).run({ triggerId, folder, uidValidity, uids: JSON.stringify(uids) });
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
