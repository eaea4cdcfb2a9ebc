import type { StoredFile } from '../../connectors/connector.ts';
import type { Connection } from '../../store/database.ts';
import { listPendingOf, type ReceiptRow, updateReceipt } from '../../store/receipt-store.ts';
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
    const byTrigger = Map.groupBy(mails, ({ turn }) => turn.trigger);
    for (const trigger of byTrigger.keys()) await assertUnchanged(tx, trigger);
    const pending = await listPendingOf(
      tx,
      mails.map(({ turn }) => turn.receipt.id),
    );
    const started = new Map<ReadyMail, CommittedStart>();
    for (const [trigger, all] of byTrigger) {
      const waiting = all.filter(({ turn }) => pending.has(turn.receipt.id));
      for (const [mail, instance] of await start(tx, trigger, waiting, processes, clock())) started.set(mail, instance);
    }
    return mails.map((mail) => started.get(mail) ?? null);
  });
}

/** Mails of one trigger. */
async function start(
  tx: Connection,
  trigger: TriggerRow,
  mails: readonly ReadyMail[],
  processes: StartContext['processes'],
  startedAt: Date,
): Promise<readonly (readonly [ReadyMail, CommittedStart])[]> {
  const { engineKey, processKey } = trigger;
  const starts = mails.map(({ turn, variables, files }) => ({
    businessKey: turn.receipt.businessKey,
    variables,
    files,
  }));
  const instances = await processes.insertInstances(tx, { engineKey, processKey, startedAt }, starts);
  const work = mailboxWork(trigger);
  const started: (readonly [ReadyMail, CommittedStart])[] = [];
  for (const [index, mail] of mails.entries()) {
    const { turn, notes } = mail;
    const instance = instances[index] ?? null;
    if (instance === null) continue;
    await updateReceipt(tx, turn.receipt.id, ['PENDING'], {
      ...work,
      engineKey,
      processKey,
      processInstanceId: instance.id,
      error: null,
      notes: notes.length === 0 ? null : notes,
      attempts: turn.receipt.attempts + 1,
      updatedAt: startedAt,
    });
    started.push([mail, instance]);
  }
  return started;
}

/** What is left to do in the mailbox, fixed now; DONE at once where that is nothing. */
function mailboxWork(trigger: TriggerRow): Pick<ReceiptRow, 'status' | 'markAsRead' | 'destinationFolder'> {
  const { markAsRead, destinationFolder, sourceFolder } = trigger;
  const moves = destinationFolder !== null && destinationFolder !== sourceFolder;
  const work = { markAsRead, destinationFolder: moves ? destinationFolder : null };
  return { ...work, status: markAsRead || moves ? 'STARTED' : 'DONE' };
}
