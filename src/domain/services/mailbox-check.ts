import type { FolderRights, MailboxServer, MailboxSession, MailFolder } from '../../connectors/imap/mailbox.ts';
import { ConnectorError } from '../../errors.ts';
import { normalFolder } from '../folder-names.ts';
import {
  folderFault,
  folderFindings,
  type MailboxFinding,
  serverFindings,
  type UsedFolder,
} from './mailbox-findings.ts';

/** The folders that are to be used, as far as they are known. */
export interface FoldersToCheck {
  readonly sourceFolder?: string | null | undefined;
  readonly destinationFolder?: string | null | undefined;
}

/** What a mailbox is like, and what follows from that. */
export interface MailboxReport {
  readonly server: MailboxServer & { readonly name: string | null };
  readonly findings: readonly MailboxFinding[];
}

export interface MailboxCheck {
  readonly folders: readonly MailFolder[];
  readonly report: MailboxReport;
}

/** Looks at a mailbox that is logged in to. Its folders are opened for writing, and nothing is written. */
export async function checkMailbox(session: MailboxSession, toCheck: FoldersToCheck): Promise<MailboxCheck> {
  const folders = await session.listFolders();
  const findings = [...serverFindings(session.server)];
  for (const { path, role } of usedFolders(toCheck)) {
    const rights = folderFault(folders, path) === null ? await rightsOf(session, path) : null;
    if (rights instanceof ConnectorError)
      findings.push({ code: 'CANNOT_OPEN', severity: 'ERROR', message: rights.message, folder: path });
    else findings.push(...folderFindings(folders, { path, role, rights }));
  }
  const server = { ...session.server, name: await session.askName() };
  return { folders, report: { server, findings } };
}

function usedFolders({ sourceFolder, destinationFolder }: FoldersToCheck): readonly Omit<UsedFolder, 'rights'>[] {
  const source = sourceFolder ? normalFolder(sourceFolder) : null;
  const destination = destinationFolder ? normalFolder(destinationFolder) : null;
  return [
    ...(source === null ? [] : [{ path: source, role: 'SOURCE' as const }]),
    ...(destination === null || destination === source ? [] : [{ path: destination, role: 'DESTINATION' as const }]),
  ];
}

/** What the server says where it does not let the folder be opened is a finding. */
async function rightsOf(session: MailboxSession, path: string): Promise<FolderRights | ConnectorError> {
  try {
    return await session.rights(path);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'MAILBOX_REFUSED') return error;
    throw error;
  }
}
