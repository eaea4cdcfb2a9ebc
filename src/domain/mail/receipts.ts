import { userError } from '../../errors.ts';
import type { Connection, Database } from '../../store/database.ts';
import type { Page, PageRequest } from '../../store/page.ts';
import {
  findReceipt,
  pageReceipts,
  type ReceiptFilter,
  type ReceiptRow,
  updateReceipt,
} from '../../store/receipt-store.ts';
import { findTrigger } from '../../store/trigger-store.ts';
import type { MailPolls } from './mail-polls.ts';
import { CLAIMED_ELSEWHERE } from './poll-errors.ts';

interface Collaborators {
  readonly database: Database;
  readonly clock: () => Date;
  readonly polls: MailPolls;
}

/** The ledger as people see it: what became of each mail, and what they may do about those that were set aside. */
export class Receipts {
  readonly #database: Database;
  readonly #clock: () => Date;
  readonly #polls: MailPolls;

  constructor({ database, clock, polls }: Collaborators) {
    this.#database = database;
    this.#clock = clock;
    this.#polls = polls;
  }

  find(id: string): Promise<ReceiptRow | null> {
    return findReceipt(this.#database.reader, id);
  }

  /** The latest received mail first. */
  list(request: PageRequest, filter: ReceiptFilter): Promise<Page<ReceiptRow>> {
    return pageReceipts(this.#database.reader, request, filter);
  }

  /**
   * Takes a QUARANTINED or UNCERTAIN mail up again at once, under the same business key, or one that was left to another
   * server (CLAIMED_ELSEWHERE), whose claim must be off the mail; answers what has become of it. A
   * mailbox that does not answer leaves it PENDING, for the next poll.
   */
  async replay(id: string): Promise<ReceiptRow> {
    const receipt = await this.#database.transaction(async (tx) => {
      const row = await requireReceipt(tx, id);
      const trigger = await findTrigger(tx, row.triggerId);
      if (trigger === null) throw userError('CONFLICT', 'Its trigger was deleted: nothing says what to start', ['id']);
      if (!trigger.enabled)
        throw userError('CONFLICT', `Its trigger ${trigger.key} is disabled: enable it first`, ['id']);
      const isReleased = row.status === 'DISMISSED' && row.error?.code === CLAIMED_ELSEWHERE;
      const from = isReleased ? (['DISMISSED'] as const) : (['QUARANTINED', 'UNCERTAIN'] as const);
      const change = { status: 'PENDING', error: null, attempts: 0, updatedAt: this.#clock() } as const;
      if (!(await updateReceipt(tx, id, from, change)))
        throw userError(
          'CONFLICT',
          `Only a mail that is QUARANTINED or UNCERTAIN can be replayed, not one that is ${row.status}`,
          ['id'],
        );
      return row;
    });
    // The trigger and the receipt tell why, where it fails.
    await this.#polls.pollNow({ serviceId: receipt.serviceId, folder: receipt.folder }).catch(() => undefined);
    return requireReceipt(this.#database.reader, id);
  }

  /**
   * Sets a mail aside for good: one that is QUARANTINED, UNCERTAIN or PENDING, or one whose marking or moving fails again
   * and again. Nothing is undone: a process that was started runs on.
   */
  dismiss(id: string): Promise<ReceiptRow> {
    return this.#database.transaction(async (tx) => {
      const row = await requireReceipt(tx, id);
      const isStuck = row.status === 'STARTED' && row.error !== null;
      const isDismissible = isStuck || ['QUARANTINED', 'UNCERTAIN', 'PENDING'].includes(row.status);
      if (!isDismissible) throw userError('CONFLICT', `A mail that is ${row.status} cannot be dismissed`, ['id']);
      const change = { status: 'DISMISSED', updatedAt: this.#clock() } as const;
      await updateReceipt(tx, id, [row.status], change);
      return { ...row, ...change };
    });
  }
}

async function requireReceipt(connection: Connection, id: string): Promise<ReceiptRow> {
  const row = await findReceipt(connection, id);
  if (row === null) throw userError('NOT_FOUND', `There is no receipt with the id ${id}`, ['id']);
  return row;
}
