import type { SearchObject } from 'imapflow';
import type { ImapConnection } from './imap-connection.ts';
import { sequenceSet, uidGroups } from './uid-sets.ts';

/** UID SEARCH in the open folder: ascending UIDs. */
export function findUids(connection: ImapConnection, query: SearchObject): Promise<number[]> {
  const action = 'search the folder';
  return connection.run(action, async (client) => {
    // imapflow turns SINCE into YOUNGER where there is WITHIN (RFC 5032): seconds before the server's now, reckoned
    // with our clock, which may be wrong. A date is a date.
    client.capabilities.delete('WITHIN');
    const found = await client.search(query, { uid: true });
    // Not an array: `undefined` without a folder or a connection, `false` for a refusal.
    if (Array.isArray(found)) return found;
    if (found === undefined) throw Object.assign(new Error('no folder is open'), { code: 'NoMailboxSelected' });
    throw connection.refused(action);
  });
}

/** Which of these mails are in the open folder (and fulfil `query`). */
export async function findExisting(
  connection: ImapConnection,
  uids: Iterable<number>,
  query: SearchObject = {},
): Promise<Set<number>> {
  const found = new Set<number>();
  for (const group of uidGroups(uids)) {
    const wanted = new Set(group);
    for (const uid of await findUids(connection, { ...query, uid: sequenceSet(group) })) {
      if (wanted.has(uid)) found.add(uid);
    }
  }
  return found;
}
