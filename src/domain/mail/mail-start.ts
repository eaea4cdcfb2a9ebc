import type { SaveFile, StoredFile } from '../../connectors/connector.ts';
import type { MailboxSession, MailSummary } from '../../connectors/imap/mailbox.ts';
import { ConnectorError } from '../../errors.ts';
import { noteAttempt } from '../../store/open-receipt-store.ts';
import { findReceipt, type ReceiptRow, updateReceipt } from '../../store/receipt-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { assertUnchanged } from './assert-unchanged.ts';
import type { MailCollaborators } from './collaborators.ts';
import { leaveToOthers, missMail } from './ledger-entry.ts';
import { mayBeSame } from './mail-identity.ts';
import type { MailboxLease } from './mailbox-lease.ts';
import { isInternal, isTransient, toRunError } from './poll-errors.ts';
import { NO_PARTS, type ReadParts, startVariables, wantedParts, wantsBody } from './start-variables.ts';

/** A mail whose reading broke the connection so often is set aside: it may well be the one that breaks it. */
const MOST_ATTEMPTS = 10;

/** How the turn of one mail ended. */
export type StartOutcome =
  /** Its process runs (or ran already). */
  | 'STARTED'
  /** Set aside, gone, or no longer to be started: nothing more to do. */
  | 'OVER'
  /** Its place in the mailbox has changed: it has another turn. */
  | 'AGAIN'
  /** The process is not deployed: held back. */
  | 'HELD_BACK';

interface StartContext
  extends Pick<
    MailCollaborators,
    'database' | 'processes' | 'saveFile' | 'discardFiles' | 'clock' | 'logger' | 'limits'
  > {
  readonly lease: MailboxLease;
  readonly session: MailboxSession;
}

/**
 * Starts the process of one PENDING mail: its parts are streamed to disk, then the receipt turns STARTED and the instance
 * is written in one transaction, then the engine runs it. Throws only what is no fault of the mail.
 */
export async function startMail(
  context: StartContext,
  receipt: ReceiptRow,
  trigger: TriggerRow,
  /** Null: the mail is not in the folder any more. */
  mail: MailSummary | null,
): Promise<StartOutcome> {
  if (mail === null || mail.deleted || !mayBeSame(receipt, mail)) return miss(context, receipt);
  // A claim that fails is no fault of the mail: it ends the poll.
  const claimed = await context.session.claim(mail.uid);
  if (claimed === 'GONE') return miss(context, receipt);
  if (claimed === 'OTHERS') return leave(context, receipt);
  const files: StoredFile[] = [];
  try {
    const parts = await readParts(context, trigger, mail, files);
    const variables = startVariables(trigger.variables, mail, parts);
    const instance = await commitStart(context, receipt, trigger, { variables, notes: parts.notes });
    if (instance?.isNew !== true) await context.discardFiles(files);
    else context.processes.run(instance.id);
    return instance === null ? 'OVER' : 'STARTED';
  } catch (error) {
    await context.discardFiles(files);
    return failStart(context, receipt, trigger, error);
  }
}

async function readParts(
  { session, saveFile, limits }: StartContext,
  trigger: TriggerRow,
  mail: MailSummary,
  files: StoredFile[],
): Promise<ReadParts> {
  const wanted = wantedParts(trigger.variables);
  if (mail.size > limits.maxMailBytes)
    throw new ConnectorError(
      'LIMIT_EXCEEDED',
      `The mail has ${mail.size} bytes, more than the ${limits.maxMailBytes} that are taken`,
    );
  if (!wantsBody(wanted)) return NO_PARTS;
  const keepFile: SaveFile = async (file) => {
    const stored = await saveFile(file);
    files.push(stored);
    return stored;
  };
  const parts = await session.readParts(mail.uid, wanted, limits, keepFile);
  const longest = Math.max(parts.bodyText?.length ?? 0, parts.bodyHtml?.length ?? 0);
  if (longest > limits.maxTextLength)
    throw new ConnectorError(
      'LIMIT_EXCEEDED',
      `The text of the mail has ${longest} characters, more than the ${limits.maxTextLength} that fit a variable`,
    );
  return parts;
}

/** Null where the mail is not PENDING any more: somebody has dismissed it meanwhile. */
function commitStart(
  { database, processes, lease, clock }: StartContext,
  receipt: ReceiptRow,
  trigger: TriggerRow,
  { variables, notes }: { readonly variables: Readonly<Record<string, unknown>>; readonly notes: readonly string[] },
): Promise<{ readonly id: string; readonly isNew: boolean } | null> {
  return database.transaction(async (tx) => {
    await lease.assertHeld(tx);
    await assertUnchanged(tx, trigger);
    if ((await findReceipt(tx, receipt.id))?.status !== 'PENDING') return null;
    const { engineKey, processKey } = trigger;
    const { businessKey } = receipt;
    const startedAt = clock();
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
  });
}

/** What is left to do in the mailbox, fixed now; DONE at once where that is nothing. */
function mailboxWork(trigger: TriggerRow): Pick<ReceiptRow, 'status' | 'markAsRead' | 'destinationFolder'> {
  const { markAsRead, destinationFolder, sourceFolder } = trigger;
  const moves = destinationFolder !== null && destinationFolder !== sourceFolder;
  const work = { markAsRead, destinationFolder: moves ? destinationFolder : null };
  return { ...work, status: markAsRead || moves ? 'STARTED' : 'DONE' };
}

async function failStart(
  context: StartContext,
  receipt: ReceiptRow,
  trigger: TriggerRow,
  error: unknown,
): Promise<StartOutcome> {
  if (isTransient(error)) return postpone(context, receipt, error);
  if ((await context.processes.find(trigger.engineKey, trigger.processKey)) === null) return 'HELD_BACK';
  if (error instanceof ConnectorError && error.code === 'MAILBOX_REFUSED') {
    const isThere = (await findSummary(context.session, receipt.uid)) !== null;
    if (!isThere) return miss(context, receipt);
  }
  if (isInternal(error)) context.logger.error({ err: error, receipt: receipt.id }, 'a mail was set aside');
  await quarantine(context, receipt, error);
  return 'OVER';
}

/** Leaves the mail PENDING and ends the poll, unless it is the mail that ends every poll. */
async function postpone(context: StartContext, receipt: ReceiptRow, error: unknown): Promise<never> {
  const isFault = error instanceof ConnectorError && error.code !== 'CANCELLED';
  if (isFault && receipt.attempts + 1 >= MOST_ATTEMPTS) await quarantine(context, receipt, error);
  else if (isFault)
    await context.database.transaction((tx) =>
      noteAttempt(tx, [receipt.id], { error: toRunError(error), updatedAt: context.clock() }),
    );
  throw error;
}

function quarantine({ database, clock }: StartContext, receipt: ReceiptRow, error: unknown): Promise<boolean> {
  return database.transaction((tx) =>
    updateReceipt(tx, receipt.id, ['PENDING'], {
      status: 'QUARANTINED',
      error: toRunError(error),
      attempts: receipt.attempts + 1,
      updatedAt: clock(),
    }),
  );
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
  return outcome === 'FOUND' ? 'AGAIN' : 'OVER';
}

/** The summary of one mail of the open folder; null where it is not there. */
export async function findSummary(session: MailboxSession, uid: number | null): Promise<MailSummary | null> {
  if (uid === null) return null;
  for await (const mail of session.scan({ fromUid: uid, toUid: uid })) if (mail.uid === uid) return mail;
  return null;
}
