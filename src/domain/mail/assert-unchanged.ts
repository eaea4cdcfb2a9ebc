import type { Connection } from '../../store/database.ts';
import { findTrigger, type TriggerRow } from '../../store/trigger-store.ts';
import { TriggerChanged } from './poll-errors.ts';

/**
 * Throws TriggerChanged, inside the transaction that is about to write for the trigger, where it was changed, disabled
 * or deleted since it was read: what its old conditions would enter must not stay behind.
 */
export async function assertUnchanged(tx: Connection, trigger: TriggerRow): Promise<void> {
  const current = await findTrigger(tx, trigger.id);
  if (current?.enabled === true && current.updatedAt.getTime() === trigger.updatedAt.getTime()) return;
  throw new TriggerChanged(`The trigger ${trigger.key} was changed during the poll`);
}
