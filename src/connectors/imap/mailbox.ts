/**
 * The contract of the IMAP connector: one short connection to a mail server, as the poll, the folder listing and the
 * test use it. No method changes the mailbox but `claim`, `markSeen` and `move`.
 */
import type { AuthenticationConfig } from '../authentication/authentication.ts';
import type { CallContext, SaveFile, StoredFile } from '../connector.ts';
import type { TlsSettings } from '../egress/egress.ts';

export type ImapSecurity = 'TLS' | 'STARTTLS' | 'NONE';

/** Where a mailbox is, and whose it is. */
export interface MailboxAddress {
  readonly host: string;
  readonly port: number;
  readonly security: ImapSecurity;
  readonly username: string;
  /** Absent and null: the public authorities, and no certificate of our own. */
  readonly tls?: TlsSettings | null;
  /** Names this installation, in letters and digits: mails are claimed before they are handled. Absent: they are not. */
  readonly claimAs?: string;
}

/** Where the access tokens of a login come from, as for calls. */
export type AccessTokenSource = Extract<AuthenticationConfig, { readonly kind: 'OAUTH2' }>['accessToken'];

export interface PasswordMailbox extends MailboxAddress {
  readonly password: string;
}

/** Whose a mail is: this installation's, another's that has claimed it before, or nobody's since it is not there. */
export type ClaimOutcome = 'OURS' | 'OTHERS' | 'GONE';

/** Logged in to with an access token (XOAUTH2 or OAUTHBEARER, RFC 7628), in the name of `username`. */
export interface OAuth2Mailbox extends MailboxAddress {
  readonly accessToken: AccessTokenSource;
}

export type MailboxConfig = PasswordMailbox | OAuth2Mailbox;

/** What the server and the login are like. */
export interface MailboxServer {
  /** In capitals, sorted, such as `MOVE`. */
  readonly capabilities: readonly string[];
  /** How the login was made, such as `PLAIN` or `XOAUTH2`; null where the server asked for none. */
  readonly mechanism: string | null;
  readonly encrypted: boolean;
}

/** What may be done in a folder. */
export interface FolderRights {
  readonly readOnly: boolean;
  /** \\Seen stays where it is set. */
  readonly keepsSeen: boolean;
  /** Names of our own stay where they are set as flags. */
  readonly keepsKeywords: boolean;
  /** In bytes; null where the server tells of none. */
  readonly quota: { readonly used: number; readonly limit: number } | null;
}

export interface MailFolder {
  readonly path: string;
  readonly selectable: boolean;
  /** RFC 6154, such as `\Sent`; null where the server does not tell. */
  readonly specialUse: string | null;
  readonly messages: number | null;
}

export interface SelectedFolder {
  readonly path: string;
  /** RFC 9051 section 2.3.1.1, as a decimal string: it may pass 2^31. */
  readonly uidValidity: string;
  readonly uidNext: number;
  readonly messages: number;
}

/** What is known of a mail without reading its body. */
export interface MailSummary {
  readonly uid: number;
  /** INTERNALDATE: the reception date, the only date that counts. */
  readonly receivedAt: Date;
  readonly seen: boolean;
  /** Marked \Deleted: about to go, not to be handled. */
  readonly deleted: boolean;
  readonly messageId: string | null;
  /** Decoded (RFC 2047), unfolded. */
  readonly subject: string | null;
  /** The first bare address of From, or of Sender where From has none; the domain in lower case, the local part as it is. */
  readonly sender: string | null;
  /** The name that stands with that address, decoded; null where there is none. */
  readonly senderName: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** The `Date:` header as it was written, unfolded, for the identity only; never decides anything. */
  readonly date: string | null;
  /** RFC822.SIZE in bytes. */
  readonly size: number;
  /** Whether a person would say that it has attachments; null where that was not asked for, or the server does not tell. */
  readonly hasAttachments: boolean | null;
}

/** Which parts of a mail are wanted. Attachments include inline parts and forwarded messages. */
export interface WantedParts {
  readonly bodyText: boolean;
  readonly bodyHtml: boolean;
  readonly attachments: boolean;
}

export interface MailLimits {
  /** A larger mail is refused (LIMIT_EXCEEDED) before it is read. */
  readonly maxMailBytes: number;
  readonly maxPartBytes: number;
  /** A text or HTML is held whole: a longer one is refused (LIMIT_EXCEEDED). */
  readonly maxTextBytes: number;
  readonly maxNesting: number;
  readonly maxParts: number;
}

export interface MailParts {
  /** From the HTML where there is no plain text; null where the mail has neither, or it was not wanted. */
  readonly bodyText: string | null;
  readonly bodyHtml: string | null;
  readonly attachments: readonly StoredFile[];
  /** For people: what could not be read of the mail although it is there, in sentences, such as that it is encrypted. */
  readonly notes: readonly string[];
}

