import { type FileHandle, open } from 'node:fs/promises';

/** For how long what was committed without waiting for the disk may be on its way there. */
const LONGEST_DELAY_MS = 100;

/** Brings SQLite's write-ahead log to the disk beside the writer, so that no statement waits for it. */
export class LogSync {
  readonly #path: string;
  #file: Promise<FileHandle> | null = null;
  #syncing: Promise<void> = Promise.resolve();
  #isDue = false;

  /** SQLite makes the file with its first write, and keeps it for as long as it has a connection. */
  constructor(path: string) {
    this.#path = path;
  }

  /** What is in the log by now is on the disk within moments. */
  syncSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    const wait = new Promise((resolve) => setTimeout(resolve, LONGEST_DELAY_MS));
    this.#syncing = Promise.all([this.#syncing, wait]).then(() => this.#sync());
  }

  /** Waits for what is on its way. Nothing may be committed meanwhile. */
  async close(): Promise<void> {
    await this.#syncing;
    await (await this.#file)?.close();
  }

  async #sync(): Promise<void> {
    this.#isDue = false;
    this.#file ??= open(this.#path, 'r');
    await (await this.#file).datasync();
  }
}
