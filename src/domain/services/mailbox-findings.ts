import type { FolderRights, MailboxServer, MailFolder } from '../../connectors/imap/mailbox.ts';
import { normalFolder } from '../folder-names.ts';

export type FindingSeverity = 'INFO' | 'WARNING' | 'ERROR';

/** Something that a person should know of a mailbox before it is relied on. */
export interface MailboxFinding {
  /** Stable and machine-readable. */
  readonly code: string;
  /** ERROR: mails cannot be handled as asked for. WARNING: they can, with a consequence. INFO: nothing to do. */
  readonly severity: FindingSeverity;
  readonly message: string;
  /** The folder that it is about; null for the whole server. */
  readonly folder: string | null;
}

/** A folder that is to be used, and what is known of it; null where it does not exist, or holds no mails. */
export interface UsedFolder {
  readonly path: string;
  readonly role: 'SOURCE' | 'DESTINATION';
  readonly rights: FolderRights | null;
}

const NEARLY_FULL = 0.9;

/** What follows from how the server is, for how mails are handled. */
export function serverFindings({ capabilities, encrypted, mechanism }: MailboxServer): readonly MailboxFinding[] {
  const has = (capability: string) => capabilities.includes(capability);
  const findings: MailboxFinding[] = [];
  const note = (severity: FindingSeverity, code: string, message: string) =>
    findings.push({ code, severity, message, folder: null });
  if (!encrypted) note('WARNING', 'NOT_ENCRYPTED', notEncrypted(mechanism));
  if (!has('MOVE') && !has('UIDPLUS')) note('WARNING', 'NO_MOVE', WORDS.neither);
  else if (!has('MOVE')) note('INFO', 'NO_MOVE', WORDS.noMove);
  if (!has('UIDPLUS')) note('INFO', 'NO_UIDPLUS', WORDS.noUidplus);
  if (!has('CONDSTORE')) note('INFO', 'NO_CONDSTORE', WORDS.noCondstore);
  if (!has('IDLE')) note('INFO', 'NO_IDLE', WORDS.noIdle);
  if (!has('SPECIAL-USE')) note('INFO', 'NO_SPECIAL_USE', WORDS.noSpecialUse);
  return findings;
}

/** What follows from the folders that are to be used. */
export function folderFindings(existing: readonly MailFolder[], used: UsedFolder): readonly MailboxFinding[] {
  const { path, role, rights } = used;
  const findings: MailboxFinding[] = [];
  const note = (severity: FindingSeverity, code: string, message: string) =>
    findings.push({ code, severity, message, folder: path });
  const fault = folderFault(existing, path);
  if (fault !== null) note('ERROR', fault.code, fault.message);
  if (rights === null) return findings;
  if (rights.readOnly) {
    const consequence = role === 'SOURCE' ? 'can be neither marked nor moved out of it' : 'cannot be moved to it';
    note(role === 'SOURCE' ? 'WARNING' : 'ERROR', 'READ_ONLY', `${readOnly(path)} handled mails ${consequence}`);
  } else if (role === 'SOURCE' && !rights.keepsSeen) note('WARNING', 'SEEN_NOT_KEPT', seenNotKept(path));
  else if (role === 'SOURCE' && !rights.keepsKeywords) note('INFO', 'KEYWORDS_NOT_KEPT', keywordsNotKept(path));
  const full = rights.quota === null || role === 'SOURCE' ? 0 : rights.quota.used / rights.quota.limit;
  if (full >= 1)
    note('ERROR', 'FULL', `The quota of ${path} is used up: mails cannot be moved to it until there is room`);
  else if (full >= NEARLY_FULL)
    note(
      'WARNING',
      'NEARLY_FULL',
      `The quota of ${path} is used to ${Math.floor(full * 100)} %: once it is full, mails stay where they are`,
    );
  return findings;
}

/** Why a folder cannot hold mails; null where it can. */
export function folderFault(
  existing: readonly MailFolder[],
  path: string,
): { readonly code: 'NO_FOLDER' | 'NOT_SELECTABLE'; readonly message: string } | null {
  const folder = existing.find((candidate) => normalFolder(candidate.path) === normalFolder(path));
  if (folder === undefined) return { code: 'NO_FOLDER', message: `The mailbox has no folder ${path}` };
  if (folder.selectable) return null;
  return { code: 'NOT_SELECTABLE', message: `The folder ${path} only holds other folders: it cannot hold mails` };
}

/** What a folder that this login may not write to is said to be. */
export function readOnly(path: string): string {
  return `The folder ${path} is read-only for this login:`;
}

/** What a folder that forgets \Seen is said to be. */
export function seenNotKept(path: string): string {
  return `The folder ${path} does not keep the mark \\Seen: mails cannot be marked as read in it`;
}

function keywordsNotKept(path: string): string {
  return `The folder ${path} keeps no keywords: servers with databases of their own cannot claim mails in it (claimMails)`;
}

function notEncrypted(mechanism: string | null): string {
  const isProven = mechanism?.startsWith('SCRAM') ?? true;
  const read = isProven ? 'mails' : 'the credentials of the login and mails';
  return `The connection is not encrypted: ${read} can be read on the way. Choose TLS or STARTTLS`;
}

const WORDS = {
  neither:
    'The server has neither MOVE nor UIDPLUS: a handled mail is copied to the destination and stays in the source, marked as deleted, until somebody expunges the folder with a mail program. It is not handled again. Without a destination folder nothing of this concerns you',
  noMove:
    'The server has no MOVE: a handled mail is copied to the destination, the copy is verified, and only then this one mail is removed from the source. There is nothing to do',
  noUidplus:
    'The server has no UIDPLUS: what has become of a moved mail is looked up instead of told, which takes a few commands more. There is nothing to do',
  noCondstore:
    'The server has no CONDSTORE: servers of ours with databases of their own cannot claim its mails (claimMails), so no two of them may look at one of its folders',
  noIdle: 'The server has no IDLE: mails are found when the folder is looked at, as often as the trigger says',
  noSpecialUse: 'The server does not tell what its folders are for: choose them by name',
} as const;
