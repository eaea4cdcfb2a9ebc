import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { FurtherConditions } from '../../store/tables.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';

export type MailVerdict =
  | 'MATCHES'
  | 'SUBJECT_DIFFERS'
  | 'SENDER_DIFFERS'
  | 'RECIPIENT_DIFFERS'
  | 'SIZE_DIFFERS'
  | 'ALREADY_READ';

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
export type JudgedMail = Pick<MailSummary, 'subject' | 'seen' | 'sender' | 'to' | 'cc' | 'size'>;

function furtherVerdict(mail: JudgedMail, { sender, recipient, minBytes, maxBytes }: FurtherConditions) {
  if (sender !== undefined && !textMatches(mail.sender ?? '', sender)) return 'SENDER_DIFFERS';
  if (recipient !== undefined && ![...mail.to, ...mail.cc].some((address) => textMatches(address, recipient)))
    return 'RECIPIENT_DIFFERS';
  return mail.size < (minBytes ?? 0) || mail.size > (maxBytes ?? Number.POSITIVE_INFINITY) ? 'SIZE_DIFFERS' : null;
}

/**
 * Looks for the text anywhere in a decoded subject or an address. Letter case, accents (`recu` takes `Reçu`), width and ligatures
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
