import type { MailboxSession } from '../../connectors/imap/mailbox.ts';
import type { RunErrorData } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { noteAttempt, type StartedReceipt } from '../../store/open-receipt-store.ts';
import { updateReceipt } from '../../store/receipt-store.ts';
import { isTransient, MAIL_GONE, toRunError } from './poll-errors.ts';

interface FinishContext {
  readonly database: Database;
  readonly clock: () => Date;
  /** The folder is selected for writing. */
  readonly session: MailboxSession;
  /** An earlier poll may have begun to move them. */
  readonly again: boolean;
  /** Destinations that have refused in this poll: they are not asked again in it. */
  readonly refused: Map<string, RunErrorData>;
}

/** What could not be done in the mailbox, by trigger. */
export type MailboxProblems = Map<string, RunErrorData>;

/**
 * Marks and moves mails whose processes run, each mail once, whatever number of triggers it has started; then they are
 * DONE. Where two triggers name different destinations, the first by key wins. What the server refuses stays STARTED
 * with its error, to be tried again at the next poll. Throws where the connection fails.
 */
export async function finishMails(
  context: FinishContext,
  receipts: readonly StartedReceipt[],
  problems: MailboxProblems,
): Promise<void> {
  const byUid = Map.groupBy(receipts, (receipt) => receipt.uid ?? 0);
  const toMark = [...byUid.keys()].filter((uid) => byUid.get(uid)?.some((receipt) => receipt.markAsRead));
  const isMarked = await attempt(context, receiptsOf(byUid, toMark), problems, async () => {
    if (toMark.length === 0) return;
    const present = await context.session.markSeen(toMark);
    const gone = toMark.filter((uid) => !present.has(uid));
    await settle(context, receiptsOf(byUid, gone), new Set(gone));
    for (const uid of gone) byUid.delete(uid);
  });
  // A mail is moved only once it is marked: a moved one could not be marked any more.
  if (!isMarked) for (const uid of toMark) byUid.delete(uid);
  const still = [...byUid.keys()].filter((uid) => destinationOf(byUid.get(uid)) === null);
  await settle(context, receiptsOf(byUid, still), new Set());
  for (const uid of still) byUid.delete(uid);
  await moveAll(context, byUid, problems);
}

async function moveAll(
  context: FinishContext,
  byUid: ReadonlyMap<number, readonly StartedReceipt[]>,
  problems: MailboxProblems,
): Promise<void> {
  for (const [destination, moving] of Map.groupBy(byUid.keys(), (uid) => destinationOf(byUid.get(uid)) ?? '')) {
    const receipts = receiptsOf(byUid, moving);
    const refusal = context.refused.get(destination);
    if (refusal !== undefined) {
      noteProblem(problems, receipts, refusal);
      continue;
    }
    await attempt(context, receipts, problems, async () => {
      const moved = await context.session.move(moving, destination, context).catch((error: unknown) => {
        if (!isTransient(error)) context.refused.set(destination, toRunError(error));
        throw error;
      });
      await settle(context, receipts, new Set(moving.filter((uid) => !moved.has(uid))));
    });
  }
}

/** Does it, or notes at the receipts and at the triggers why it could not be done; answers whether it was. */
async function attempt(
  { database, clock }: FinishContext,
  receipts: readonly StartedReceipt[],
  problems: MailboxProblems,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const ids = receipts.map((receipt) => receipt.id);
    await database.transaction((tx) => noteAttempt(tx, ids, { error: toRunError(error), updatedAt: clock() }));
    if (isTransient(error)) throw error;
    noteProblem(problems, receipts, toRunError(error));
    return false;
  }
}

function noteProblem(problems: MailboxProblems, receipts: readonly StartedReceipt[], error: RunErrorData): void {
  for (const receipt of receipts) problems.set(receipt.triggerId, error);
}

function settle(
  { database, clock }: FinishContext,
  receipts: readonly StartedReceipt[],
  gone: ReadonlySet<number>,
): Promise<void> {
  if (receipts.length === 0) return Promise.resolve();
  return database.transaction(async (tx) => {
    for (const receipt of receipts) {
      const error = gone.has(receipt.uid ?? 0) ? goneNote(receipt.folder) : null;
      await updateReceipt(tx, receipt.id, ['STARTED'], { status: 'DONE', error, updatedAt: clock() });
    }
  });
}

/** Noted at a mail that is DONE, since nothing is left to do. */
export function goneNote(folder: string): RunErrorData {
  return {
    code: MAIL_GONE,
    message: `The mail was no longer in the folder ${folder} when it was to be marked or moved: somebody has moved or removed it, or an earlier attempt has moved it`,
  };
}

/** The receipts of a mail come in the order of their triggers' keys. */
function destinationOf(receipts: readonly StartedReceipt[] | undefined): string | null {
  return receipts?.find((receipt) => receipt.destinationFolder !== null)?.destinationFolder ?? null;
}

function receiptsOf(
  byUid: ReadonlyMap<number, readonly StartedReceipt[]>,
  uids: readonly number[],
): readonly StartedReceipt[] {
  return uids.flatMap((uid) => byUid.get(uid) ?? []);
}
