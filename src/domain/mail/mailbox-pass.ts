import type { MailboxSession, MailSummary, SelectedFolder } from '../../connectors/imap/mailbox.ts';
import type { RunErrorData } from '../../errors.ts';
import { listFinishable, listPending, type StartedReceipt } from '../../store/open-receipt-store.ts';
import type { ReceiptRow } from '../../store/receipt-store.ts';
import { listEnabledTriggers, type TriggerRow } from '../../store/trigger-store.ts';
import type { MailCollaborators } from './collaborators.ts';
import { finishMails, type MailboxProblems } from './mail-finish.ts';
import { MailScan } from './mail-scan.ts';
import { startMails } from './mail-start.ts';
import type { MailboxLease, MailboxPlace } from './mailbox-lease.ts';
import { PROCESS_NOT_DEPLOYED, TriggerChanged } from './poll-errors.ts';
import type { PollTally } from './poll-tally.ts';
import type { ReadingPlaces } from './reading-places.ts';
import { settleMissing } from './settle-missing.ts';
import type { MailTurn } from './start-context.ts';
import { startGroups } from './start-groups.ts';

/** Mails that are started before they are marked and moved together. */
const BATCH = 100;
/** Mails that are marked and moved with one command. */
const FINISH_BATCH = 100;

/** How a pass ended that was not cut off. */
export interface PassResult {
  /** It stopped at a limit: there is more to do at once. */
  readonly more: boolean;
  /** What keeps a trigger's mails from being done, by the id of the trigger. */
  readonly problems: ReadonlyMap<string, RunErrorData>;
}

type PassCollaborators = MailCollaborators & { readonly places: ReadingPlaces };

/**
 * One pass over one folder on one connection, for all of its triggers: what is new is entered into the ledger, the
 * processes are started, and then each mail is marked and moved once. It goes on until nothing is left, or to its
 * limits.
 */
export class MailboxPass {
  readonly #collaborators: PassCollaborators;
  readonly #place: MailboxPlace;
  readonly #lease: MailboxLease;
  readonly #signal: AbortSignal;
  readonly #endsAt: number;
  /** Receipts that had their turn in this pass. */
  readonly #tried = new Set<string>();
  /** Summaries of mails that were just entered, until their turn. */
  readonly #summaries = new Map<number, MailSummary>();
  readonly #problems: MailboxProblems = new Map();
  readonly #heldBack = new Set<string>();
  readonly #refused = new Map<string, RunErrorData>();
  #isWritable = false;
  /** Of those that read mails; undefined as long as there was nothing to read, null where none was free. */
  #readingPlace: Disposable | null | undefined;

  readonly #tally: PollTally;

  constructor(
    collaborators: PassCollaborators,
    place: MailboxPlace,
    lease: MailboxLease,
    signal: AbortSignal,
    tally: PollTally,
  ) {
    this.#tally = tally;
    this.#collaborators = collaborators;
    this.#place = place;
    this.#lease = lease;
    this.#signal = signal;
    this.#endsAt = performance.now() + collaborators.limits.pollMs;
  }

