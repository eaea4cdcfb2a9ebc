import type { StoredFile } from '../../connectors/connector.ts';
import type { Connection } from '../../store/database.ts';
import { findReceipt, type ReceiptRow, updateReceipt } from '../../store/receipt-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { assertUnchanged } from './assert-unchanged.ts';
import type { MailTurn, StartContext } from './start-context.ts';

/** A mail that has been read: what its process is started with. */
export interface ReadyMail {
  readonly turn: MailTurn;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What could not be read of it although it is there, in sentences. */
  readonly notes: readonly string[];
  /** Kept for the variables. */
  readonly files: readonly StoredFile[];
}

/** The instance of a mail; null where the mail is not PENDING any more: somebody has dismissed it meanwhile. */
export type CommittedStart = { readonly id: string; readonly isNew: boolean } | null;

/**
 * Turns receipts STARTED and writes their instances, all in one transaction: it is on the disk when this resolves, and
 * nothing has happened when it throws. To be run by the engine afterwards.
 */
export function commitStarts(
  { database, processes, lease, clock }: Pick<StartContext, 'database' | 'processes' | 'lease' | 'clock'>,
  mails: readonly ReadyMail[],
): Promise<readonly CommittedStart[]> {
  return database.transaction(async (tx) => {
    await lease.assertHeld(tx);
    for (const trigger of new Set(mails.map(({ turn }) => turn.trigger))) await assertUnchanged(tx, trigger);
    const started: CommittedStart[] = [];
    for (const mail of mails) started.push(await start(tx, mail, processes, clock()));
    return started;
  });
}

async function start(
  tx: Connection,
  { turn: { receipt, trigger }, variables, notes }: ReadyMail,
  processes: StartContext['processes'],
  startedAt: Date,
): Promise<CommittedStart> {
  if ((await findReceipt(tx, receipt.id))?.status !== 'PENDING') return null;
  const { engineKey, processKey } = trigger;
  const { businessKey } = receipt;
  const existing = await processes.findInstance(tx, engineKey, processKey, businessKey);
  const instance =
    existing ?? (await processes.insertInstance(tx, { engineKey, processKey, businessKey, variables, startedAt }));
  await updateReceipt(tx, receipt.id, ['PENDING'], {
    ...mailboxWork(trigger),
    engineKey,
    processKey,
    processInstanceId: instance.id,
    error: null,
    notes: notes.length === 0 ? null : notes,
    attempts: receipt.attempts + 1,
    updatedAt: startedAt,
  });
  return { id: instance.id, isNew: existing === null };
}

/** What is left to do in the mailbox, fixed now; DONE at once where that is nothing. */
function mailboxWork(trigger: TriggerRow): Pick<ReceiptRow, 'status' | 'markAsRead' | 'destinationFolder'> {
  const { markAsRead, destinationFolder, sourceFolder } = trigger;
  const moves = destinationFolder !== null && destinationFolder !== sourceFolder;
  const work = { markAsRead, destinationFolder: moves ? destinationFolder : null };
  return { ...work, status: markAsRead || moves ? 'STARTED' : 'DONE' };
}
