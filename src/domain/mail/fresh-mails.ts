import type { MailSummary, SelectedFolder } from '../../connectors/imap/mailbox.ts';
import type { ScanRow } from '../../store/scan-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { toSecond } from './mail-identity.ts';

/** How many mails that were there before a new trigger are told of as such. */
const OLDER_SHOWN = 100;

/** From where on a trigger has not looked at the mails of a folder yet. */
export interface FreshFrom {
  readonly uid: number;
  /** Where UIDs do not tell, the folder being rebuilt: mails received at this moment or later. */
  readonly receivedSince: Date | null;
}

/** What a scan finds there is looked at for the first time, to be told of once; everything else was told of before. */
export function freshFrom(
  trigger: Pick<TriggerRow, 'startUidValidity' | 'startUidNext' | 'lastPollAt' | 'createdAt'>,
  scan: ScanRow | undefined,
  { uidValidity }: SelectedFolder,
): FreshFrom {
  if (scan?.uidValidity === uidValidity) return { uid: scan.lastUid + 1, receivedSince: null };
  if (scan !== undefined) return { uid: 1, receivedSince: trigger.lastPollAt ?? trigger.createdAt };
  const { startUidNext, startUidValidity } = trigger;
  if (startUidNext === null || startUidValidity !== uidValidity) return { uid: 1, receivedSince: null };
  return { uid: Math.max(1, startUidNext - OLDER_SHOWN), receivedSince: null };
}

export function isFresh(mail: Pick<MailSummary, 'uid' | 'receivedAt'>, { uid, receivedSince }: FreshFrom): boolean {
  return mail.uid >= uid && (receivedSince === null || toSecond(mail.receivedAt) >= toSecond(receivedSince));
}
