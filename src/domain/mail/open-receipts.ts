import type { UserErrorData } from '../../errors.ts';
import type { Connection } from '../../store/database.ts';
import { listOpen } from '../../store/open-receipt-store.ts';

/** How many of them an error names. */
const MOST_NAMED = 20;

/**
 * What keeps a service, or one of its triggers, from being deleted: its mails that are PENDING, UNCERTAIN or STARTED, as
 * an IN_USE error that names some of them; null where there are none.
 */
export async function openReceiptsOf(
  connection: Connection,
  serviceId: string,
  triggerId?: string,
): Promise<UserErrorData | null> {
  const open = await listOpen(
    connection,
    triggerId === undefined ? { serviceId } : { serviceId, triggerId },
    MOST_NAMED,
  );
  if (open.count === 0) return null;
  const message = `${open.count} of its mails are not done yet (PENDING, UNCERTAIN or STARTED): let them finish, or dismiss them`;
  return { code: 'IN_USE', message, nodeIds: open.ids };
}
