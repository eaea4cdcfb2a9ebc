import { ConnectorError } from '../../errors.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { ClaimOutcome } from './mailbox.ts';
import { openFolder } from './open-folder.ts';

/** Keywords that begin like this name the server that has claimed a mail; they are compared in lower case. */
const PREFIX = 'passerelle-';
/** Another mail program may change the mail's flags just then: it is looked at again. */
const MOST_ATTEMPTS = 10;

/**
 * Claims a mail of the open folder by a keyword, set by a STORE that fails where the mail was changed since it was looked
 * at (UNCHANGEDSINCE, RFC 7162 section 3.1.3): of several servers one gets it. A claim of the same owner, made before the
 * server died, is its own still.
 */
export async function claim(connection: ImapConnection, uid: number, owner: string): Promise<ClaimOutcome> {
  await checkClaims(connection);
  const keyword = `${PREFIX}${owner.toLowerCase()}`;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const mail = await connection.run('look for claims', (client) =>
      client.fetchOne(String(uid), { uid: true, flags: true }, { uid: true }),
    );
    if (!mail) return 'GONE';
    const [holder] = [...(mail.flags ?? [])]
      .map((flag) => flag.toLowerCase())
      .filter(isClaim)
      .sort();
    if (holder !== undefined) return holder === keyword ? 'OURS' : 'OTHERS';
    if (mail.modseq === undefined) throw unsupported('it does not number the changes of mails (MODSEQ)');
    const options = { uid: true, silent: true, unchangedSince: mail.modseq };
    const stored = await connection.run('claim a mail', (client) =>
      client.messageFlagsAdd(String(uid), [keyword], options),
    );
    if (!stored) throw connection.refused('claim a mail');
  }
  throw new ConnectorError('TIMEOUT', `The mail ${uid} is changed all the time: it could not be claimed`);
}

/** Throws UNSUPPORTED, in words, where mails of the open folder cannot be claimed. The folder is open for writing then. */
export async function checkClaims(connection: ImapConnection): Promise<void> {
  const { openFolder: folder, uidValidity } = connection;
  if (folder !== null && !connection.isWritable) {
    const again = await openFolder(connection, folder, false);
    if (again.uidValidity !== uidValidity)
      throw new ConnectorError('UNREACHABLE', `The folder ${folder} was rebuilt while it was polled`);
  }
  connection.requireWritable('claim mails');
  if (!connection.isConditional) throw unsupported('it has no conditional STORE (CONDSTORE, RFC 7162)');
  if (!connection.takesKeywords) throw unsupported(`the folder ${folder} takes no keywords (PERMANENTFLAGS)`);
}

function isClaim(flag: string): boolean {
  return flag.startsWith(PREFIX);
}

function unsupported(why: string): ConnectorError {
  const advice = 'switch claimMails off, and let one server alone look at this mailbox';
  return new ConnectorError('UNSUPPORTED', `Mails cannot be claimed on this mail server: ${why}. Then ${advice}`);
}
