import { randomUUID } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  futimesSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ImapFlow } from 'imapflow';

/** How the fixture's own connections call themselves (RFC 2971), to be told from those under test. */
export const FIXTURE_CLIENT = 'test-fixture';

/** A mail as a test compares it, before and after. */
export interface StoredMail {
  readonly uid: number;
  /** Sorted; without \Recent. */
  readonly flags: readonly string[];
  readonly subject: string | null;
  readonly internalDate: Date;
}

export interface AppendOptions {
  /** The reception date; now where it is absent. */
  readonly internalDate?: Date;
  /** Such as `\Seen`. */
  readonly flags?: readonly string[];
}

/** Where a server listens and keeps its mail. */
interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly dir: string;
}

/** One user's mailbox as a mail program of that user sees and changes it, over a connection of its own. */
export class DovecotAccount {
  readonly #server: MailServer;
  readonly #user: string;
  readonly #password: string;
  #client: ImapFlow | undefined;
  #delivered = 0;

  constructor(server: MailServer, user: string, password: string) {
    this.#server = server;
    this.#user = user;
    this.#password = password;
  }

  /** Stores a mail; the folder is made where it is missing. Answers its UID. */
  async append(folder: string, raw: string | Uint8Array, options: AppendOptions = {}): Promise<number> {
    const client = await this.#connected();
    const store = () => {
      const content = typeof raw === 'string' ? raw : Buffer.from(raw);
      return client.append(folder, content, [...(options.flags ?? [])], options.internalDate ?? new Date());
    };
    // A missing folder is answered with TRYCREATE.
    const stored = await store().catch(async () => {
      await client.mailboxCreate(folder);
      return store();
    });
    if (!stored || stored.uid === undefined) throw new Error(`APPEND to ${folder} was refused`);
    return stored.uid;
  }

  /** Stores many mails, one after the other on one connection. */
  async appendAll(
    folder: string,
    mails: Iterable<string | Uint8Array>,
    options: AppendOptions = {},
  ): Promise<number[]> {
    const uids: number[] = [];
    for (const mail of mails) uids.push(await this.append(folder, mail, options));
    return uids;
  }

  /** Puts a mail into the inbox as a delivery agent does, piece by piece and without a connection: for large ones, or many. */
  deliver(content: Iterable<Uint8Array>, receivedAt?: Date): void {
    const inbox = join(this.#server.dir, 'mail', this.#user);
    const { uid, gid } = statSync(dirname(inbox));
    const own = (path: string) => chownSync(path, uid, gid);
    for (const dir of [inbox, ...['cur', 'new', 'tmp'].map((name) => join(inbox, name))]) {
      if (!existsSync(dir)) {
        mkdirSync(dir);
        own(dir);
      }
    }
    // Dovecot numbers new mails by the time in their names.
    this.#delivered += 1;
    const name = `${Math.floor(Date.now() / 1000)}.M${this.#delivered}P${process.pid}.${randomUUID()}`;
    const file = openSync(join(inbox, 'tmp', name), 'w');
    for (const chunk of content) writeSync(file, chunk);
    if (receivedAt !== undefined) futimesSync(file, receivedAt, receivedAt);
    closeSync(file);
    own(join(inbox, 'tmp', name));
    renameSync(join(inbox, 'tmp', name), join(inbox, 'new', name));
  }

  async createFolder(folder: string): Promise<void> {
    await (await this.#connected()).mailboxCreate(folder);
  }

  async deleteFolder(folder: string): Promise<void> {
    await (await this.#connected()).mailboxDelete(folder);
  }

  async renameFolder(from: string, to: string): Promise<void> {
    await (await this.#connected()).mailboxRename(from, to);
  }

  /** Adds flags to a mail, or takes them away. */
  async setFlags(
    folder: string,
    uid: number,
    flags: readonly string[],
    change: 'add' | 'remove' = 'add',
  ): Promise<void> {
    await this.#in(folder, async (client) => {
      const options = { uid: true };
      if (change === 'add') await client.messageFlagsAdd(String(uid), [...flags], options);
      else await client.messageFlagsRemove(String(uid), [...flags], options);
    });
  }

  /** Moves a mail as a person would. */
  async move(folder: string, uid: number, destination: string): Promise<void> {
    await this.#in(folder, (client) => client.messageMove(String(uid), destination, { uid: true }));
  }

  /** Copies a mail as a person would. */
  async copy(folder: string, uid: number, destination: string): Promise<void> {
    await this.#in(folder, (client) => client.messageCopy(String(uid), destination, { uid: true }));
  }

  /** Removes a mail for good. */
  async remove(folder: string, uid: number): Promise<void> {
    await this.#in(folder, (client) => client.messageDelete(String(uid), { uid: true }));
  }

  /** What is in a folder, by UID. */
  async mails(folder: string): Promise<StoredMail[]> {
    return this.#in(folder, async (client) => {
      // What others did meanwhile comes with this, and not as rows among the answers to FETCH.
      await client.noop();
      const mails: StoredMail[] = [];
      const query = { uid: true, flags: true, envelope: true, internalDate: true };
      for await (const mail of client.fetch('1:*', query)) {
        const flags = [...(mail.flags ?? [])].filter((flag) => flag !== '\\Recent').sort();
        const internalDate = new Date(mail.internalDate ?? Number.NaN);
        mails.push({ uid: mail.uid, flags, subject: mail.envelope?.subject ?? null, internalDate });
      }
      return mails;
    });
  }

  /** Every folder with its mails: equal before and after means that nothing was touched. */
  async snapshot(): Promise<Record<string, StoredMail[]>> {
    const folders: Record<string, StoredMail[]> = {};
    for (const folder of await (await this.#connected()).list()) {
      if (!folder.flags.has('\\Noselect')) folders[folder.path] = await this.mails(folder.path);
    }
    return folders;
  }

  /** Rebuilds the inbox's index: a new UIDVALIDITY, and UIDs from 1. */
  rebuildInbox(): void {
    this.disconnect();
    const dir = join(this.#server.dir, 'mail', this.#user);
    // Courier takes the second for UIDVALIDITY: rebuilt twice in one second, it would give the same one.
    if (existsSync(join(dir, 'courierimapuiddb'))) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_100);
    for (const name of [
      'dovecot-uidlist',
      'dovecot.index',
      'dovecot.index.log',
      'dovecot.index.cache',
      'courierimapuiddb',
    ]) {
      rmSync(join(dir, name), { force: true });
    }
  }

  /** Gives its connection up; the next call makes a new one. */
  disconnect(): void {
    this.#client?.close();
    this.#client = undefined;
  }

  async #in<T>(folder: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = await this.#connected();
    const lock = await client.getMailboxLock(folder);
    try {
      return await work(client);
    } finally {
      lock.release();
    }
  }

  async #connected(): Promise<ImapFlow> {
    if (this.#client?.usable) return this.#client;
    const client = new ImapFlow({
      host: this.#server.host,
      port: this.#server.port,
      secure: false,
      doSTARTTLS: false,
      auth: { user: this.#user, pass: this.#password },
      clientInfo: { name: FIXTURE_CLIENT },
      logger: false,
      disableAutoIdle: true,
    });
    client.on('error', () => {});
    await client.connect();
    this.#client = client;
    return client;
  }
}
