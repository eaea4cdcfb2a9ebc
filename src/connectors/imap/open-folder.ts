import type { ImapFlow } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { SelectedFolder } from './mailbox.ts';

/** EXAMINE or SELECT (RFC 9051 sections 6.3.3 and 6.3.2). */
export function openFolder(connection: ImapConnection, folder: string, readOnly: boolean): Promise<SelectedFolder> {
  connection.kept.clear();
  return connection.run(`open the folder ${folder}`, async (client) => {
    leaveOutList(client, folder);
    const mailbox = await client.mailboxOpen(folder, { readOnly });
    // Both may be missing from the answer of an old server (RFC 3501 section 6.3.1), whatever imapflow's types say.
    const uidValidity: bigint | undefined = mailbox.uidValidity;
    const uidNext: number | undefined = mailbox.uidNext;
    if (uidValidity === undefined) {
      throw new ConnectorError('UNSUPPORTED', `The folder ${folder} has no lasting message numbers (UIDVALIDITY)`);
    }
    const last = uidNext === undefined ? await client.fetchOne('*', { uid: true }) : false;
    return {
      path: mailbox.path,
      uidValidity: uidValidity.toString(),
      uidNext: uidNext ?? (last ? last.uid + 1 : 1),
      messages: mailbox.exists,
    };
  });
}

/** imapflow looks in the list of folders for what it says of one, by LIST and LSUB; we need nothing of that. */
function leaveOutList(client: ImapFlow, path: string): void {
  const { folders } = client as unknown as { readonly folders: Map<string, { readonly path: string }> };
  folders.set(path.toUpperCase() === 'INBOX' ? 'INBOX' : path, { path });
}
