import type { MailboxSession, MailFolder } from '../../connectors/imap/mailbox.ts';
import { UserErrors } from '../../errors.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { Faults } from '../faults.ts';
import type { OpenMailboxOfService } from '../mail/collaborators.ts';
import { folderFault, readOnly, seenNotKept } from '../services/mailbox-findings.ts';
import { toUserErrors } from '../user-errors.ts';

/** Where a trigger looks, what it does to handled mails, and where they go. */
export type TriggerFolders = Pick<TriggerRow, 'sourceFolder' | 'destinationFolder' | 'markAsRead'>;
/** What the source held when the trigger was saved. */
export type FolderBaseline = Pick<TriggerRow, 'startUidValidity' | 'startUidNext'>;

export const NO_BASELINE: FolderBaseline = { startUidValidity: null, startUidNext: null };

/** A login and a folder listing take no longer, in milliseconds. */
const CHECK_MS = 30_000;

/**
 * Asks the mail server: the source exists and can be opened, the destination exists, and what the trigger is to do there
 * is allowed. Answers UIDVALIDITY and UIDNEXT of the source, which tell later what was there already. Throws UserErrors:
 * INVALID_INPUT with the path of what does not work, or why the mailbox does not answer.
 */
export async function checkFolders(
  openMailbox: OpenMailboxOfService,
  serviceId: string,
  folders: TriggerFolders,
): Promise<FolderBaseline> {
  try {
    await using session = await openMailbox(serviceId, AbortSignal.timeout(CHECK_MS));
    const { sourceFolder } = folders;
    await checkExistence(session, folders);
    await checkRights(session, folders);
    const { uidValidity, uidNext } = await session.open(sourceFolder, { readOnly: true });
    await session.checkClaims();
    return { startUidValidity: uidValidity, startUidNext: uidNext };
  } catch (error) {
    throw error instanceof UserErrors ? error : toUserErrors(error);
  }
}

async function checkExistence(
  session: MailboxSession,
  { sourceFolder, destinationFolder }: TriggerFolders,
): Promise<void> {
  const existing = await session.listFolders();
  const faults = new Faults();
  checkFolder(existing, sourceFolder, 'sourceFolder', faults);
  if (destinationFolder !== null) checkFolder(existing, destinationFolder, 'destinationFolder', faults);
  faults.throwIfAny();
}

function checkFolder(existing: readonly MailFolder[], path: string, field: string, faults: Faults): void {
  const fault = folderFault(existing, path);
  if (fault !== null) faults.add('INVALID_INPUT', fault.message, [field]);
}

/** A trigger that only reads is content with a folder that it may only read. */
async function checkRights(session: MailboxSession, folders: TriggerFolders): Promise<void> {
  const { sourceFolder, destinationFolder, markAsRead } = folders;
  const moves = destinationFolder !== null && destinationFolder !== sourceFolder;
  if (!moves && !markAsRead) return;
  const faults = new Faults();
  const source = await session.rights(sourceFolder);
  const work = moves ? 'handled mails cannot be moved out of it' : 'handled mails cannot be marked as read';
  const advice = moves ? 'choose no destination' : 'leave markAsRead off';
  if (source.readOnly)
    faults.add('INVALID_INPUT', `${readOnly(sourceFolder)} ${work}. Have it made writable, or ${advice}`, [
      'sourceFolder',
    ]);
  else if (markAsRead && !source.keepsSeen) faults.add('INVALID_INPUT', seenNotKept(sourceFolder), ['markAsRead']);
  if (moves && (await session.rights(destinationFolder)).readOnly) {
    const message = `${readOnly(destinationFolder)} handled mails cannot be moved to it. Have it made writable, or choose another`;
    faults.add('INVALID_INPUT', message, ['destinationFolder']);
  }
  faults.throwIfAny();
}
