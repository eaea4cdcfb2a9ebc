import { AppError } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { mapPage, mergePages } from '../../store/merge-pages.ts';
import type { Page, PageRequest } from '../../store/page.ts';
import { listNewestMarks, pageReceipts } from '../../store/receipt-store.ts';
import { deleteOldSkips, latestSkipId, pageSkips } from '../../store/skip-store.ts';
import { findTrigger, type TriggerRow } from '../../store/trigger-store.ts';
import type { Events } from '../events.ts';
import type { Retention } from '../runs/history.ts';
import {
  type MailActivity,
  type MailActivityKind,
  receiptActivity,
  STATUSES_OF,
  skipActivity,
} from './mail-activity.ts';

interface Collaborators {
  readonly database: Database;
  readonly events: Events;
  readonly retention: Pick<Retention, 'keepDays'>;
  readonly clock: () => Date;
}

/** Which activities are asked for, by reception date and by what became of the mails. */
export interface ActivityFilter {
  readonly since?: Date | null | undefined;
  readonly until?: Date | null | undefined;
  readonly kind?: readonly MailActivityKind[] | null | undefined;
}

/** A trigger as a follower sees it, with what tells it from what it was before. */
export interface FollowedTrigger {
  readonly trigger: TriggerRow;
  readonly mark: string;
}

const ALL_KINDS: readonly MailActivityKind[] = ['TAKEN', 'WAITING', 'SET_ASIDE', 'SKIPPED'];
/** So many of the latest received mails of the ledger are watched for changes. */
const FOLLOWED = 50;
/** In one transaction: others write in between. */
const BATCH = 500;
const DAY_MS = 24 * 3_600_000;

/** What became of each mail that a trigger has looked at, and why. */
export class MailActivities {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** The latest received mail first. */
  async list(
    trigger: TriggerRow,
    request: PageRequest,
    { kind, ...period }: ActivityFilter,
  ): Promise<Page<MailActivity>> {
    const { reader } = this.#collaborators.database;
    const kinds = kind ?? ALL_KINDS;
    const status = kinds.flatMap((one) => STATUSES_OF[one]);
    // Both tables are in the same order, so that one cursor serves both.
    const receipts = await pageReceipts(reader, request, { ...period, triggerId: trigger.id, status });
    if (!kinds.includes('SKIPPED')) return mapPage(receipts, (row) => receiptActivity(row, trigger));
    const skips = await pageSkips(reader, trigger.id, request, period);
    return mapPage(mergePages(receipts, skips, request), (row) =>
      'status' in row ? receiptActivity(row, trigger) : skipActivity(row, trigger),
    );
  }

  /** The trigger as it is, then again after every change of it or of what it has done. Throws NOT_FOUND, also once it is deleted. */
  async follow(triggerId: string): Promise<AsyncGenerator<FollowedTrigger, void, undefined>> {
    const read = () => this.#read(triggerId);
    await read();
    return this.#collaborators.events.follow(
      'trigger',
      triggerId,
      read,
      () => false,
      (one, other) => one.mark === other.mark,
    );
  }

  /** Removes what was noted of mails that were left alone, after as many days as runs are kept, in small steps. */
  async purge(signal: AbortSignal): Promise<void> {
    const { database, clock, retention } = this.#collaborators;
    if (retention.keepDays === undefined) return;
    const before = new Date(clock().getTime() - retention.keepDays * DAY_MS);
    for (let gone = BATCH; gone === BATCH && !signal.aborted; )
      gone = await database.transaction((tx) => deleteOldSkips(tx, before, BATCH), { relaxed: true });
  }

  async #read(triggerId: string): Promise<FollowedTrigger> {
    const { reader } = this.#collaborators.database;
    const trigger = await findTrigger(reader, triggerId);
    if (trigger === null) throw new AppError('NOT_FOUND', `There is no trigger with the id ${triggerId}`);
    // When it is due next is no news: every poll moves it, at its begin and at its end.
    const { nextPollAt: _, ...told } = trigger;
    const receipts = await listNewestMarks(reader, triggerId, FOLLOWED);
    return { trigger, mark: JSON.stringify([told, receipts, await latestSkipId(reader, triggerId)]) };
  }
}
