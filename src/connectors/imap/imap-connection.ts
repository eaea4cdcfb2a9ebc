import { setTimeout as wait } from 'node:timers/promises';
import type { ImapFlow, ImapFlowError } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import { toConnectorError } from './imap-errors.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { LiteralTap } from './literal-tap.ts';

/** How long the server may take over LOGOUT before the socket is destroyed. */
const LOGOUT_MS = 2000;

/** Where imapflow leaves what a server said when it answered NO or BAD: several commands only resolve `false`. */
export interface RefusalMemory {
  text: string | null;
}

/**
 * A logger for imapflow that writes nothing and remembers the words of the last refusal. Only tagged answers of the
 * server are looked at: no command, and so no credential, is kept.
 */
export function refusalLogger(memory: RefusalMemory) {
  const ignore = () => {};
  const remember = (entry: { err?: ImapFlowError }) => {
    if (entry.err?.responseStatus) memory.text = entry.err.responseText ?? entry.err.message;
  };
  return { debug: ignore, info: ignore, warn: remember, error: ignore, fatal: ignore };
}

/** One connection to a mail server: gives its client out for one piece of work at a time, and turns every failure into a ConnectorError. */
export class ImapConnection {
  readonly kept = new KeptAnswers();
  readonly #client: ImapFlow;
  readonly #target: string;
  readonly #refusal: RefusalMemory;
  readonly #signal: AbortSignal;
  /** What broke the connection: commands in flight only hear that it is gone. */
  #failure: unknown;
  /** Of the section that was read last, or is being read: who has stopped in the midst must not block the connection. */
  #tap: LiteralTap | null = null;

  /** `client` has not been connected yet: its error listener has to be there before. */
  constructor(client: ImapFlow, target: string, refusal: RefusalMemory, signal: AbortSignal) {
    this.#client = client;
    this.#target = target;
    this.#refusal = refusal;
    this.#signal = signal;
    client.on('error', (error) => {
      this.#failure ??= error;
    });
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  /** Whether the server announced an extension. */
  has(capability: string): boolean {
    return this.#client.capabilities.has(capability);
  }

  /** The path of the open folder, as the server names it. */
  get openFolder(): string | null {
    return this.#client.mailbox === false ? null : this.#client.mailbox.path;
  }

  /** Of the open folder; null where none is open. */
  get uidValidity(): string | null {
    return this.#client.mailbox === false ? null : this.#client.mailbox.uidValidity.toString();
  }

  /** Whether the open folder may be changed. */
  get isWritable(): boolean {
    return this.#client.mailbox !== false && !this.#client.mailbox.readOnly;
  }

  /** Whether flags of the open folder can be stored on a condition (CONDSTORE was enabled, and the folder has it). */
  get isConditional(): boolean {
    const { mailbox, enabled } = this.#client;
    return enabled.has('CONDSTORE') && mailbox !== false && mailbox.noModseq !== true;
  }

  /** Whether the open folder keeps keywords of our own. */
  get takesKeywords(): boolean {
    return this.#client.mailbox !== false && this.#client.mailbox.permanentFlags?.has('\\*') === true;
  }

  /** Throws MAILBOX_REFUSED where the open folder is not to be changed: some servers move mails out of it all the same. */
  requireWritable(action: string): void {
    const { mailbox } = this.#client;
    if (mailbox !== false && mailbox.readOnly) {
      throw new ConnectorError('MAILBOX_REFUSED', `Cannot ${action}: the folder ${mailbox.path} is open read-only`);
    }
  }

  /** {@link run} for a command that fetches one section; its content comes through the tap. The next command ends that. */
  async runTapped<T>(action: string, tap: LiteralTap, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    return this.run(action, (client) => {
      this.#tap = tap;
      return tap.during(client, () => work(client));
    });
  }

  /** Does `work` with the client. `action` is a verb phrase for the message of a failure. */
  async run<T>(action: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    this.#tap?.interrupt();
    this.#signalCheck();
    this.#refusal.text = null;
    try {
      return await work(this.#client);
    } catch (error) {
      throw this.error(error, action);
    }
  }

  /** What a failure means: of a command, or of a stream that a command has answered. */
  error(error: unknown, action: string): ConnectorError {
    if (this.#signal.aborted) return cancelled(this.#target, error);
    const closed = !this.#client.usable && !(error instanceof ConnectorError);
    return toConnectorError(closed ? (this.#failure ?? error) : error, this.#target, action);
  }

  /** For the commands that resolve `false` where the server said no, or where the connection broke. */
  refused(action: string): ConnectorError {
    if (!this.#client.usable) return this.error(connectionGone(), action);
    const said = this.#refusal.text ?? 'it gives no reason';
    return new ConnectorError('MAILBOX_REFUSED', `${this.#target} refused to ${action}: ${said}`);
  }

  /**
   * Says LOGOUT, and waits for nothing: the server has its time to answer. Whatever is under way fails with UNREACHABLE.
   * Never throws.
   */
  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#abort);
    const client = this.#client;
    if (!client.usable) return client.close();
    const patience = wait(LOGOUT_MS, undefined, { ref: false });
    const parted = Promise.race([client.logout().catch(() => {}), patience]);
    void parted.then(() => client.close());
  }

  readonly #abort = () => this.#client.close();

  #signalCheck(): void {
    if (this.#signal.aborted) throw cancelled(this.#target, this.#signal.reason);
    if (!this.#client.usable) throw this.error(connectionGone(), 'go on');
  }
}

function connectionGone(): Error {
  return Object.assign(new Error('it is closed'), { code: 'NoConnection' });
}

function cancelled(target: string, cause: unknown): ConnectorError {
  return new ConnectorError('CANCELLED', `Talking to ${target} was cancelled`, { cause });
}