  async run(): Promise<PassResult> {
    await using session = await this.#collaborators.openMailbox(this.#place.serviceId, this.#signal);
    try {
      while (await this.#round(session));
      return { more: this.#isAtLimit(), problems: this.#problems };
    } catch (error) {
      if (!(error instanceof TriggerChanged)) throw error;
      return { more: true, problems: this.#problems };
    } finally {
      this.#readingPlace?.[Symbol.dispose]();
    }
  }

  /** Answers whether another look at the folder is due: something was new, and more may have come meanwhile. */
  async #round(session: MailboxSession): Promise<boolean> {
    const selected = await session.open(this.#place.folder, { readOnly: true });
    this.#isWritable = false;
    const enabled = await listEnabledTriggers(this.#collaborators.database.reader, this.#place.serviceId);
    const isNew = await this.#scan(session, selected, enabled);
    const { serviceId } = this.#place;
    await settleMissing(
      { ...this.#collaborators, lease: this.#lease, session },
      { serviceId, ...this.#placeOf(selected) },
    );
    const startable = await this.#startable(enabled);
    while (await this.#startPending(session, selected, startable));
    await this.#finishAll(session, selected);
    return isNew && !this.#isAtLimit();
  }

  #scan(session: MailboxSession, selected: SelectedFolder, enabled: readonly TriggerRow[]): Promise<boolean> {
    const { database, clock, limits } = this.#collaborators;
    const triggers = enabled.filter((trigger) => trigger.sourceFolder === this.#place.folder);
    const onFound = (mail: MailSummary) => {
      if (this.#summaries.size < limits.mailsPerPoll) this.#summaries.set(mail.uid, mail);
    };
    return new MailScan({
      database,
      clock,
      lease: this.#lease,
      signal: this.#signal,
      session,
      place: this.#place,
      selected,
      triggers,
      tally: this.#tally,
      onFound,
    }).run();
  }

  /** The triggers whose process is deployed; the others' mails are held back, and the trigger says so. */
  async #startable(enabled: readonly TriggerRow[]): Promise<ReadonlyMap<string, TriggerRow>> {
    const startable = new Map<string, TriggerRow>();
    const byProcess = Map.groupBy(enabled, ({ engineKey, processKey }) => `${engineKey} ${processKey}`);
    for (const triggers of byProcess.values()) {
      const isDeployed = await this.#isDeployed(triggers[0]);
      for (const trigger of triggers) {
        if (isDeployed) startable.set(trigger.id, trigger);
        else this.#holdBack(trigger);
      }
    }
    return startable;
  }

  async #isDeployed(trigger: TriggerRow | undefined): Promise<boolean> {
    const { processes } = this.#collaborators;
    return trigger !== undefined && (await processes.find(trigger.engineKey, trigger.processKey)) !== null;
  }

  /** Starts what waits, as far as the limits allow; answers whether there was anything. */
  async #startPending(
    session: MailboxSession,
    selected: SelectedFolder,
    startable: ReadonlyMap<string, TriggerRow>,
  ): Promise<boolean> {
    if (this.#isAtLimit()) return false;
    const { database, limits } = this.#collaborators;
    const pending = await listPending(database.reader, this.#place.serviceId, this.#placeOf(selected), {
      triggerIds: [...startable.keys()].filter((id) => !this.#heldBack.has(id)),
      except: [...this.#tried],
      limit: limits.mailsPerPoll - this.#tried.size,
    });
    if (pending.length === 0) return false;
    this.#readingPlace ??= await this.#collaborators.places.take(this.#signal);
    if (this.#readingPlace === null) return false;
    await session.checkClaims();
    for (let start = 0; start < pending.length && !this.#isAtLimit(); start += BATCH)
      await this.#startBatch(session, selected, startable, pending.slice(start, start + BATCH));
    return true;
  }

  /** Starts some mails, then marks and moves those. */
  async #startBatch(
    session: MailboxSession,
    selected: SelectedFolder,
    startable: ReadonlyMap<string, TriggerRow>,
    batch: readonly ReceiptRow[],
  ): Promise<void> {
    for (const group of startGroups(await this.#turns(session, batch, startable))) await this.#start(session, group);
    const uids = batch.flatMap((receipt) => receipt.uid ?? []);
    const finishable = await this.#finishable(selected, { afterUid: 0, limit: FINISH_BATCH * 10, uids });
    await this.#finish(session, selected, finishable, false);
    for (const uid of uids) this.#summaries.delete(uid);
    for (const triggerId of new Set(batch.map((receipt) => receipt.triggerId)))
      this.#collaborators.events.publish('trigger', triggerId);
  }

  async #turns(
    session: MailboxSession,
    batch: readonly ReceiptRow[],
    startable: ReadonlyMap<string, TriggerRow>,
  ): Promise<readonly MailTurn[]> {
    const unknown = batch.flatMap(({ uid }) => (uid === null || this.#summaries.has(uid) ? [] : uid));
    for (const mail of await session.summaries([...new Set(unknown)])) this.#summaries.set(mail.uid, mail);
    return batch.flatMap((receipt) => {
      const trigger = startable.get(receipt.triggerId);
      return trigger === undefined ? [] : { receipt, trigger, mail: this.#summaries.get(receipt.uid ?? 0) ?? null };
    });
  }

  async #start(session: MailboxSession, group: readonly MailTurn[]): Promise<void> {
    this.#signal.throwIfAborted();
    const turns = group.filter(({ trigger }) => !this.#heldBack.has(trigger.id));
    for (const { receipt } of turns) this.#tried.add(receipt.id);
    const context = { ...this.#collaborators, lease: this.#lease, session };
    for (const [{ receipt, trigger }, outcome] of await startMails(context, turns)) {
      if (outcome === 'STARTED') this.#tally.of(trigger.id).started += 1;
      if (outcome === 'SET_ASIDE') this.#tally.of(trigger.id).failed += 1;
      if (outcome === 'AGAIN') this.#tried.delete(receipt.id);
      if (outcome === 'HELD_BACK') this.#holdBack(trigger);
    }
  }

  #holdBack(trigger: TriggerRow): void {
    this.#heldBack.add(trigger.id);
    if (trigger.sourceFolder !== this.#place.folder) return;
    this.#problems.set(trigger.id, {
      code: PROCESS_NOT_DEPLOYED,
      message: `The process ${trigger.processKey} is not deployed: its mails are held back until it is, or until the trigger names another`,
    });
  }

  /** What earlier polls have left to do. */
  async #finishAll(session: MailboxSession, selected: SelectedFolder): Promise<void> {
    let afterUid = 0;
    for (;;) {
      const receipts = await this.#finishable(selected, { afterUid, limit: FINISH_BATCH });
      const lastUid = receipts.at(-1)?.uid;
      if (lastUid == null) return;
      await this.#finish(session, selected, receipts, true);
      // A mail of several triggers may be cut in two by the limit: then the rest of it comes again.
      afterUid = receipts.length < FINISH_BATCH || receipts[0]?.uid === lastUid ? lastUid : lastUid - 1;
    }
  }

  #finishable(
    selected: SelectedFolder,
    which: Parameters<typeof listFinishable>[3],
  ): Promise<readonly StartedReceipt[]> {
    const { database } = this.#collaborators;
    return listFinishable(database.reader, this.#place.serviceId, this.#placeOf(selected), which);
  }

  async #finish(
    session: MailboxSession,
    selected: SelectedFolder,
    receipts: readonly StartedReceipt[],
    again: boolean,
  ): Promise<void> {
    if (receipts.length === 0) return;
    this.#signal.throwIfAborted();
    if (!this.#isWritable) {
      const again = await session.open(this.#place.folder, { readOnly: false });
      // Rebuilt in between: the next round finds the mails at their new places.
      if (again.uidValidity !== selected.uidValidity)
        throw new TriggerChanged('The folder was rebuilt during the poll');
      this.#isWritable = true;
    }
    const { database, clock } = this.#collaborators;
    await finishMails({ database, clock, session, again, refused: this.#refused }, receipts, this.#problems);
  }

  #isAtLimit(): boolean {
    return (
      this.#readingPlace === null ||
      this.#tried.size >= this.#collaborators.limits.mailsPerPoll ||
      performance.now() >= this.#endsAt
    );
  }

  #placeOf(selected: SelectedFolder): { readonly folder: string; readonly uidValidity: string } {
    return { folder: this.#place.folder, uidValidity: selected.uidValidity };
  }
}
