import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { addContains } from './contains.ts';
import { keepStatements } from './keep-statements.ts';
import { LogKeeper, leaveLogToKeeper } from './log-keeper.ts';
import * as tables from './tables.ts';
import { Writer } from './writer.ts';

/** A connection as the stores see it: the reader, or the one writing connection inside a transaction. */
export type Connection = BetterSQLite3Database<typeof tables> & { readonly $client: BetterSqlite3.Database };

/** How a transaction is committed. */
export interface TransactionOptions {
  /** Does not wait for the disk: it outlives the end of the process all the same, and the loss of power after a moment. Shares its commit. */
  readonly relaxed?: boolean;
  /** Writes nothing that a call is made by, such as services: what was read of these stays as it is. Shares its commit. */
  readonly history?: boolean;
  /** `work` is one writing statement and nothing else, which costs less than several where it shares its commit. */
  readonly oneStatement?: boolean;
}

/** The database of one process: one connection that writes, and one that only reads. */
export class Database {
  /** Reads what was committed. Never write through it: the connection is read-only. */
  readonly reader: Connection;
  readonly #readerClient: BetterSqlite3.Database;
  readonly #writer: Writer<Connection>;
  readonly #log: LogKeeper;
  #version = 0;
  #foreignVersion = 0;

  constructor(writerClient: BetterSqlite3.Database, readerClient: BetterSqlite3.Database) {
    this.#readerClient = readerClient;
    this.reader = drizzle(readerClient, { schema: tables });
    this.#writer = new Writer<Connection>(writerClient, drizzle(writerClient, { schema: tables }));
    this.#log = new LogKeeper(writerClient.name);
  }

  /**
   * Runs `work` in BEGIN IMMEDIATE ... COMMIT, after those that came before; what it wrote is undone when it throws. `work` uses
   * only the `tx` that it is handed, and awaits no I/O: nothing else writes meanwhile. Nesting is refused, since the
   * inner one would wait for the outer one for ever.
   *
   * What was written is on the disk when it resolves, unless the options say otherwise.
   */
  async transaction<T>(
    work: (tx: Connection) => T | Promise<T>,
    { relaxed = false, history = false, oneStatement = false }: TransactionOptions = {},
  ): Promise<T> {
    try {
      const isShared = relaxed || history;
      return await (isShared
        ? this.#writer.together(work, { durable: !relaxed, oneStatement })
        : this.#writer.alone(work));
    } finally {
      if (!history) this.#version += 1;
      this.#log.keepSoon();
    }
  }

  /** Another number after every commit that may have changed settings: each but the history of this process. */
  settingsVersion(): number {
    const foreign = this.#writer.foreignVersion();
    if (foreign !== this.#foreignVersion) this.#version += 1;
    this.#foreignVersion = foreign;
    return this.#version;
  }

  /** Waits for the transactions in line, then closes every connection. */
  async close(): Promise<void> {
    await this.#writer.idle();
    await this.#log.close();
    this.#readerClient.close();
    this.#writer.close();
  }
}

/**
 * Opens (and creates, and migrates) the database file. Throws where the file was written by a newer version, is no
 * database, or a migration breaks a foreign key.
 */
export function openDatabase(file: string, migrationsFolder: string): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writer = new BetterSqlite3(file, { timeout: 5_000 });
  try {
    writer.pragma('journal_mode = WAL');
    writer.pragma('synchronous = FULL');
    migrateDatabase(writer, migrationsFolder);
    writer.pragma('foreign_keys = ON');
    leaveLogToKeeper(writer);
    const reader = new BetterSqlite3(file, { readonly: true, timeout: 5_000 });
    for (const client of [writer, reader]) {
      addContains(client);
      keepStatements(client);
    }
    return new Database(writer, reader);
  } catch (error) {
    writer.close();
    throw error;
  }
}

/**
 * drizzle-kit rebuilds a table by dropping it: with foreign keys ON its children would be emptied by the cascade, so
 * the migrator runs with them OFF, and the result is checked before anything else may use it.
 */
function migrateDatabase(client: BetterSqlite3.Database, migrationsFolder: string): void {
  client.pragma('foreign_keys = OFF');
  migrate(drizzle(client), { migrationsFolder });
  const broken = client.pragma('foreign_key_check') as readonly unknown[];
  if (broken.length > 0) throw new Error(`The migration left ${broken.length} rows that refer to nothing`);
}
