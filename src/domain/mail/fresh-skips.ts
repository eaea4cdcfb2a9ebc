import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { ScanRow } from '../../store/scan-store.ts';
import type { SkipReason } from '../../store/skip-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { type FreshFrom, freshFrom, isFresh } from './fresh-mails.ts';
import type { ScanContext } from './scan-context.ts';
import { SkipNotes } from './skip-notes.ts';
import { takenElsewhere } from './taken-elsewhere.ts';

/** A mail with what a trigger makes of it; null: it is taken. */
interface JudgedMail {
  readonly mail: MailSummary;
  readonly trigger: TriggerRow;
  readonly reason: SkipReason | null;
}

/** What one scan looks at for the first time and leaves alone: noted and counted. */
export class FreshSkips {
  readonly #context: ScanContext;
  /** By the id of the trigger. */
  readonly #from: ReadonlyMap<string, FreshFrom>;
  readonly #notes: SkipNotes;

  constructor(context: ScanContext, scans: readonly ScanRow[]) {
    const { triggers, selected } = context;
    this.#context = context;
    const scanOf = ({ id }: TriggerRow) => scans.find((row) => row.triggerId === id);
    this.#from = new Map(triggers.map((trigger) => [trigger.id, freshFrom(trigger, scanOf(trigger), selected)]));
    this.#notes = new SkipNotes(triggers.length);
  }

  isFresh(mail: MailSummary, { id }: TriggerRow): boolean {
    const from = this.#from.get(id);
    return from !== undefined && isFresh(mail, from);
  }

  /** Of these mails, none of which the ledger has at its place, those that are left alone. */
  async note(judged: readonly JudgedMail[]): Promise<void> {
    const { clock, database, place, selected, tally } = this.#context;
    const skipped = judged.flatMap((item) => (item.reason === null ? [] : { ...item, reason: item.reason }));
    const isTaken = await takenElsewhere(database.reader, skipped);
    for (const { mail, trigger, reason } of skipped) {
      // A copy of a mail that was taken, or that mail itself at another place: what became of it, the ledger tells.
      if (isTaken(mail, trigger)) continue;
      const locator = { folder: place.folder, uidValidity: selected.uidValidity, uid: mail.uid };
      this.#notes.add(trigger.id, mail, locator, reason, clock());
      tally.of(trigger.id).looked += 1;
      tally.of(trigger.id).skipped += 1;
    }
  }

  /** To be called at the end of the scan. Throws TriggerChanged. */
  write(): Promise<void> {
    return this.#notes.write(this.#context.database, this.#context.triggers);
  }
}
