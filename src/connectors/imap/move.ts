import type { CopyResponseObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import { findCopied } from './find-copied.ts';
import { findExisting } from './find-uids.ts';
import type { ImapConnection } from './imap-connection.ts';
import { addFlag } from './mark-seen.ts';
import { sequenceSet, uidGroups } from './uid-sets.ts';

/** Moves mails of the open folder; answers those that were moved. `again`: an earlier attempt may have got halfway. */
export async function move(
  connection: ImapConnection,
  uids: readonly number[],
  destination: string,
  again: boolean,
): Promise<ReadonlySet<number>> {
  connection.requireWritable(moveTo(destination));
  // Where they are already: a server would give them new numbers for nothing.
  if (connection.openFolder === destination) return findExisting(connection, uids);
  const moved = new Set<number>();
  for (const group of uidGroups(uids)) {
    const existing = [...(await findExisting(connection, group))];
    if (existing.length === 0) continue;
    const done = connection.has('MOVE')
      ? await moveAtOnce(connection, existing, destination)
      : await copyAndDelete(connection, existing, destination, again);
    for (const uid of done) moved.add(uid);
  }
  return moved;
}

/** RFC 6851. imapflow falls back to COPY and a plain EXPUNGE without MOVE: it is only called where there is MOVE. */
async function moveAtOnce(
  connection: ImapConnection,
  uids: readonly number[],
  destination: string,
): Promise<Iterable<number>> {
  const set = sequenceSet(uids);
  const result = await connection.run(moveTo(destination), (client) =>
    client.messageMove(set, destination, { uid: true }),
  );
  if (!result) throw await refusal(connection, destination);
  if (result.uidMap !== undefined) return result.uidMap.keys();
  // Without UIDPLUS the answer does not tell: what has left the folder was moved.
  const left = await findExisting(connection, uids);
  return uids.filter((uid) => !left.has(uid));
}

/**
 * For servers without MOVE. The source is touched only when the copies are there. Without UIDPLUS (RFC 4315) the mails
 * stay in the source, marked \Deleted: a plain EXPUNGE would take everybody's deleted mails along.
 */
async function copyAndDelete(
  connection: ImapConnection,
  uids: readonly number[],
  destination: string,
  again: boolean,
): Promise<Iterable<number>> {
  const there = again ? await findCopied(connection, uids, destination) : new Set<number>();
  const missing = uids.filter((uid) => !there.has(uid));
  const copied = [...there, ...(missing.length === 0 ? [] : await copy(connection, missing, destination))];
  if (copied.length === 0) return copied;
  if (!connection.has('UIDPLUS')) {
    await addFlag(connection, copied, '\\Deleted');
    return copied;
  }
  const action = 'remove the mails that were copied';
  // With UIDPLUS this is STORE +FLAGS (\Deleted) and UID EXPUNGE of these mails alone.
  const removed = await connection.run(action, (client) => client.messageDelete(sequenceSet(copied), { uid: true }));
  if (!removed) throw connection.refused(action);
  return copied;
}

/** UID COPY, verified: by COPYUID, or by the numbers that the destination has given out. Answers what was copied. */
async function copy(
  connection: ImapConnection,
  uids: readonly number[],
  destination: string,
): Promise<readonly number[]> {
  const before = await nextUid(connection, destination);
  const result = await connection.run(moveTo(destination), (client) =>
    client.messageCopy(sequenceSet(uids), destination, { uid: true }),
  );
  if (!result) throw await refusal(connection, destination);
  if (result.uidMap !== undefined) return copiedUids(uids, result);
  // COPY is all or nothing (RFC 9051 section 6.4.7), of the mails that were still there.
  const existing = [...(await findExisting(connection, uids))];
  if ((await nextUid(connection, destination)) - before < existing.length) {
    throw new ConnectorError('MAILBOX_REFUSED', `The mails copied to ${destination} did not arrive there`);
  }
  return existing;
}

function copiedUids(uids: readonly number[], result: CopyResponseObject): readonly number[] {
  return uids.filter((uid) => result.uidMap?.has(uid));
}

async function nextUid(connection: ImapConnection, folder: string): Promise<number> {
  const status = await connection.run(moveTo(folder), (client) => client.status(folder, { uidNext: true }));
  if (!status || status.uidNext === undefined) throw await refusal(connection, folder);
  return status.uidNext;
}

/** imapflow answers `false` for any refusal; STATUS throws where the folder is not there, and tells that from the others. */
async function refusal(connection: ImapConnection, destination: string): Promise<ConnectorError> {
  const refused = connection.refused(moveTo(destination));
  await connection.run(moveTo(destination), (client) => client.status(destination, { messages: true }));
  return refused;
}

function moveTo(destination: string): string {
  return `move mails to ${destination}`;
}
