import { ConnectorError, type UserErrorData, userError } from '../../errors.ts';
import { type BackfillRow, insertBackfill, listBackfills } from '../../store/backfill-store.ts';
import type { Connection } from '../../store/database.ts';
import { listByIdentities } from '../../store/receipt-store.ts';
import { makeDue } from '../../store/trigger-schedule-store.ts';
import { findTrigger, type TriggerRow } from '../../store/trigger-store.ts';
import { toUserErrors } from '../user-errors.ts';
import { assertUnchanged } from './assert-unchanged.ts';
import { findOlderMails } from './backfill-search.ts';
import type { MailCollaborators } from './collaborators.ts';
import { enterMails, type FoundMail } from './ledger-entry.ts';
import type { MailPolls } from './mail-polls.ts';
import { TriggerChanged } from './poll-errors.ts';

/** How long a person waits for the count. */
const SEARCH_MS = 120_000;
/** How many entries of its history a trigger shows. */
const SHOWN = 50;

interface BackfillInput {
  readonly id: string;
  readonly since: Date;
  /** What the caller has been told; absent: only count. */
  readonly confirmCount?: number | null | undefined;
}

/** What a backfill has found, and whether it was done. */
interface BackfillOutcome {
  readonly trigger: TriggerRow;
  readonly count: number;
  readonly confirmed: boolean;
  readonly userErrors: readonly UserErrorData[];
}

type Collaborators = Pick<MailCollaborators, 'database' | 'openMailbox' | 'clock'> & { readonly polls: MailPolls };

/** Lets triggers handle mails that are older than their `startFrom`, once somebody has seen how many there are. */
export class Backfills {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** The latest first. */
  list(triggerId: string): Promise<readonly BackfillRow[]> {
    return listBackfills(this.#collaborators.database.reader, triggerId, SHOWN);
  }

  /**
   * Counts, or enters what was counted into the ledger: all or none, so that a crash leaves nothing half done, and the polls
   * start what has entered. Throws UserErrors: NOT_FOUND, INVALID_INPUT, LIMIT_EXCEEDED, STALE for a trigger that changes
   * meanwhile, or why the mailbox does not answer.
   */
  async backfill({ id, since, confirmCount }: BackfillInput): Promise<BackfillOutcome> {
    const { database, clock, polls } = this.#collaborators;
    const trigger = await findTrigger(database.reader, id);
    if (trigger === null) throw userError('NOT_FOUND', `There is no trigger with the id ${id}`, ['id']);
    if (!trigger.enabled)
      throw userError('INVALID_INPUT', `The trigger ${trigger.key} is disabled: enable it to start processes`, ['id']);
    if (since > clock()) throw userError('INVALID_INPUT', 'since is in the future: no mail is that new', ['since']);
    const found = await this.#find(trigger, since);
    if (confirmCount == null) return { trigger, count: found.length, confirmed: false, userErrors: [] };
    const outcome = await this.#enter(trigger, since, found, confirmCount);
    // A poll that runs already would else leave them to the one after it.
    if (outcome.confirmed) polls.askAgain({ serviceId: trigger.serviceId, folder: trigger.sourceFolder });
    return outcome;
  }

  async #find(trigger: TriggerRow, since: Date): Promise<readonly FoundMail[]> {
    const { openMailbox, database, polls } = this.#collaborators;
    const signal = AbortSignal.any([AbortSignal.timeout(SEARCH_MS), polls.stopping]);
    try {
      await using session = await openMailbox(trigger.serviceId, signal);
      const selected = await session.open(trigger.sourceFolder, { readOnly: true });
      return await findOlderMails(session, selected, trigger, since, (found) =>
        isKnown(database.reader, trigger, found),
      );
    } catch (error) {
      throw error instanceof ConnectorError ? toUserErrors(error) : error;
    }
  }

  /** Looks once more, inside the transaction, for what the ledger has been given meanwhile. */
  async #enter(
    trigger: TriggerRow,
    since: Date,
    found: readonly FoundMail[],
    confirmCount: number,
  ): Promise<BackfillOutcome> {
    const now = this.#collaborators.clock();
    try {
      return await this.#collaborators.database.transaction(async (tx) => {
        await assertUnchanged(tx, trigger);
        const fresh: FoundMail[] = [];
        for (const mail of found) if (!(await isKnown(tx, trigger, mail))) fresh.push(mail);
        const count = fresh.length;
        if (count !== confirmCount)
          return { trigger, count, confirmed: false, userErrors: [staleError(count, confirmCount)] };
        await enterMails(tx, trigger, fresh, now);
        await insertBackfill(tx, { triggerId: trigger.id, since, count, createdAt: now });
        await makeDue(tx, trigger.serviceId, trigger.sourceFolder, now);
        return { trigger: (await findTrigger(tx, trigger.id)) ?? trigger, count, confirmed: true, userErrors: [] };
      });
    } catch (error) {
      if (!(error instanceof TriggerChanged)) throw error;
      throw userError('STALE', 'The trigger was changed meanwhile: count again', ['id'], { cause: error });
    }
  }
}

async function isKnown(connection: Connection, trigger: TriggerRow, { identity }: FoundMail): Promise<boolean> {
  return (await listByIdentities(connection, trigger.id, [identity])).length > 0;
}

function staleError(count: number, confirmCount: number): UserErrorData {
  return {
    code: 'STALE',
    message: `There are ${count} mails now, not ${confirmCount}: confirm ${count} to have them handled`,
    path: ['confirmCount'],
  };
}
