import type { Connection } from '../../store/database.ts';
import { forgetScans, listScans } from '../../store/scan-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { type FolderBaseline, NO_BASELINE } from './trigger-folders.ts';

/** From where on the conditions of a trigger count. */
type ConditionsLine = Pick<TriggerRow, 'conditionsFrom' | 'conditionsUidValidity' | 'conditionsUidNext'>;

/** The conditions count from `startFrom` on. */
export const SAME_CONDITIONS: ConditionsLine = {
  conditionsFrom: null,
  conditionsUidValidity: null,
  conditionsUidNext: null,
};

/** What a folder held when it was looked at for the change; nulls where it was not. */
export type LookedAtFolder = FolderBaseline & Pick<TriggerRow, 'sourceFolder'>;

/**
 * Where a trigger goes on whose folder or conditions change: in the same folder behind the last mail that it has looked at,
 * so that none is judged twice and none is left out; in another folder behind what is there now. A trigger that has not
 * looked yet begins as it would have.
 */
export async function newConditions(
  tx: Connection,
  row: TriggerRow,
  { sourceFolder }: Pick<TriggerRow, 'sourceFolder'>,
  folder: LookedAtFolder,
  now: Date,
): Promise<Partial<TriggerRow>> {
  if (sourceFolder !== row.sourceFolder) {
    await forgetScans(tx, row.id);
    const there = folder.sourceFolder === sourceFolder ? folder : NO_BASELINE;
    return { ...NO_BASELINE, ...lineOf(now, there.startUidValidity, there.startUidNext) };
  }
  const [scan] = await listScans(tx, [row.id], sourceFolder);
  return scan === undefined ? {} : lineOf(lookedUntil(row), scan.uidValidity, scan.lastUid + 1);
}

function lineOf(from: Date, uidValidity: string | null, uidNext: number | null): ConditionsLine {
  return { conditionsFrom: from, conditionsUidValidity: uidValidity, conditionsUidNext: uidNext };
}

/** The begin of the last poll that went well: `lastPollAt` may be that of one that did not, `lastGoodAt` that of an enabling. */
function lookedUntil({ lastPollAt, lastGoodAt, createdAt }: TriggerRow): Date {
  const times = [lastPollAt, lastGoodAt].flatMap((time) => (time === null ? [] : [time.getTime()]));
  return times.length === 0 ? createdAt : new Date(Math.min(...times));
}
