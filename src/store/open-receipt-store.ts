import { and, asc, count, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { prepared } from './prepared.ts';
import type { MailLocator, ReceiptRow } from './receipt-store.ts';
import { imapTriggers, mailReceipts } from './tables.ts';

const OPEN = ['PENDING', 'UNCERTAIN', 'STARTED'] as const;
// Written out, so that SQLite sees that the partial index serves.
const open = sql`${mailReceipts.status} in ('PENDING', 'UNCERTAIN', 'STARTED')`;
const inFolder = and(
  eq(mailReceipts.serviceId, sql.placeholder('serviceId')),
  eq(mailReceipts.folder, sql.placeholder('folder')),
);

const displaced = prepared((connection) =>
  connection
    .select()
    .from(mailReceipts)
    .where(
      and(
        open,
        inArray(mailReceipts.status, ['PENDING', 'STARTED']),
        inFolder,
        or(isNull(mailReceipts.uidValidity), ne(mailReceipts.uidValidity, sql.placeholder('uidValidity'))),
      ),
    )
    .prepare(),
);

/** PENDING and STARTED mails of the folder that were last seen under another UIDVALIDITY, or whose place is not known. */
export async function listDisplaced(
  connection: Connection,
  serviceId: string,
  place: Omit<MailLocator, 'uid'>,
): Promise<readonly ReceiptRow[]> {
  return displaced(connection).all({ serviceId, ...place });
}

const pending = prepared((connection) =>
  connection
    .select()
    .from(mailReceipts)
    .where(
      and(
        open,
        inFolder,
        eq(mailReceipts.status, 'PENDING'),
        eq(mailReceipts.uidValidity, sql.placeholder('uidValidity')),
        sql`${mailReceipts.triggerId} in (select value from json_each(${sql.placeholder('triggerIds')}))`,
        sql`${mailReceipts.id} not in (select value from json_each(${sql.placeholder('except')}))`,
      ),
    )
    .orderBy(asc(mailReceipts.attempts), asc(mailReceipts.uid), asc(mailReceipts.createdAt))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Mails to start: those that failed least first, then in the order of the mailbox. */
export async function listPending(
  connection: Connection,
  serviceId: string,
  place: Omit<MailLocator, 'uid'>,
  which: { readonly triggerIds: readonly string[]; readonly except: readonly string[]; readonly limit: number },
): Promise<readonly ReceiptRow[]> {
  const { triggerIds, except, limit } = which;
  const lists = { triggerIds: JSON.stringify(triggerIds), except: JSON.stringify(except) };
  return pending(connection).all({ serviceId, ...place, ...lists, limit });
}

/** A STARTED mail with the key of its trigger; null once that was deleted. */
export type StartedReceipt = ReceiptRow & { readonly triggerKey: string | null };

const finishable = prepared((connection) =>
  connection
    .select({ receipt: mailReceipts, triggerKey: imapTriggers.key })
    .from(mailReceipts)
    .leftJoin(imapTriggers, eq(imapTriggers.id, mailReceipts.triggerId))
    .where(
      and(
        open,
        inFolder,
        eq(mailReceipts.status, 'STARTED'),
        eq(mailReceipts.uidValidity, sql.placeholder('uidValidity')),
        sql`(${sql.placeholder('uids')} is null
          or ${mailReceipts.uid} in (select value from json_each(${sql.placeholder('uids')})))`,
        sql`${mailReceipts.uid} > ${sql.placeholder('afterUid')}`,
        sql`not exists (
          select 1 from mail_receipts other join imap_triggers on imap_triggers.id = other.trigger_id
          where other.status in ('PENDING', 'UNCERTAIN', 'STARTED') and other.status <> 'STARTED'
            and imap_triggers.enabled = 1
            and other.service_id = ${mailReceipts.serviceId} and other.folder = ${mailReceipts.folder}
            and other.uid_validity = ${mailReceipts.uidValidity} and other.uid = ${mailReceipts.uid})`,
      ),
    )
    .orderBy(asc(mailReceipts.uid), asc(imapTriggers.key))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

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
  const uids = which.uids === undefined ? null : JSON.stringify(which.uids);
  const rows = finishable(connection).all({ serviceId, ...place, ...which, uids });
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

const openFolders = prepared((connection) =>
  connection
    .selectDistinct({ folder: mailReceipts.folder })
    .from(mailReceipts)
    .where(
      and(
        open,
        eq(mailReceipts.serviceId, sql.placeholder('serviceId')),
        sql`${mailReceipts.triggerId} in (select value from json_each(${sql.placeholder('triggerIds')}))`,
      ),
    )
    .prepare(),
);

/** The folders of a service that hold open mails of these triggers. */
export async function listOpenFolders(
  connection: Connection,
  serviceId: string,
  triggerIds: readonly string[],
): Promise<readonly string[]> {
  const rows = openFolders(connection).all({ serviceId, triggerIds: JSON.stringify(triggerIds) });
  return rows.map((row) => row.folder);
}

const leftOver = prepared((connection) =>
  connection
    .selectDistinct({ serviceId: mailReceipts.serviceId, folder: mailReceipts.folder })
    .from(mailReceipts)
    .where(
      and(
        open,
        eq(mailReceipts.status, 'STARTED'),
        sql`${mailReceipts.updatedAt} <= ${sql.placeholder('untouchedSince')}`,
        sql`${mailReceipts.serviceId} not in (select value from json_each(${sql.placeholder('except')}))`,
        sql`not exists (select 1 from imap_triggers where imap_triggers.id = ${mailReceipts.triggerId}
          and imap_triggers.enabled = 1)`,
      ),
    )
    .limit(sql.placeholder('limit'))
    .prepare(),
);

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
  return leftOver(connection).all({
    untouchedSince: untouchedSince.getTime(),
    except: JSON.stringify(except),
    limit,
  });
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
