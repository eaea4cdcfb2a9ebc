import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';

/** How a commit waits for the disk. */
type Synchronous = 'FULL' | 'NORMAL';

type Work<Tx, T> = (tx: Tx) => T | Promise<T>;

/** What is to be known of a piece of work that shares its commit. */
export interface MemberSettings {
  /** Whether the commit is to wait for the disk. */
  readonly durable: boolean;
  /** It writes by one statement, which SQLite undoes by itself where it fails: a savepoint takes as long as the statement. */
  readonly oneStatement: boolean;
}

/** A piece of work that waits for the commit of its group. */
interface Member<Tx> {
  readonly work: Work<Tx, unknown>;
  readonly settings: MemberSettings;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The one writing connection of a process, behind a first-come mutex: statements of two pieces of work on it would fall into
 * one another's BEGIN, and a second connection that writes would block the event loop for the whole busy time-out.
 */
export class Writer<Tx> {
  readonly #client: BetterSqlite3.Database;
  readonly #tx: Tx;
  readonly #statements: Readonly<
    Record<'begin' | 'commit' | 'save' | 'release' | 'undo' | 'version', BetterSqlite3.Statement>
  >;
  readonly #scope = new AsyncLocalStorage<{ open: boolean }>();
  #synchronous: Synchronous | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  /** The group that is not begun yet. */
  #gathering: Member<Tx>[] | null = null;

  /** `tx` is what work is handed: the client as the stores use it. */
  constructor(client: BetterSqlite3.Database, tx: Tx) {
    this.#client = client;
    this.#tx = tx;
    this.#statements = {
      begin: client.prepare('BEGIN IMMEDIATE'),
      commit: client.prepare('COMMIT'),
      save: client.prepare('SAVEPOINT member'),
      release: client.prepare('RELEASE member'),
      undo: client.prepare('ROLLBACK TO member'),
      version: client.prepare('PRAGMA data_version').pluck(),
    };
  }

  /** Runs the work in a transaction of its own, after what came before; it is on the disk when this resolves. */
  alone<T>(work: Work<Tx, T>): Promise<T> {
    if (this.#isNested()) return Promise.reject(nested());
    const result = this.#tail.then(() => this.#transact('FULL', () => this.#call(work)));
    // The next in line must start whatever became of this one; its error goes to its own caller.
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /**
   * Runs the work in one transaction with all that is asked for in the same turn of the event loop, or while that waits in line:
   * most of what a commit costs is the same for one and for many. Each keeps what it wrote whatever becomes of the others, and
   * resolves when all is committed; it is on the disk then where it is `durable`.
   */
  together<T>(work: Work<Tx, T>, settings: MemberSettings): Promise<T> {
    if (this.#isNested()) return Promise.reject(nested());
    return new Promise<T>((resolve, reject) => {
      this.#group().push({ work, settings, resolve: (result) => resolve(result as T), reject });
    });
  }

  /** Another number after every commit of another connection than this one. */
  foreignVersion(): number {
    return this.#statements.version.get() as number;
  }

  /** Resolves when what is in line by now is over. */
  async idle(): Promise<void> {
    await this.#tail;
  }

  /** Nothing may be in line. */
  close(): void {
    this.#client.close();
  }

  #isNested(): boolean {
    return this.#scope.getStore()?.open === true;
  }

  #group(): Member<Tx>[] {
    if (this.#gathering !== null) return this.#gathering;
    const members: Member<Tx>[] = [];
    this.#gathering = members;
    this.#tail = this.#tail
      .then(() => setImmediate())
      .then(() => {
        this.#gathering = null;
        return this.#runGroup(members);
      });
    return members;
  }

  /** Never rejects: each member hears of its own. */
  async #runGroup(members: readonly Member<Tx>[]): Promise<void> {
    const synchronous = members.some(({ settings }) => settings.durable) ? 'FULL' : 'NORMAL';
    const [only] = members;
    if (only !== undefined && members.length === 1)
      return this.#transact(synchronous, () => this.#call(only.work)).then(only.resolve, only.reject);
    const done: (() => void)[] = [];
    try {
      await this.#transact(synchronous, async () => {
        for (const member of members) {
          const isStatement = member.settings.oneStatement;
          done.push(await (isStatement ? this.#runStatement(member) : this.#runMember(member)));
        }
      });
      for (const settle of done) settle();
    } catch (error) {
      for (const { reject } of members) reject(error);
    }
  }

  /** Answers how to tell the member what became of it, once the group is committed. */
  async #runMember({ work, resolve, reject }: Member<Tx>): Promise<() => void> {
    const { save, release, undo } = this.#statements;
    save.run();
    try {
      const result = await this.#call(work);
      release.run();
      return () => resolve(result);
    } catch (error) {
      // SQLite has undone everything where the disk is full or broken.
      if (!this.#client.inTransaction) throw error;
      undo.run();
      release.run();
      return () => reject(error);
    }
  }

  /** The same of a member that is one statement. */
  async #runStatement({ work, resolve, reject }: Member<Tx>): Promise<() => void> {
    try {
      const result = await work(this.#tx);
      // What comes next would be committed on its own, and those before are undone.
      if (!this.#client.inTransaction) throw new Error('The transaction was given up by one of its statements');
      return () => resolve(result);
    } catch (error) {
      if (!this.#client.inTransaction) throw error;
      return () => reject(error);
    }
  }

  async #transact<T>(synchronous: Synchronous, work: () => Promise<T>): Promise<T> {
    if (this.#synchronous !== synchronous) this.#client.pragma(`synchronous = ${synchronous}`);
    this.#synchronous = synchronous;
    this.#statements.begin.run();
    try {
      const result = await work();
      this.#statements.commit.run();
      return result;
    } catch (error) {
      if (this.#client.inTransaction) this.#client.exec('ROLLBACK');
      throw error;
    }
  }

  async #call<T>(work: Work<Tx, T>): Promise<T> {
    const scope = { open: true };
    try {
      return await this.#scope.run(scope, () => work(this.#tx));
    } finally {
      scope.open = false;
    }
  }
}

function nested(): Error {
  return new Error('Transactions do not nest');
}
