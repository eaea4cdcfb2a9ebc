import type { MailFolder } from '../../connectors/imap/mailbox.ts';
import { UserErrors } from '../../errors.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { Faults } from '../faults.ts';
import type { OpenMailboxOfService } from '../mail/collaborators.ts';
import { toUserErrors } from '../user-errors.ts';

/** Where a trigger looks, and where handled mails go. */
export type TriggerFolders = Pick<TriggerRow, 'sourceFolder' | 'destinationFolder'>;
/** What the source held when the trigger was saved. */
export type FolderBaseline = Pick<TriggerRow, 'startUidValidity' | 'startUidNext'>;

export const NO_BASELINE: FolderBaseline = { startUidValidity: null, startUidNext: null };

/** A login and a folder listing take no longer, in milliseconds. */
const CHECK_MS = 30_000;

/** INBOX is the one name that IMAP takes in any letter case (RFC 9051 section 5.1). */
export function normalFolder(path: string): string {
  return path.toUpperCase() === 'INBOX' ? 'INBOX' : path;
}

/**
 * Asks the mail server: the source exists and can be opened, the destination exists. Answers UIDVALIDITY and UIDNEXT of
 * the source, which tell later what was there already. Throws UserErrors: INVALID_INPUT with the path of the folder, or
 * why the mailbox does not answer.
 */
export async function checkFolders(
  openMailbox: OpenMailboxOfService,
  serviceId: string,
  folders: TriggerFolders,
): Promise<FolderBaseline> {
  try {
    await using session = await openMailbox(serviceId, AbortSignal.timeout(CHECK_MS));
    const existing = await session.listFolders();
    const faults = new Faults();
    checkFolder(existing, folders.sourceFolder, 'sourceFolder', faults);
    if (folders.destinationFolder !== null)
      checkFolder(existing, folders.destinationFolder, 'destinationFolder', faults);
    faults.throwIfAny();
    const { uidValidity, uidNext } = await session.open(folders.sourceFolder, { readOnly: true });
    await session.checkClaims();
    return { startUidValidity: uidValidity, startUidNext: uidNext };
  } catch (error) {
    throw error instanceof UserErrors ? error : toUserErrors(error);
  }
}

function checkFolder(existing: readonly MailFolder[], path: string, field: string, faults: Faults): void {
  const folder = existing.find((candidate) => normalFolder(candidate.path) === path);
  if (folder === undefined) faults.add('INVALID_INPUT', `The mailbox has no folder ${path}`, [field]);
  else if (!folder.selectable)
    faults.add('INVALID_INPUT', `The folder ${path} only holds other folders: it cannot hold mails`, [field]);
}
