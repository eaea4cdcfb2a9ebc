import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { SkipReason } from '../../store/skip-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { verdictOf } from './conditions.ts';
import { tooEarly } from './too-early.ts';

/** Why a trigger leaves a mail alone; null where it takes it. What a mail can still change, that it was read, counts last. */
export function skipReason(mail: MailSummary, uidValidity: string, trigger: TriggerRow): SkipReason | null {
  if (mail.deleted) return 'MARKED_DELETED';
  const verdict = verdictOf(mail, trigger);
  if (verdict !== 'MATCHES' && verdict !== 'ALREADY_READ') return verdict;
  return tooEarly(mail, uidValidity, trigger) ?? (verdict === 'MATCHES' ? null : verdict);
}
