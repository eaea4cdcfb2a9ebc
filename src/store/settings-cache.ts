import type { Database } from './database.ts';

/** More than are called at the same time on a busy server; what is left out is made anew. */
const MOST_KEPT = 500;

/** Keeps what was made of settings for as long as none has been written, by this process or by another. */
export class SettingsCache<Value> {
  readonly #database: Database;
  readonly #kept = new Map<string, Value>();
  #version = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is kept under the key, or else what `make` gives of settings that it reads meanwhile; null is not kept. */
  async get<Made extends Value | null>(key: string, make: () => Promise<Made>): Promise<Made | Value> {
    const version = this.#renew();
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const made = await make();
    if (made !== null && this.#version === version) this.#keep(key, made);
    return made;
  }

  #renew(): number {
    const version = this.#database.settingsVersion();
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
    return version;
  }

  #keep(key: string, value: Value): void {
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, value);
  }
}
