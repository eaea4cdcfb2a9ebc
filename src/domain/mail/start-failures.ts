import type { MailboxSession, MailSummary } from '../../connectors/imap/mailbox.ts';
import { ConnectorError } from '../../errors.ts';
import { noteAttempt } from '../../store/open-receipt-store.ts';
import { type ReceiptRow, updateReceipt } from '../../store/receipt-store.ts';
import { leaveToOthers, missMail } from './ledger-entry.ts';
import { mayBeSame } from './mail-identity.ts';
import { isInternal, isTransient, toRunError } from './poll-errors.ts';
import type { FailedMail, MailTurn, StartContext, StartOutcome } from './start-context.ts';

/** A mail whose reading broke the connection so often is set aside: it may well be the one that breaks it. */
const MOST_ATTEMPTS = 5;

/** What becomes of a mail that has gone, or is another server's; null where it is there, and ours to start. */
export async function outcomeOfAbsence(
  context: StartContext,
  { receipt, mail }: MailTurn,
): Promise<StartOutcome | null> {
  if (mail === null || mail.deleted || !mayBeSame(receipt, mail)) return miss(context, receipt);
  // A claim that fails is no fault of the mail: it ends the poll.
  const claimed = await context.session.claim(mail.uid);
  if (claimed === 'GONE') return miss(context, receipt);
  return claimed === 'OTHERS' ? leave(context, receipt) : null;
}

/**
 * What becomes of a mail that could not be read or started. Where that is no fault of the mail it stays PENDING, its attempt
 * noted, unless it is the mail that ends every poll.
 */
export async function failStart(context: StartContext, { turn, error }: FailedMail): Promise<StartOutcome> {
  const { receipt, trigger } = turn;
  if (isTransient(error)) return postpone(context, receipt, error);
  if ((await context.processes.find(trigger.engineKey, trigger.processKey)) === null) return 'HELD_BACK';
  if (error instanceof ConnectorError && error.code === 'MAILBOX_REFUSED') {
    const isThere = (await findSummary(context.session, receipt.uid)) !== null;
    if (!isThere) return miss(context, receipt);
  }
  if (isInternal(error)) context.logger.error({ err: error, receipt: receipt.id }, 'a mail was set aside');
  return quarantine(context, receipt, error);
}

/** The poll was cut off: by a stop, or since the lease was lost. */
export function isCancelled(error: unknown): boolean {
  return error instanceof ConnectorError && error.code === 'CANCELLED';
}

async function postpone(context: StartContext, receipt: ReceiptRow, error: unknown): Promise<StartOutcome> {
  if (!(error instanceof ConnectorError) || isCancelled(error)) return 'OVER';
  if (receipt.attempts + 1 >= MOST_ATTEMPTS) return quarantine(context, receipt, error);
  await context.database.transaction((tx) =>
    noteAttempt(tx, [receipt.id], { error: toRunError(error), updatedAt: context.clock() }),
  );
  return 'OVER';
}

async function quarantine(
  { database, clock }: StartContext,
  receipt: ReceiptRow,
  error: unknown,
): Promise<'SET_ASIDE'> {
  await database.transaction((tx) =>
    updateReceipt(tx, receipt.id, ['PENDING'], {
      status: 'QUARANTINED',
      error: toRunError(error),
      attempts: receipt.attempts + 1,
      updatedAt: clock(),
    }),
  );
  return 'SET_ASIDE';
}

async function leave({ database, clock }: StartContext, receipt: ReceiptRow): Promise<StartOutcome> {
  await database.transaction((tx) => leaveToOthers(tx, receipt, clock(), 'was claimed by another server'));
  return 'OVER';
}

async function miss({ database, clock, lease, session }: StartContext, receipt: ReceiptRow): Promise<StartOutcome> {
  const outcome = await database.transaction(async (tx) => {
    await lease.assertHeld(tx);
    return missMail(tx, receipt, clock(), session.claims);
  });
  return outcome === 'FOUND' ? 'AGAIN' : 'SET_ASIDE';
}

/** The summary of one mail of the open folder; null where it is not there. */
async function findSummary(session: MailboxSession, uid: number | null): Promise<MailSummary | null> {
  if (uid === null) return null;
  for await (const mail of session.scan({ fromUid: uid, toUid: uid })) if (mail.uid === uid) return mail;
  return null;
}
