import { type FileHandle, open } from 'node:fs/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { Checkpoints } from './checkpoints.ts';

/** For how long what was committed without waiting for the disk may be on its way there. */
const LONGEST_DELAY_MS = 100;
/** From this size on, in bytes, what is in the log is brought into the database. */
const LONG_LOG = 4 * 1024 * 1024;
/** A log of so many pages (64 MiB) has outrun its keeper: the writer itself brings the rest over, and begins it anew. */
const LONGEST_LOG_PAGES = 16 * 1024;

/** Has the connection leave the log to its keeper, and keep it no longer than it has to be. */
export function leaveLogToKeeper(writer: BetterSqlite3.Database): void {
  writer.pragma(`wal_autocheckpoint = ${LONGEST_LOG_PAGES}`);
  writer.pragma(`journal_size_limit = ${LONG_LOG}`);
}

/**
 * Brings SQLite's write-ahead log to the disk, and a long one into the database, beside the writer: a commit that does it by the
 * way keeps the event loop waiting for the disk.
 */
export class LogKeeper {
  readonly #path: string;
  readonly #checkpoints: Checkpoints;
  #file: Promise<FileHandle> | null = null;
  #keeping: Promise<void> = Promise.resolve();
  #isDue = false;
  #isClosed = false;
  #hurry: () => void = () => undefined;

  /** SQLite makes the log with the first write, and keeps it for as long as it has a connection. */
  constructor(databaseFile: string) {
    this.#path = `${databaseFile}-wal`;
    this.#checkpoints = new Checkpoints(databaseFile);
  }

  /** What is in the log by now is on the disk within moments. */
  keepSoon(): void {
    // What is committed while all is being closed, SQLite brings to the disk when it closes its connection.
    if (this.#isDue || this.#isClosed) return;
    this.#isDue = true;
    const pause = new Promise<void>((resolve) => {
      this.#hurry = resolve;
      setTimeout(resolve, LONGEST_DELAY_MS);
    });
    this.#keeping = Promise.all([this.#keeping, pause]).then(() => this.#keep());
  }

  /** Waits for what is on its way; keeps nothing from now on. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#hurry();
    await this.#keeping;
    await (await this.#file)?.close();
    await this.#checkpoints.close();
  }

  async #keep(): Promise<void> {
    this.#isDue = false;
    this.#file ??= open(this.#path, 'r');
    const file = await this.#file;
    await file.datasync();
    const { size } = await file.stat();
    if (size > LONG_LOG) await this.#checkpoints.make();
  }
}
