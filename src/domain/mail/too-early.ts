import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { toSecond } from './mail-identity.ts';

/** Why a mail is left alone though it meets the conditions: it was there before the trigger, or before its conditions. */
export type TooEarly = 'BEFORE_START' | 'BEFORE_CONDITIONS';

type Lines = Pick<
  TriggerRow,
  'startFrom' | 'startUidValidity' | 'startUidNext' | 'conditionsFrom' | 'conditionsUidValidity' | 'conditionsUidNext'
>;

/** Null where the mail is late enough to be taken. */
export function tooEarly(
  mail: Pick<MailSummary, 'receivedAt' | 'uid'>,
  uidValidity: string,
  trigger: Lines,
): TooEarly | null {
  if (isBeforeStart(mail, uidValidity, trigger)) return 'BEFORE_START';
  return isBeforeConditions(mail, uidValidity, trigger) ? 'BEFORE_CONDITIONS' : null;
}

/** The clocks of this server and of a mail server may differ by so much, in milliseconds, when a trigger is activated. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * Received before the trigger's `startFrom`, by the reception date. Where `startFrom` is the moment of the activation and
 * the folder was looked at, the UID tells what was there already, since the clock of the mail server may be another: that is
 * left alone; what came after is taken, unless its reception date is older than clocks differ (mails that are imported).
 */
function isBeforeStart(mail: Pick<MailSummary, 'receivedAt' | 'uid'>, uidValidity: string, trigger: Lines): boolean {
  const received = toSecond(mail.receivedAt);
  const { startFrom, startUidNext, startUidValidity } = trigger;
  if (startUidNext === null || startUidValidity !== uidValidity) return received < toSecond(startFrom);
  return mail.uid < startUidNext || received < toSecond(earliestReception(trigger));
}

/**
 * Judged by earlier conditions, or in the folder before the trigger looked there. The UID tells; where the folder was
 * rebuilt since, or was not looked at, the reception date does.
 */
function isBeforeConditions(
  mail: Pick<MailSummary, 'receivedAt' | 'uid'>,
  uidValidity: string,
  { conditionsFrom, conditionsUidNext, conditionsUidValidity }: Lines,
): boolean {
  if (conditionsFrom === null) return false;
  if (conditionsUidNext !== null && conditionsUidValidity === uidValidity) return mail.uid < conditionsUidNext;
  return toSecond(mail.receivedAt) < toSecond(conditionsFrom);
}

/** The earliest reception date that a mail of the trigger may have. */
export function earliestReception(trigger: Pick<TriggerRow, 'startFrom' | 'startUidNext'>): Date {
  const tolerance = trigger.startUidNext === null ? 0 : CLOCK_TOLERANCE_MS;
  return new Date(trigger.startFrom.getTime() - tolerance);
}
