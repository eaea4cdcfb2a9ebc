import type { ScanRange, SelectedFolder } from '../../connectors/imap/mailbox.ts';
import type { ReceiptRow } from '../../store/receipt-store.ts';
import type { ScanRow } from '../../store/scan-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { asksForAttachments } from './conditions.ts';
import { freshFrom } from './fresh-mails.ts';
import { toSecond } from './mail-identity.ts';
import { earliestReception } from './too-early.ts';

/** UIDs below the watermark that every scan reads again: servers do not always show mails in the order of their UIDs. */
const OVERLAP = 100;
/** Of the UIDs above the watermark, so many are asked for mails that are too old. */
const MOST_OLDER = 500;
const FULL_SCAN_EVERY_MS = 24 * 3_600_000;

/** What one pass reads of a folder for all of its triggers. */
export interface ScanPlan {
  readonly ranges: readonly ScanRange[];
  /** The triggers whose whole eligible range is read. */
  readonly fullFor: ReadonlySet<string>;
  readonly startedAt: Date;
}

/**
 * A trigger's whole eligible range is read the first time, under a new UIDVALIDITY, once a day, and when it was asked for
 * (after an error); else what is above its watermark, less an overlap. Triggers that look at unread mails only also get
 * what is unread below: a mail set back to unread keeps its low UID. Null where there is nothing to read for.
 */
export function planScan(
  triggers: readonly TriggerRow[],
  scans: readonly ScanRow[],
  selected: SelectedFolder,
  displaced: readonly ReceiptRow[],
  now: Date,
): ScanPlan | null {
  if (triggers.length === 0 && displaced.length === 0) return null;
  const fullFor = new Set<string>();
  const fromUids = triggers.map((trigger) => {
    const scan = scanOf(scans, trigger);
    if (scan !== undefined && !isFullScanDue(scan, selected, now)) return Math.max(1, scan.lastUid + 1 - OVERLAP);
    fullFor.add(trigger.id);
    return 1;
  });
  const fromUid = displaced.length > 0 ? 1 : Math.min(...fromUids);
  const dates = [...triggers.map(earliestReception), ...displaced.map((row) => row.receivedAt)];
  const structures = triggers.some(asksForAttachments) ? { attachments: true } : {};
  const ranges: ScanRange[] = [{ fromUid, receivedSince: earliest(dates), ...structures }];
  const unreadOnly = triggers.filter((trigger) => trigger.unreadOnly);
  if (fromUid > 1 && unreadOnly.length > 0) {
    const receivedSince = earliest(unreadOnly.map(earliestReception));
    ranges.push({ fromUid: 1, toUid: fromUid - 1, receivedSince, unseenOnly: true, ...structures });
  }
  const older = olderRange(triggers, scans, selected);
  if (older !== null) ranges.push({ ...older, receivedBefore: earliest(dates), ...structures });
  return { ranges, fullFor, startedAt: now };
}

/**
 * What nobody has looked at yet and is too old for all triggers: mails that were moved or imported into the folder, and the last of
 * those that were there before a new trigger. They are read to say why they are left alone, so only where there is something new.
 */
function olderRange(
  triggers: readonly TriggerRow[],
  scans: readonly ScanRow[],
  selected: SelectedFolder,
): Pick<ScanRange, 'fromUid' | 'toUid'> | null {
  const fresh = triggers
    .map((trigger) => freshFrom(trigger, scanOf(scans, trigger), selected))
    .filter(({ receivedSince }) => receivedSince === null);
  const toUid = selected.uidNext - 1;
  const fromUid = Math.max(selected.uidNext - MOST_OLDER, Math.min(...fresh.map(({ uid }) => uid)));
  return fromUid > toUid ? null : { fromUid, toUid };
}

function scanOf(scans: readonly ScanRow[], { id }: TriggerRow): ScanRow | undefined {
  return scans.find((row) => row.triggerId === id);
}

function isFullScanDue(scan: ScanRow, selected: SelectedFolder, now: Date): boolean {
  if (scan.uidValidity !== selected.uidValidity || scan.lastFullScanAt === null) return true;
  const ageMs = now.getTime() - scan.lastFullScanAt.getTime();
  // A negative age: the clock was set back since.
  return ageMs < 0 || ageMs >= FULL_SCAN_EVERY_MS || scan.lastUid >= selected.uidNext;
}

/** Whole seconds, as reception dates are. */
function earliest(dates: readonly Date[]): Date {
  return new Date(Math.min(...dates.map(toSecond)) * 1000);
}
