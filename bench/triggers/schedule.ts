import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** The schedule of a running server, seen and changed from beside it. */
export class Schedule implements Disposable {
  readonly #client: BetterSqlite3.Database;

  constructor(dataDir: string) {
    this.#client = new BetterSqlite3(join(dataDir, 'passerelle.db'), { timeout: 5_000 });
  }

  /** Makes every trigger due at a moment, and every so many minutes from then on. */
  makeDue(at: number, frequencyMinutes: number): void {
    this.#client.prepare('update imap_triggers set next_poll_at = ?, frequency_minutes = ?').run(at, frequencyMinutes);
  }

  /** Keeps so many of the triggers, on all mailboxes. */
  keep(count: number): void {
    this.#client
      .prepare('delete from imap_triggers where rowid not in (select rowid from imap_triggers order by rowid limit ?)')
      .run(count);
  }

  /** For each mailbox when it was polled last, and when it is due next, in milliseconds. */
  read(): readonly { readonly service: string; readonly polledAt: number | null; readonly dueAt: number }[] {
    const query = `select service_id as service, max(last_poll_at) as polledAt, min(next_poll_at) as dueAt
      from imap_triggers group by service_id`;
    return this.#client.prepare(query).all() as ReturnType<Schedule['read']>;
  }

  [Symbol.dispose](): void {
    this.#client.close();
  }
}
