import { findExisting } from './find-uids.ts';
import type { ImapConnection } from './imap-connection.ts';
import { sequenceSet, uidGroups } from './uid-sets.ts';

/** Adds \Seen. Answers the mails that have it now: those that had gone are left out. */
export async function markSeen(connection: ImapConnection, uids: readonly number[]): Promise<ReadonlySet<number>> {
  connection.requireWritable('mark mails with \\Seen');
  for (const group of uidGroups(uids)) await addFlag(connection, group, '\\Seen');
  return findExisting(connection, uids, { seen: true });
}

/** UID STORE +FLAGS.SILENT; a mail that has gone is no failure (RFC 9051 section 6.4.9). */
export async function addFlag(connection: ImapConnection, uids: readonly number[], flag: string): Promise<void> {
  const action = `mark mails with ${flag}`;
  const options = { uid: true, silent: true };
  const stored = await connection.run(action, (client) => client.messageFlagsAdd(sequenceSet(uids), [flag], options));
  // `false` also where the folder keeps no such flag.
  if (!stored) throw connection.refused(action);
}
