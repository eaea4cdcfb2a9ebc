import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { toSecond } from './mail-identity.ts';

export type MailVerdict = 'MATCHES' | 'SUBJECT_DIFFERS' | 'ALREADY_READ';

/** What a mail must meet. */
export type MailConditions = Pick<TriggerRow, 'subjectCondition' | 'unreadOnly'>;

/** Whether the mail meets the conditions, and if not, which it fails first. */
export function verdictOf(mail: Pick<MailSummary, 'subject' | 'seen'>, conditions: MailConditions): MailVerdict {
  if (!subjectMatches(mail.subject ?? '', conditions.subjectCondition ?? '')) return 'SUBJECT_DIFFERS';
  return conditions.unreadOnly && mail.seen ? 'ALREADY_READ' : 'MATCHES';
}

/**
 * Looks for the text anywhere in the decoded subject. Letter case, accents (`recu` takes `Reçu`), width and ligatures
 * (NFKC) and the amount of white space make no difference. An empty condition takes all.
 */
export function subjectMatches(subject: string, condition: string): boolean {
  return fold(subject).includes(fold(condition).trim());
}

/**
 * Received before the trigger's `startFrom`, by the reception date. In the very second of the activation the UID decides:
 * what was there already is left alone, and what came after is taken.
 */
export function isBeforeStart(
  mail: Pick<MailSummary, 'receivedAt' | 'uid'>,
  uidValidity: string,
  trigger: Pick<TriggerRow, 'startFrom' | 'startUidValidity' | 'startUidNext'>,
): boolean {
  const received = toSecond(mail.receivedAt);
  const start = toSecond(trigger.startFrom);
  if (received !== start) return received < start;
  return trigger.startUidNext !== null && trigger.startUidValidity === uidValidity && mail.uid < trigger.startUidNext;
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
