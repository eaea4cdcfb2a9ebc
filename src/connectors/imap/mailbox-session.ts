import { checkClaims, claim } from './claim.ts';
import { folderRights } from './folder-rights.ts';
import { hashBody } from './hash-body.ts';
import type { ImapConnection } from './imap-connection.ts';
import { listFolders } from './list-folders.ts';
import type { MailboxSession } from './mailbox.ts';
import { markSeen } from './mark-seen.ts';
import { move } from './move.ts';
import { openFolder } from './open-folder.ts';
import { readAhead } from './read-ahead.ts';
import { readParts } from './read-parts.ts';
import { readSection, SOURCE } from './read-section.ts';
import { readSummaries, scan } from './scan.ts';
import { watch } from './watch.ts';

/**
 * The commands of a mailbox on one connection, one file each. A folder is never closed with CLOSE, which would expunge
 * other people's \Deleted mails: opening the next folder, or LOGOUT, leaves it without.
 */
export function mailboxSession(
  connection: ImapConnection,
  { server, askName }: Pick<MailboxSession, 'server' | 'askName'>,
  claimAs: string | null,
): MailboxSession {
  return {
    server,
    askName,
    rights: (folder) => folderRights(connection, folder),
    listFolders: () => listFolders(connection),
    open: (folder, options) => openFolder(connection, folder, options.readOnly),
    scan: (range) => scan(connection, range),
    hashBody: (uid) => hashBody(connection, uid),
    summaries: (uids) => readSummaries(connection, uids),
    readAhead: (mails, limits) => readAhead(connection, mails, limits),
    readParts: (uid, wanted, limits, saveFile) =>
      readParts(connection, uid, wanted, limits, saveFile).finally(() => connection.kept.forget(uid)),
    source: (uid) => readSection(connection, uid, SOURCE),
    claims: claimAs !== null,
    checkClaims: () => (claimAs === null ? Promise.resolve() : checkClaims(connection)),
    claim: (uid) => (claimAs === null ? Promise.resolve('OURS') : claim(connection, uid, claimAs)),
    markSeen: (uids) => markSeen(connection, uids),
    move: (uids, destination, options) => move(connection, uids, destination, options?.again ?? false),
    watch: (listener, pace) => watch(connection, listener, pace),
    close: () => connection.close(),
    [Symbol.asyncDispose]: () => connection.close(),
  };
}
