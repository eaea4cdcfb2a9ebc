import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { addContains } from './contains.ts';
import { keepStatements } from './keep-statements.ts';
import { LogSync } from './log-sync.ts';
import * as tables from './tables.ts';

/** A connection as the stores see it: the reader, or the one writing connection inside a transaction. */
export type Connection = BetterSQLite3Database<typeof tables>;

/** How a commit waits for the disk. */
type Synchronous = 'FULL' | 'NORMAL';

/**
 * The database of one process: exactly one writing connection, behind a first-come mutex, and one that only reads.
 *
 * A second writer in the process would block the event loop for the whole busy time-out, and statements on a shared
 * connection would fall into another request's BEGIN: hence the mutex.
 */
export class Database {
  /** Reads what was committed. Never write through it: the connection is read-only. */
  readonly reader: Connection;
  readonly #writer: BetterSqlite3.Database;
  readonly #readerClient: BetterSqlite3.Database;
  readonly #tx: Connection;
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  readonly #log: LogSync;
  #synchronous: Synchronous | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  readonly #scope = new AsyncLocalStorage<{ open: boolean }>();

  constructor(writer: BetterSqlite3.Database, readerClient: BetterSqlite3.Database) {
    this.#writer = writer;
    this.#readerClient = readerClient;
    this.#begin = writer.prepare('BEGIN IMMEDIATE');
    this.#commit = writer.prepare('COMMIT');
    this.#log = new LogSync(`${writer.name}-wal`);
    this.#tx = drizzle(writer, { schema: tables });
    this.reader = drizzle(readerClient, { schema: tables });
  }

  /**
   * Runs `work` in BEGIN IMMEDIATE ... COMMIT, after those that came before; rolled back when it throws. `work` uses
   * only the `tx` that it is handed, and awaits no I/O: nothing else writes meanwhile. Nesting is refused, since the
   * inner one would wait for the outer one for ever.
   *
   * What was written is on the disk when it resolves. `relaxed` does not wait for that: it outlives the end of the
   * process all the same, and the loss of power after a moment.
   */
  transaction<T>(
    work: (tx: Connection) => T | Promise<T>,
    { relaxed = false }: { readonly relaxed?: boolean } = {},
  ): Promise<T> {
    if (this.#scope.getStore()?.open) return Promise.reject(new Error('Transactions do not nest'));
    const result = this.#tail.then(() => (relaxed ? this.#runRelaxed(work) : this.#run(work, 'FULL')));
    // The next in line must start whatever became of this one; its error goes to its own caller.
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Waits for the transactions in line, then closes both connections. */
  async close(): Promise<void> {
    await this.#tail;
    await this.#log.close();
    this.#readerClient.close();
    this.#writer.close();
  }

  /** In WAL mode NORMAL waits for the disk at checkpoints only; what is in the log keeps its order. */
  async #runRelaxed<T>(work: (tx: Connection) => T | Promise<T>): Promise<T> {
    const result = await this.#run(work, 'NORMAL');
    this.#log.syncSoon();
    return result;
  }

  async #run<T>(work: (tx: Connection) => T | Promise<T>, synchronous: Synchronous): Promise<T> {
    if (this.#synchronous !== synchronous) this.#writer.pragma(`synchronous = ${synchronous}`);
    this.#synchronous = synchronous;
    this.#begin.run();
    const scope = { open: true };
    try {
      const result = await this.#scope.run(scope, () => work(this.#tx));
      this.#commit.run();
      return result;
    } catch (error) {
      if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK');
      throw error;
    } finally {
      scope.open = false;
    }
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