/** Range of a scan; the mails come in ascending order of UID. */
export interface ScanRange {
  /** Inclusive. `UID n:*` answers the last mail even below n: the connector filters. */
  readonly fromUid: number;
  /** Inclusive; absent: to the end. */
  readonly toUid?: number;
  /** Only mails with INTERNALDATE at or after this moment (exact to the second; a server-side SINCE is a prefilter). */
  readonly receivedSince?: Date;
  /** Only mails with INTERNALDATE before this moment, exact as above. */
  readonly receivedBefore?: Date;
  /** Only mails without \Seen, found by the server: so that one set back to unread is seen wherever it is. */
  readonly unseenOnly?: boolean;
  /** Also tell whether the mails have attachments: the server is asked for their structures. */
  readonly attachments?: boolean;
}

/** Who is told what happens in a watched folder. Neither call may throw. */
export interface FolderListener {
  /** The server has taken the watch: whatever changes from now on is told. */
  watching(): void;
  /** Mails have come, or one was set back to unread. */
  changed(): void;
}

/** How a watch is kept honest, in milliseconds. */
export interface WatchPace {
  /** The connection is tried, and IDLE begun again, so often: well within the 29 minutes of RFC 2177. */
  readonly renewMs: number;
  /** A server that does not answer for so long is gone. */
  readonly answerMs: number;
}

export interface MailboxSession extends AsyncDisposable {
  readonly server: MailboxServer;
  /** What the server calls itself (RFC 2971); null where it does not say. */
  askName(): Promise<string | null>;
  /** Opens the folder for writing to see what may be done in it; nothing is written. Throws MAILBOX_REFUSED where there is none. */
  rights(folder: string): Promise<FolderRights>;
  listFolders(): Promise<readonly MailFolder[]>;
  /** EXAMINE when `readOnly`, else SELECT. Throws ConnectorError MAILBOX_REFUSED where there is no such folder. */
  open(folder: string, options: { readonly readOnly: boolean }): Promise<SelectedFolder>;
  /** Summaries of the open folder, streamed, never a whole mailbox in memory. */
  scan(range: ScanRange): AsyncIterable<MailSummary>;
  /** SHA-256 (hex) of the mail's body (BODY.PEEK[TEXT]), streamed; for the identity of a mail without a Message-ID. */
  hashBody(uid: number): Promise<string>;
  /** Summaries of these mails, some hundreds at most, in the order that is asked for; those that have gone are left out. */
  summaries(uids: readonly number[]): Promise<readonly MailSummary[]>;
  /**
   * Reads what most mails need with few commands for all of them, so that `readParts` finds it when it is called for each
   * of them, before another folder is opened. A mail that cannot be read says so there; here only the connection can fail.
   */
  readAhead(mails: ReadonlyMap<number, WantedParts>, limits: MailLimits): Promise<void>;
  /** The whole mail as it is on the server (BODY.PEEK[]), streamed. Throws MAILBOX_REFUSED when it has gone. */
  source(uid: number): AsyncIterable<Buffer>;
  /** Reads parts with BODY.PEEK, streaming attachments to `saveFile`. Throws ConnectorError LIMIT_EXCEEDED, INVALID_RESPONSE; MAILBOX_REFUSED when the mail has gone. */
  readParts(uid: number, wanted: WantedParts, limits: MailLimits, saveFile: SaveFile): Promise<MailParts>;
  /** Whether mails are claimed, as servers that share a mailbox and no database do. */
  readonly claims: boolean;
  /** Throws UNSUPPORTED, in words, where the open folder is to be claimed from and cannot be; opens it for writing. */
  checkClaims(): Promise<void>;
  /** Claims a mail of the open folder; OURS at once where mails are not claimed. */
  claim(uid: number): Promise<ClaimOutcome>;
  /** Adds \Seen. Answers the UIDs that exist (of those asked); the others have gone. */
  markSeen(uids: readonly number[]): Promise<ReadonlySet<number>>;
  /**
   * UID MOVE; without MOVE: UID COPY, verified, \Deleted, and UID EXPUNGE only with UIDPLUS, never a plain EXPUNGE.
   * Answers the UIDs that were moved; those that had gone are left out. Throws MAILBOX_REFUSED where the destination does not exist.
   * `again`: an earlier attempt may have been cut off, so what lies in the destination already is not copied once more.
   */
  move(
    uids: readonly number[],
    destination: string,
    options?: { readonly again: boolean },
  ): Promise<ReadonlySet<number>>;
  /**
   * Waits in IDLE (RFC 2177) for news of the open folder, until the connection ends: it never resolves. Throws UNSUPPORTED
   * where the server has no IDLE, TIMEOUT where it falls silent, CANCELLED, UNREACHABLE. Nothing else may use the session
   * meanwhile.
   */
  watch(listener: FolderListener, pace?: WatchPace): Promise<never>;
  /** Logs out without waiting for the server; never throws. */
  close(): Promise<void>;
}

/**
 * Connects (address checked by egress), upgrades and logs in. Throws ConnectorError UNREACHABLE, TIMEOUT,
 * ADDRESS_FORBIDDEN, AUTHENTICATION_FAILED, UNSUPPORTED (no STARTTLS), CANCELLED.
 */
export type OpenMailbox = (config: MailboxConfig, context: MailboxContext) => Promise<MailboxSession>;

/** How a mailbox is opened. */
export interface MailboxContext extends Pick<CallContext, 'egress' | 'signal'> {
  /** How long the connection may be silent, in milliseconds; absent: 30 seconds. A watch is silent most of the time. */
  readonly silenceMs?: number | undefined;
}
