import type { ListResponse } from 'imapflow';
import type { ImapConnection } from './imap-connection.ts';
import type { MailFolder } from './mailbox.ts';

/** Every folder with its count of mails, where the server tells it. */
export function listFolders(connection: ImapConnection): Promise<readonly MailFolder[]> {
  return connection.run('list the folders', async (client) => {
    const folders = await client.list({ statusQuery: { messages: true } });
    return folders.map(toMailFolder);
  });
}

function toMailFolder(folder: ListResponse): MailFolder {
  const told = folder.specialUseSource === 'extension' && folder.specialUse !== '\\Inbox';
  return {
    path: folder.path,
    // imapflow adds \Noselect to what is \NonExistent.
    selectable: ![...folder.flags].some((flag) => flag.toLowerCase() === '\\noselect'),
    // imapflow also guesses from names, which is not what the server told.
    specialUse: told ? (folder.specialUse ?? null) : null,
    messages: folder.status?.messages ?? null,
  };
}
