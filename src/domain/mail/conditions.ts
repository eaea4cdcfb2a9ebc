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

/** The clocks of this server and of a mail server may differ by so much, in milliseconds, when a trigger is activated. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * Received before the trigger's `startFrom`, by the reception date. Where `startFrom` is the moment of the activation and
 * the folder was looked at, the UID tells what was there already, since the clock of the mail server may be another: that is
 * left alone; what came after is taken, unless its reception date is older than clocks differ (mails that are imported).
 */
export function isBeforeStart(
  mail: Pick<MailSummary, 'receivedAt' | 'uid'>,
  uidValidity: string,
  trigger: Pick<TriggerRow, 'startFrom' | 'startUidValidity' | 'startUidNext'>,
): boolean {
  const received = toSecond(mail.receivedAt);
  const { startFrom, startUidNext, startUidValidity } = trigger;
  if (startUidNext === null || startUidValidity !== uidValidity) return received < toSecond(startFrom);
  return mail.uid < startUidNext || received < toSecond(earliestReception(trigger));
}

/** The earliest reception date that a mail of the trigger may have. */
export function earliestReception(trigger: Pick<TriggerRow, 'startFrom' | 'startUidNext'>): Date {
  const tolerance = trigger.startUidNext === null ? 0 : CLOCK_TOLERANCE_MS;
  return new Date(trigger.startFrom.getTime() - tolerance);
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
