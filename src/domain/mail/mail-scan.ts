import type { MailSummary, ScanRange } from '../../connectors/imap/mailbox.ts';
import { listDisplaced } from '../../store/open-receipt-store.ts';
import { listByUids, type MailLocator, type ReceiptRow } from '../../store/receipt-store.ts';
import { listScans, moveScan, type ScanRow, saveFullScan } from '../../store/scan-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { assertUnchanged } from './assert-unchanged.ts';
import { inChunks } from './chunks.ts';
import { FreshSkips } from './fresh-skips.ts';
import { identifyMail } from './identify-mail.ts';
import { type EnteredAs, enterMails, type FoundMail, placeAt } from './ledger-entry.ts';
import { mayBeSame, toSecond } from './mail-identity.ts';
import type { ScanContext } from './scan-context.ts';
import { planScan, type ScanPlan } from './scan-plan.ts';
import { skipReason } from './skip-reason.ts';

/** Summaries that are judged, and entered in one transaction, at a time. */
const CHUNK = 200;

/**
 * Looks through the open folder and enters what meets a trigger's conditions into the ledger. The watermark moves at the
 * end, when every mail below it has its verdict. Answers whether the ledger has been given anything new.
 */
export class MailScan {
  readonly #context: ScanContext;
  /** Open mails of the ledger that were last seen under another UIDVALIDITY. */
  #displaced: readonly ReceiptRow[] = [];
  #entered = 0;

  constructor(context: ScanContext) {
    this.#context = context;
  }

  async run(): Promise<boolean> {
    const { database, place, selected, triggers } = this.#context;
    const at = { folder: place.folder, uidValidity: selected.uidValidity };
    this.#displaced = await listDisplaced(database.reader, place.serviceId, at);
    const scans = await listScans(
      database.reader,
      triggers.map((trigger) => trigger.id),
      place.folder,
    );
    const plan = planScan(triggers, scans, selected, this.#displaced, this.#context.clock());
    if (plan === null) return false;
    const skips = new FreshSkips(this.#context, scans);
    for (const range of plan.ranges) await this.#scan(range, skips);
    await skips.write();
    await this.#saveScans(plan, scans);
    return this.#entered > 0;
  }

  async #scan(range: ScanRange, skips: FreshSkips): Promise<void> {
    const { session, signal } = this.#context;
    for await (const mails of inChunks(session.scan(range), CHUNK)) {
      signal.throwIfAborted();
      await this.#placeDisplaced(mails);
      await this.#enter(mails, skips);
    }
  }

  /** Conditions do not matter here: a mail whose process runs is finished wherever it is now. */
  async #placeDisplaced(mails: readonly MailSummary[]): Promise<void> {
    if (this.#displaced.length === 0) return;
    const { database, clock, lease } = this.#context;
    const seconds = new Set(this.#displaced.map((row) => toSecond(row.receivedAt)));
    const found = await this.#identify(mails.filter((mail) => seconds.has(toSecond(mail.receivedAt))));
    if (found.length === 0) return;
    const placed = await database.transaction(async (tx) => {
      await lease.assertHeld(tx);
      const pairs = found.flatMap(({ identity, locator }) =>
        this.#displaced.filter((row) => row.identity === identity).map((row) => ({ row, locator })),
      );
      const first = pairs.filter(({ row }, index) => pairs.findIndex((pair) => pair.row.id === row.id) === index);
      for (const { row, locator } of first) await placeAt(tx, row, locator, clock());
      return new Set(first.map(({ row }) => row.id));
    });
    this.#displaced = this.#displaced.filter((row) => !placed.has(row.id));
  }

  async #enter(mails: readonly MailSummary[], skips: FreshSkips): Promise<void> {
    const { database, clock, lease, onFound, triggers } = this.#context;
    const { uidValidity } = this.#context.selected;
    const judged = mails
      .flatMap((mail) => triggers.map((trigger) => ({ mail, trigger, reason: skipReason(mail, uidValidity, trigger) })))
      .filter(({ mail, trigger, reason }) => reason === null || skips.isFresh(mail, trigger));
    const isKnown = await this.#known(judged.map(({ mail }) => mail));
    const news = judged.filter(({ mail, trigger }) => !isKnown(mail, trigger));
    await skips.note(news);
    const unknown = news.filter(({ reason }) => reason === null);
    const found = await this.#identify([...new Set(unknown.map(({ mail }) => mail))]);
    if (found.length === 0) return;
    const entered: { readonly trigger: TriggerRow; readonly as: EnteredAs }[] = [];
    await database.transaction(async (tx) => {
      await lease.assertHeld(tx);
      const now = clock();
      for (const [trigger, wanted] of Map.groupBy(unknown, (item) => item.trigger)) {
        await assertUnchanged(tx, trigger);
        const mails = new Set(wanted.map(({ mail }) => mail));
        const ofTrigger = found.filter(({ mail }) => mails.has(mail));
        for (const as of await enterMails(tx, trigger, ofTrigger, now)) entered.push({ trigger, as });
      }
    });
    for (const { trigger, as } of entered) this.#count(trigger, as);
    for (const { mail } of found) onFound(mail);
    this.#entered += found.length;
  }

  #count({ id }: TriggerRow, as: EnteredAs): void {
    if (as === 'PLACED') return;
    const counts = this.#context.tally.of(id);
    counts.looked += 1;
    counts.matched += 1;
    if (as === 'DUPLICATE') counts.duplicates += 1;
  }

