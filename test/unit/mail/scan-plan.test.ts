import { describe, expect, test } from 'vitest';
import type { SelectedFolder } from '../../../src/connectors/imap/mailbox.ts';
import { planScan } from '../../../src/domain/mail/scan-plan.ts';
import type { ReceiptRow } from '../../../src/store/receipt-store.ts';
import type { ScanRow } from '../../../src/store/scan-store.ts';
import type { TriggerRow } from '../../../src/store/trigger-store.ts';

const now = new Date('2026-03-01T12:00:00Z');
const startFrom = new Date('2026-02-01T00:00:00.500Z');
const second = new Date('2026-02-01T00:00:00Z');
const selected: SelectedFolder = { path: 'INBOX', uidValidity: '7', uidNext: 1_001, messages: 900 };

function trigger(changes: Partial<TriggerRow> = {}): TriggerRow {
  return { id: 'trg_a', startFrom, startUidNext: null, unreadOnly: false, ...changes } as TriggerRow;
}

function scan(changes: Partial<ScanRow> = {}): ScanRow {
  const lastFullScanAt = new Date('2026-03-01T00:00:00Z');
  return { triggerId: 'trg_a', folder: 'INBOX', uidValidity: '7', lastUid: 1_000, lastFullScanAt, ...changes };
}

describe('a scan', () => {
  test('reads what is above the watermark, less an overlap', () => {
    const plan = planScan([trigger()], [scan()], selected, [], now);
    expect(plan).toEqual({ ranges: [{ fromUid: 901, receivedSince: second }], fullFor: new Set(), startedAt: now });
  });

  test.each<[string, ScanRow | undefined]>([
    ['the first time', undefined],
    ['under a new UIDVALIDITY', scan({ uidValidity: '6' })],
    ['after an error', scan({ lastFullScanAt: null })],
    ['once a day', scan({ lastFullScanAt: new Date('2026-02-28T11:00:00Z') })],
    ['after the clock was set back', scan({ lastFullScanAt: new Date('2026-03-02') })],
    ['when UIDs are lower than they ever were', scan({ lastUid: 1_001 })],
  ])('reads the whole eligible range %s', (_, row) => {
    const plan = planScan([trigger()], row === undefined ? [] : [row], selected, [], now);
    expect(plan?.ranges[0]).toEqual({ fromUid: 1, receivedSince: second });
    expect(plan?.fullFor).toEqual(new Set(['trg_a']));
  });

  test('reads five minutes more of a trigger that knows by UID what was there at its activation', () => {
    const plan = planScan([trigger({ startUidNext: 10 })], [scan()], selected, [], now);
    expect(plan?.ranges).toEqual([{ fromUid: 901, receivedSince: new Date('2026-01-31T23:55:00Z') }]);
  });

  test('serves several triggers with one range', () => {
    const triggers = [trigger(), trigger({ id: 'trg_b', startFrom: new Date('2026-01-01') })];
    const plan = planScan(triggers, [scan(), scan({ triggerId: 'trg_b', lastUid: 500 })], selected, [], now);
    expect(plan?.ranges[0]).toEqual({ fromUid: 401, receivedSince: new Date('2026-01-01') });
  });

  describe('of what is new and too old, to tell why it is left alone,', () => {
    const older = (trigger_: TriggerRow, row: ScanRow | undefined, folder = selected) =>
      planScan([trigger_], row === undefined ? [] : [row], folder, [], now)?.ranges.find(
        (range) => range.receivedBefore,
      );

    test('reads what is above the watermark, and nothing where that is nothing', () => {
      expect(older(trigger(), scan({ lastUid: 990 }))).toEqual({ fromUid: 991, toUid: 1_000, receivedBefore: second });
      expect(older(trigger(), scan())).toBeUndefined();
    });

    test('reads the last 500 of many', () => {
      expect(older(trigger(), scan({ lastUid: 3 }))).toMatchObject({ fromUid: 501, toUid: 1_000 });
      expect(older(trigger(), undefined)).toMatchObject({ fromUid: 501, toUid: 1_000 });
    });

    test('reads the last 100 that were there at the activation, the first time', () => {
      const activated = trigger({ startUidValidity: '7', startUidNext: 951 });
      expect(older(activated, undefined)).toMatchObject({ fromUid: 851, toUid: 1_000 });
    });

    test('reads nothing of a folder that was rebuilt', () => {
      expect(older(trigger(), scan({ uidValidity: '6' }))).toBeUndefined();
    });
  });

  test('asks for structures where a trigger has a condition on attachments', () => {
    const asking = trigger({ id: 'trg_b', furtherConditions: { hasAttachments: false } });
    const plan = planScan([trigger(), asking], [scan(), scan({ triggerId: 'trg_b' })], selected, [], now);
    expect(plan?.ranges).toEqual([{ fromUid: 901, receivedSince: second, attachments: true }]);
  });

  test('looks for mails set back to unread below the watermark', () => {
    const plan = planScan([trigger({ unreadOnly: true })], [scan()], selected, [], now);
    expect(plan?.ranges[1]).toEqual({ fromUid: 1, toUid: 900, receivedSince: second, unseenOnly: true });
  });

  test('looks for mails of the ledger that have lost their place, wherever they may be', () => {
    const displaced = [{ receivedAt: new Date('2025-12-31') } as ReceiptRow];
    expect(planScan([trigger()], [scan()], selected, displaced, now)?.ranges).toEqual([
      { fromUid: 1, receivedSince: new Date('2025-12-31') },
    ]);
    expect(planScan([], [], selected, displaced, now)?.ranges).toHaveLength(1);
    expect(planScan([], [], selected, [], now)).toBeNull();
  });
});
