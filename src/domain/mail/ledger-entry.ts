import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { Connection } from '../../store/database.ts';
import {
  deleteReceipt,
  forgetLocators,
  insertReceipt,
  listByIdentities,
  type MailLocator,
  type ReceiptRow,
  updateReceipt,
} from '../../store/receipt-store.ts';
import { deleteSkips } from '../../store/skip-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { newIdAt } from '../ids.ts';
import { businessKeyOf } from './mail-identity.ts';
import { CLAIMED_ELSEWHERE, MAIL_GONE } from './poll-errors.ts';

/** How much of a subject the ledger shows. */
const MOST_SUBJECT = 2_000;

/** A mail that meets a trigger's conditions, with what tells it from all others. */
export interface FoundMail {
  readonly mail: MailSummary;
  readonly identity: string;
  readonly locator: MailLocator;
}

/**
 * Enters mails of one folder into the ledger: PENDING when one is new; DUPLICATE when its like is there already; and when its like
 * was last seen at a place that is no longer good (the mailbox was renumbered, the mail went and came back), that row
 * moves to the new place and nothing else happens, but that a mail set aside because it had gone, or was another server's, is
 * PENDING again.
 */
export async function enterMails(
  tx: Connection,
  trigger: TriggerRow,
  mails: readonly FoundMail[],
  now: Date,
): Promise<readonly EnteredAs[]> {
  const [first] = mails;
  if (first === undefined) return [];
  const uids = mails.map(({ locator }) => locator.uid);
  await deleteSkips(tx, trigger.id, first.locator, uids);
  // Known by its place, yet another mail: the server has used the UID again.
  await forgetLocators(tx, trigger.id, first.locator, uids);
  const identities = [...new Set(mails.map(({ identity }) => identity))];
  const known = Map.groupBy(await listByIdentities(tx, trigger.id, identities), ({ identity }) => identity);
  const entered: EnteredAs[] = [];
  for (const found of mails) {
    const rows = known.get(found.identity) ?? [];
    known.set(found.identity, rows);
    entered.push(await enter(tx, trigger, found, rows, now));
  }
  return entered;
}

/** What became of a mail: a new row, or a row of the ledger that has found its mail again. */
export type EnteredAs = 'PENDING' | 'DUPLICATE' | 'PLACED';

/** `rows` are those of the mail, and are kept as they are then. */
async function enter(
  tx: Connection,
  trigger: TriggerRow,
  found: FoundMail,
  rows: ReceiptRow[],
  now: Date,
): Promise<EnteredAs> {
  const { locator } = found;
  const counted = rows.find((row) => row.status !== 'DUPLICATE');
  const candidates = counted === undefined ? [] : [counted, ...rows.filter((row) => row.status === 'DUPLICATE')];
  const displaced = candidates.find((row) => isDisplaced(row, locator));
  if (displaced === undefined) {
    const row = newReceipt(trigger, found, counted === undefined ? 'PENDING' : 'DUPLICATE', now);
    await insertReceipt(tx, row);
    rows.push(row);
    return row.status;
  }
  await placeAt(tx, displaced, locator, now);
  rows[rows.indexOf(displaced)] = { ...displaced, ...locator };
  return 'PLACED';
}

/** Moves a row of the ledger to where its mail is now. */
export async function placeAt(tx: Connection, row: ReceiptRow, locator: MailLocator, now: Date): Promise<void> {
  const isBack =
    (row.status === 'QUARANTINED' && row.error?.code === MAIL_GONE) ||
    (row.status === 'DISMISSED' && row.error?.code === CLAIMED_ELSEWHERE);
  const revived = isBack ? { status: 'PENDING' as const, error: null, updatedAt: now } : {};
  await updateReceipt(tx, row.id, [row.status], { ...locator, ...revived });
}

/**
 * The mail of a PENDING row is not at its place: it goes on with a duplicate of it where there is one, and is otherwise
 * QUARANTINED with MAIL_GONE until it is seen again. Nothing was started, and a person should know.
 */
export async function missMail(
  tx: Connection,
  row: ReceiptRow,
  now: Date,
  /** Other servers claim mails of this mailbox. */
  isShared: boolean,
): Promise<'FOUND' | 'GONE'> {
  const rows = await listByIdentities(tx, row.triggerId, [row.identity]);
  const duplicate = rows.find((other) => other.status === 'DUPLICATE' && other.uid !== null);
  if (duplicate !== undefined && duplicate.uidValidity !== null && duplicate.uid !== null) {
    const { folder, uidValidity, uid } = duplicate;
    await deleteReceipt(tx, duplicate.id);
    await updateReceipt(tx, row.id, ['PENDING'], { folder, uidValidity, uid, updatedAt: now });
    return 'FOUND';
  }
  if (isShared) {
    await leaveToOthers(tx, row, now, 'has left the folder before this server had claimed it', true);
    return 'GONE';
  }
  await updateReceipt(tx, row.id, ['PENDING'], {
    status: 'QUARANTINED',
    error: {
      code: MAIL_GONE,
      message: `The mail has left the folder ${row.folder} before its process was started. It is taken up by itself when it comes back`,
    },
    uidValidity: null,
    uid: null,
    updatedAt: now,
  });
  return 'GONE';
}

/** Another server claims the mails of this mailbox too, and this one is not ours: nothing is started here. */
export async function leaveToOthers(
  tx: Connection,
  row: ReceiptRow,
  now: Date,
  what: string,
  isGone = false,
): Promise<void> {
  const message = `The mail ${what}: another server handles it. Should that server be gone for good, take its keyword passerelle-… away from the mail, and replay the receipt`;
  await updateReceipt(tx, row.id, ['PENDING'], {
    status: 'DISMISSED',
    error: { code: CLAIMED_ELSEWHERE, message },
    ...(isGone ? { uidValidity: null, uid: null } : {}),
    updatedAt: now,
  });
}

/** A row that was not there before. */
type NewReceipt = ReceiptRow & { readonly status: 'PENDING' | 'DUPLICATE' };

function isDisplaced(row: ReceiptRow, seen: MailLocator): boolean {
  if (row.uid === null) return true;
  return row.folder === seen.folder && row.uidValidity !== seen.uidValidity;
}

function newReceipt(
  trigger: TriggerRow,
  { mail, identity, locator }: FoundMail,
  status: NewReceipt['status'],
  now: Date,
): NewReceipt {
  return {
    id: newIdAt('receipt', now),
    triggerId: trigger.id,
    serviceId: trigger.serviceId,
    identity,
    ...locator,
    status,
    messageId: mail.messageId,
    subject: mail.subject?.slice(0, MOST_SUBJECT) ?? null,
    sender: mail.sender,
    receivedAt: mail.receivedAt,
    businessKey: businessKeyOf(trigger.id, identity),
    engineKey: trigger.engineKey,
    processKey: trigger.processKey,
    processInstanceId: null,
    error: null,
    notes: null,
    attempts: 0,
    markAsRead: trigger.markAsRead,
    destinationFolder: trigger.destinationFolder,
    createdAt: now,
    updatedAt: now,
  };
}
