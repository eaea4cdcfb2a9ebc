import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { FurtherConditions, MailMatchData } from '../../store/tables.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';

/** That it matches, or what it fails first. */
export type MailVerdict = MailMatchData['verdict'];

/** What a mail must meet. */
export type MailConditions = Pick<TriggerRow, 'subjectCondition' | 'furtherConditions' | 'unreadOnly'>;

/** Whether the mail meets the conditions, and if not, which it fails first. */
export function verdictOf(mail: JudgedMail, conditions: MailConditions): MailVerdict {
  if (!textMatches(mail.subject ?? '', conditions.subjectCondition ?? '')) return 'SUBJECT_DIFFERS';
  const further = furtherVerdict(mail, conditions.furtherConditions ?? {});
  if (further !== null) return further;
  return conditions.unreadOnly && mail.seen ? 'ALREADY_READ' : 'MATCHES';
}

/** What is judged of a mail: nothing of its body. */
export type JudgedMail = Pick<
  MailSummary,
  'subject' | 'seen' | 'sender' | 'senderName' | 'to' | 'cc' | 'size' | 'hasAttachments'
>;

/** Whether the summaries must tell of attachments. */
export function asksForAttachments({ furtherConditions }: Pick<MailConditions, 'furtherConditions'>): boolean {
  return furtherConditions?.hasAttachments !== undefined;
}

function furtherVerdict(mail: JudgedMail, conditions: FurtherConditions): MailVerdict | null {
  const { sender, recipient, minBytes = 0, maxBytes = Number.POSITIVE_INFINITY, hasAttachments } = conditions;
  if (sender !== undefined && !isSender(mail, sender)) return 'SENDER_DIFFERS';
  if (recipient !== undefined && ![...mail.to, ...mail.cc].some((address) => textMatches(address, recipient)))
    return 'RECIPIENT_DIFFERS';
  if (mail.size < minBytes || mail.size > maxBytes) return 'SIZE_DIFFERS';
  // Where nobody can tell, the mail is taken: its process, or its quarantine, shows it to a person.
  const differs = hasAttachments !== undefined && mail.hasAttachments === !hasAttachments;
  return differs ? 'ATTACHMENTS_DIFFER' : null;
}

/** A text with an @ is looked for in the address alone: anybody may write `boss@example.com` for a name. */
function isSender({ sender, senderName }: JudgedMail, text: string): boolean {
  if (textMatches(sender ?? '', text)) return true;
  return !fold(text).includes('@') && textMatches(senderName ?? '', text);
}

/**
 * Looks for the text anywhere in a decoded subject, a name or an address. Letter case, accents (`recu` takes `Reçu`), width and ligatures
 * (NFKC) and the amount of white space make no difference. An empty condition takes all.
 */
export function textMatches(text: string, condition: string): boolean {
  return fold(text).includes(fold(condition).trim());
}

/** Combining diacritical marks; what other scripts write with combining marks stays. */
const ACCENTS = /[\u0300-\u036f]/g;
/** Soft hyphen, zero-width characters and the byte order mark: nobody sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(ACCENTS, '').replace(INVISIBLE, '').replace(/\s+/gu, ' ');
  // Upper case last: only there do ß and ss, σ and ς meet.
  return plain.toLowerCase().toUpperCase().normalize('NFKC');
}
