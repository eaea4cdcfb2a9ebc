import type { ImapConnection } from './imap-connection.ts';
import type { FolderRights } from './mailbox.ts';

/**
 * What may be done in a folder. SELECT alone tells (EXAMINE is read-only by itself); it takes \Recent away, which no mail
 * program of today shows.
 */
export async function folderRights(connection: ImapConnection, folder: string): Promise<FolderRights> {
  const rights = await connection.run(`open the folder ${folder}`, async (client) => {
    const { readOnly, permanentFlags } = await client.mailboxOpen(folder, { readOnly: false });
    const flags = [...(permanentFlags ?? ['\\*'])].map((flag) => flag.toLowerCase());
    const keepsKeywords = flags.includes('\\*');
    return { readOnly: readOnly === true, keepsSeen: keepsKeywords || flags.includes('\\seen'), keepsKeywords };
  });
  return { ...rights, quota: await quotaOf(connection, folder) };
}

/** RFC 9208. What a server does not want to tell is no fault of the folder. */
async function quotaOf(connection: ImapConnection, folder: string): Promise<FolderRights['quota']> {
  if (!connection.has('QUOTA')) return null;
  const quota = await connection.run(`read the quota of ${folder}`, (client) => client.getQuota(folder));
  const storage = quota === false ? undefined : quota.storage;
  if (storage?.usage === undefined || storage.limit === undefined) return null;
  return { used: storage.usage, limit: storage.limit };
}
