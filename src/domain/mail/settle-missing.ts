import { listDisplaced } from '../../store/open-receipt-store.ts';
import { updateReceipt } from '../../store/receipt-store.ts';
import { missMail } from './ledger-entry.ts';
import { goneNote } from './mail-finish.ts';
import type { StartContext } from './start-context.ts';

/** What the whole scan under a new UIDVALIDITY has not found again is there no more: nothing is left to do with it. */
export async function settleMissing(
  { database, clock, lease, session }: Pick<StartContext, 'database' | 'clock' | 'lease' | 'session'>,
  place: { readonly serviceId: string; readonly folder: string; readonly uidValidity: string },
): Promise<void> {
  const missing = await listDisplaced(database.reader, place.serviceId, place);
  if (missing.length === 0) return;
  await database.transaction(async (tx) => {
    await lease.assertHeld(tx);
    for (const row of missing) {
      const now = clock();
      if (row.status === 'PENDING') await missMail(tx, row, now, session.claims);
      const error = goneNote(row.folder);
      await updateReceipt(tx, row.id, ['STARTED'], { status: 'DONE', error, updatedAt: now });
    }
  });
}
