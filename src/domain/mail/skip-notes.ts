import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { Database } from '../../store/database.ts';
import type { MailLocator } from '../../store/receipt-store.ts';
import { insertSkips, type NewSkip, type SkipReason, trimSkips } from '../../store/skip-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { assertUnchanged } from './assert-unchanged.ts';

/** How many are kept of each trigger. */
export const SKIPS_KEPT = 5_000;
/** How many of one scan are held until its end, of all its triggers together. */
const MOST_HELD = 20_000;
/** In one transaction: others write in between. */
const BATCH = 200;
/** In characters: enough to recognise a mail. */
const MOST_SUBJECT = 300;

/**
 * What a scan leaves alone, collected until its end: of a folder with years of mail only the last ones are ever written. A scan that is cut
 * off writes nothing, and finds them again.
 */
export class SkipNotes {
  readonly #notes = new Map<string, NewSkip[]>();
  readonly #mostOfEach: number;

  constructor(triggers: number) {
    this.#mostOfEach = Math.min(SKIPS_KEPT, Math.ceil(MOST_HELD / Math.max(1, triggers)));
  }

  add(triggerId: string, mail: MailSummary, locator: MailLocator, reason: SkipReason, now: Date): void {
    const { messageId, sender, receivedAt } = mail;
    const subject = mail.subject?.slice(0, MOST_SUBJECT) ?? null;
    const notes = this.#notes.get(triggerId) ?? [];
    notes.push({ triggerId, ...locator, reason, messageId, subject, sender, receivedAt, createdAt: now });
    // Cut now and then only: taking the first of a long list away costs as much as the list is long.
    const isFull = notes.length >= this.#mostOfEach * 2;
    this.#notes.set(triggerId, isFull ? notes.slice(-this.#mostOfEach) : notes);
  }

  /**
   * Nobody waits for the disk: what a loss of power takes away was only there to be read. Throws TriggerChanged for a trigger that is
   * another by now, or gone.
   */
  async write(database: Database, triggers: readonly TriggerRow[]): Promise<void> {
    for (const trigger of triggers) {
      const kept = this.#notes.get(trigger.id)?.slice(-this.#mostOfEach) ?? [];
      for (let start = 0; start < kept.length; start += BATCH)
        await database.transaction(
          async (tx) => {
            await assertUnchanged(tx, trigger);
            await insertSkips(tx, kept.slice(start, start + BATCH));
            if (start + BATCH >= kept.length) await trimSkips(tx, trigger.id, SKIPS_KEPT);
          },
          { relaxed: true },
        );
    }
  }
}