  /** Known by its place, where it may be the mail that the ledger has there. */
  async #known(
    mails: readonly MailSummary[],
  ): Promise<(mail: MailSummary, trigger: Pick<TriggerRow, 'id'>) => boolean> {
    if (mails.length === 0) return () => false;
    const { database, triggers } = this.#context;
    const rows = await listByUids(
      database.reader,
      triggers.map((trigger) => trigger.id),
      this.#locatorOf(0),
      mails.map((mail) => mail.uid),
    );
    const byPlace = new Map(rows.map((row) => [placeKey(row.triggerId, row.uid), row]));
    return (mail, trigger) => {
      const row = byPlace.get(placeKey(trigger.id, mail.uid));
      return row !== undefined && mayBeSame(row, mail);
    };
  }

  async #identify(mails: readonly MailSummary[]): Promise<readonly FoundMail[]> {
    const found: FoundMail[] = [];
    for (const mail of mails) {
      const identity = await identifyMail(this.#context.session, mail);
      found.push({ mail, identity, locator: this.#locatorOf(mail.uid) });
    }
    return found;
  }

  async #saveScans(plan: ScanPlan, before: readonly ScanRow[]): Promise<void> {
    const { database, place, selected, triggers } = this.#context;
    const { uidValidity } = selected;
    // Not the last UID that was seen: a mail below it may have become visible later.
    const lastUid = selected.uidNext - 1;
    const moved = triggers.filter((trigger) => {
      const isAtEnd = before.some((row) => row.triggerId === trigger.id && row.lastUid === lastUid);
      return plan.fullFor.has(trigger.id) || !isAtEnd;
    });
    if (moved.length === 0) return;
    // Lost with the power, it is read again: the mails below it were entered before, and are on the disk.
    await database.transaction(
      async (tx) => {
        for (const trigger of moved) {
          await assertUnchanged(tx, trigger);
          const row = { triggerId: trigger.id, folder: place.folder, uidValidity, lastUid };
          if (plan.fullFor.has(trigger.id)) await saveFullScan(tx, { ...row, lastFullScanAt: plan.startedAt });
          else await moveScan(tx, row);
        }
      },
      { relaxed: true },
    );
  }

  #locatorOf(uid: number): MailLocator {
    return { folder: this.#context.place.folder, uidValidity: this.#context.selected.uidValidity, uid };
  }
}

function placeKey(triggerId: string, uid: number | null): string {
  return `${triggerId} ${uid}`;
}
