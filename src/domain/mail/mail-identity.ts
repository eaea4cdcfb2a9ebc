import { hash } from 'node:crypto';
import type { MailSummary } from '../../connectors/imap/mailbox.ts';

/** Whether the identity needs the hash of the body: the mail has no Message-ID to go by. */
export function needsBodyHash(mail: Pick<MailSummary, 'messageId'>): boolean {
  return !mail.messageId?.trim();
}

/**
 * What makes a mail this mail, wherever a server keeps it and whatever UID it has there: SHA-256 (hex) of Message-ID,
 * From, Date and Subject; without a Message-ID, of reception date, From, Date, Subject, To and the body. Not the
 * Message-ID alone: ids get reused.
 */
export function identityOf(mail: MailSummary, bodyHash: string | null): string {
  const { messageId, sender, date, subject } = mail;
  const parts = needsBodyHash(mail)
    ? ['content', toSecond(mail.receivedAt), sender, date, subject, mail.to, bodyHash]
    : ['message-id', messageId?.trim(), sender, date, subject];
  return sha256(JSON.stringify(parts));
}

/** The business key with which the trigger starts its process for a mail: the same for every attempt. */
export function businessKeyOf(triggerId: string, identity: string): string {
  return `mail-${sha256(JSON.stringify([triggerId, identity])).slice(0, 40)}`;
}

/**
 * Whether the mail that is at a place may be the one that the ledger has there. UIDs alone are not trusted: some servers
 * give them out again, under an UIDVALIDITY that they have used before.
 */
export function mayBeSame(row: PlacedMail, mail: PlacedMail): boolean {
  return toSecond(row.receivedAt) === toSecond(mail.receivedAt) && row.messageId === mail.messageId;
}

type PlacedMail = Pick<MailSummary, 'receivedAt' | 'messageId'>;

/** Reception dates (INTERNALDATE, RFC 9051 section 2.3.3) know whole seconds only. */
export function toSecond(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function sha256(text: string): string {
  return hash('sha256', text);
}
