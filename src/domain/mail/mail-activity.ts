import type { ReceiptRow, ReceiptStatus } from '../../store/receipt-store.ts';
import type { SkipReason, SkipRow } from '../../store/skip-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { explainSkip } from './explain-skip.ts';
import { CLAIMED_ELSEWHERE } from './poll-errors.ts';

export type MailActivityKind = 'TAKEN' | 'WAITING' | 'SET_ASIDE' | 'SKIPPED';
export type MailActivityReason =
  | SkipReason
  | 'CONDITIONS_MET'
  | 'NOT_STARTED_YET'
  | 'OUTCOME_UNKNOWN'
  | 'QUARANTINED'
  | 'DISMISSED'
  | 'CLAIMED_ELSEWHERE'
  | 'DUPLICATE';

/** One mail that a trigger has looked at, and what became of it. */
export interface MailActivity {
  readonly kind: MailActivityKind;
  readonly reason: MailActivityReason;
  /** In words. */
  readonly explanation: string;
  readonly subject: string | null;
  readonly sender: string | null;
  readonly messageId: string | null;
  readonly receivedAt: Date;
  readonly folder: string;
  readonly at: Date;
  readonly receipt: ReceiptRow | null;
}

/** Of which statuses of the ledger a kind is told. */
export const STATUSES_OF: Readonly<Record<MailActivityKind, readonly ReceiptStatus[]>> = {
  TAKEN: ['STARTED', 'DONE'],
  WAITING: ['PENDING', 'UNCERTAIN'],
  SET_ASIDE: ['QUARANTINED', 'DISMISSED'],
  SKIPPED: ['DUPLICATE'],
};

/** A mail that was left alone. */
export function skipActivity(skip: SkipRow, trigger: TriggerRow): MailActivity {
  const { reason, subject, sender, messageId, receivedAt, folder, createdAt } = skip;
  const explanation = explainSkip(skip, trigger);
  const mail = { subject, sender, messageId, receivedAt, folder };
  return { kind: 'SKIPPED', reason, explanation, ...mail, at: createdAt, receipt: null };
}

/** A mail that the ledger has. */
export function receiptActivity(
  receipt: ReceiptRow,
  { enabled, lastError }: Pick<TriggerRow, 'enabled' | 'lastError'>,
): MailActivity {
  const heldUpBy = enabled ? (lastError?.message ?? null) : 'the trigger is disabled';
  const { subject, sender, messageId, receivedAt, folder, updatedAt } = receipt;
  const mail = { subject, sender, messageId, receivedAt, folder };
  return { ...receiptReason(receipt, heldUpBy), ...mail, at: updatedAt, receipt };
}

function receiptReason(
  { status, error }: Pick<ReceiptRow, 'status' | 'error'>,
  heldUpBy: string | null,
): Pick<MailActivity, 'kind' | 'reason' | 'explanation'> {
  const because = error === null ? '' : `: ${error.message}`;
  switch (status) {
    case 'PENDING': {
      const cause = heldUpBy ?? error?.message ?? null;
      const explanation = `It meets the conditions, and its process is to be started${cause === null ? '' : `: ${cause}`}`;
      return { kind: 'WAITING', reason: 'NOT_STARTED_YET', explanation };
    }
    case 'UNCERTAIN':
      return {
        kind: 'WAITING',
        reason: 'OUTCOME_UNKNOWN',
        explanation: `The start of its process was sent, and its outcome is not known yet${because}`,
      };
    case 'STARTED':
      return {
        kind: 'TAKEN',
        reason: 'CONDITIONS_MET',
        explanation: `Its process was started; it is still to be marked or moved${because}`,
      };
    case 'DONE':
      return { kind: 'TAKEN', reason: 'CONDITIONS_MET', explanation: `Its process was started${because}` };
    case 'DUPLICATE':
      return {
        kind: 'SKIPPED',
        reason: 'DUPLICATE',
        explanation: 'It is the same mail as one that was taken up before: nothing is started twice',
      };
    case 'QUARANTINED':
      return { kind: 'SET_ASIDE', reason: 'QUARANTINED', explanation: `It could not be handled${because}` };
    case 'DISMISSED':
      return error?.code === CLAIMED_ELSEWHERE
        ? { kind: 'SET_ASIDE', reason: 'CLAIMED_ELSEWHERE', explanation: error.message }
        : { kind: 'SET_ASIDE', reason: 'DISMISSED', explanation: `A person has dismissed it${because}` };
  }
}
