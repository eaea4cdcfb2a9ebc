import { randomBytes } from 'node:crypto';
import { ImapFlow, type ImapFlowError } from 'imapflow';
import { z } from 'zod';
import { ConnectorError } from '../../../errors.ts';
import { ScramExchange, type ScramHash } from './scram-exchange.ts';

/** What imapflow does not tell of itself: the pieces that its own logins are made of. */
interface Internals {
  readonly authCapabilities: Map<string, boolean>;
  expectCapabilityUpdate: boolean;
  readonly namespace?: { readonly prefix: string } | undefined;
  authenticate(): Promise<unknown>;
  run(command: string, ...args: readonly unknown[]): Promise<unknown>;
  setAuthenticationState(): Promise<void>;
  exec(
    command: string,
    attributes: readonly object[],
    options: { onPlusTag: (line: unknown) => Promise<void> },
  ): Promise<{ next(): void }>;
  write(line: string): void;
}

const MECHANISMS: readonly { readonly name: string; readonly hash: ScramHash }[] = [
  { name: 'SCRAM-SHA-256', hash: 'sha256' },
  { name: 'SCRAM-SHA-1', hash: 'sha1' },
];

const continuationSchema = z.object({ attributes: z.tuple([z.object({ value: z.string() })]).rest(z.unknown()) });
const responseCodeSchema = z.object({
  attributes: z
    .tuple([z.object({ section: z.tuple([z.object({ value: z.string() })]).rest(z.unknown()) })])
    .rest(z.unknown()),
});

/** Commands that name a folder: imapflow completes its path by the answer to NAMESPACE. */
const WITH_FOLDER = new Set([
  'SELECT',
  'LIST',
  'LSUB',
  'STATUS',
  'MOVE',
  'COPY',
  'APPEND',
  'CREATE',
  'RENAME',
  'DELETE',
]);

/**
 * imapflow, with SCRAM besides its own logins (PLAIN, LOGIN, XOAUTH2, OAUTHBEARER): for servers that take a password in no
 * other way, and where the connection is not encrypted, so that the password does not travel. Each command is a round trip, and most connections open the inbox and nothing else: what
 * imapflow asks for at the beginning is asked for when it is needed.
 */
export class LoginClient extends ImapFlow {
  /** How the login was made, such as `PLAIN`; null before. */
  get mechanism(): string | null {
    const used = [...internals(this).authCapabilities].find(([, isUsed]) => isUsed);
    return used === undefined ? null : used[0].replace(/^AUTH=/, '');
  }

  #hasNamespace = false;

  /** What the server calls itself (ID, RFC 2971); null where it does not say. */
  async askName(): Promise<string | null> {
    if (this.serverInfo === null && this.capabilities.has('ID'))
      await internals(ImapFlow.prototype).run.call(this, 'ID', this.options.clientInfo);
    return this.serverInfo?.name || null;
  }

  /** Called by imapflow for every command. */
  async run(command: string, ...args: readonly unknown[]): Promise<unknown> {
    const run = internals(ImapFlow.prototype).run;
    if (command === 'NAMESPACE') return undefined;
    // Coremail lets nobody open a folder who has not said who it is.
    if (command === 'ID' && !/coremail/i.test(this.greeting ?? '')) return undefined;
    if (this.#hasNamespace || !WITH_FOLDER.has(command) || isInbox(args[0])) return run.call(this, command, ...args);
    if (command === 'SELECT') return this.#select(args);
    await this.#askNamespace();
    return run.call(this, command, ...args);
  }

  /** Opens a folder by its whole path, as LIST tells it; one that is not there under that is looked for in our namespace. */
  async #select(args: readonly unknown[]): Promise<unknown> {
    const { run } = internals(ImapFlow.prototype);
    try {
      return await run.call(this, 'SELECT', ...args);
    } catch (error) {
      if (!(error instanceof Error) || (error as ImapFlowError).responseStatus !== 'NO') throw error;
      await this.#askNamespace();
      const prefix = internals(this).namespace?.prefix ?? '';
      if (prefix === '' || String(args[0]).startsWith(prefix)) throw error;
      return run.call(this, 'SELECT', ...args);
    }
  }

  async #askNamespace(): Promise<void> {
    this.#hasNamespace = true;
    await internals(ImapFlow.prototype).run.call(this, 'NAMESPACE');
  }

  /** Called by imapflow when it is time to log in. */
  authenticate(): Promise<unknown> {
    const { auth } = this.options;
    const scram = MECHANISMS.find(({ name }) => this.capabilities.has(`AUTH=${name}`));
    const isNew = this.state === this.states.NOT_AUTHENTICATED;
    if (isNew && scram !== undefined && auth?.pass !== undefined && this.#isBest()) {
      return this.#scram(
        scram.name,
        new ScramExchange(scram.hash, auth.user, auth.pass, randomBytes(18).toString('base64')),
      );
    }
    if (isNew && auth?.pass !== undefined && this.#takesPlainAtOnce(auth.user))
      return this.#plain(auth.user, auth.pass);
    return internals(ImapFlow.prototype).authenticate.call(this);
  }

  /** imapflow waits for a server to ask for what may go along with the command (RFC 4959). */
  #takesPlainAtOnce(user: string): boolean {
    // As imapflow: Exchange takes such names by the command LOGIN only.
    const isOfDomain = /[\\/]/.test(user);
    return !isOfDomain && this.capabilities.has('SASL-IR') && this.capabilities.has('AUTH=PLAIN');
  }

  #plain(user: string, pass: string): Promise<boolean> {
    const message = toBase64(`\0${user}\0${pass}`);
    return this.#logIn('PLAIN', message, async () => '*');
  }

  /** Over TLS the plain ways come first: servers that keep passwords as hashes of another kind offer SCRAM all the same. */
  #isBest(): boolean {
    const hasPlain = ['AUTH=PLAIN', 'AUTH=LOGIN'].some((name) => this.capabilities.has(name));
    return !this.secureConnection || (!hasPlain && this.capabilities.has('LOGINDISABLED'));
  }

  async #scram(name: string, exchange: ScramExchange): Promise<boolean> {
    const dialogue = new Dialogue(exchange, this.capabilities.has('SASL-IR'));
    const answer = (line: unknown) => dialogue.answer(challengeOf(line));
    return this.#logIn(name, dialogue.initial, answer, dialogue);
  }

  /** AUTHENTICATE (RFC 9051 section 6.2.2). `first` goes along with the command, where it is not null. */
  async #logIn(
    mechanism: string,
    first: string | null,
    answer: (line: unknown) => Promise<string>,
    dialogue?: Dialogue,
  ): Promise<boolean> {
    const inner = internals(this);
    inner.expectCapabilityUpdate = true;
    const attributes = first === null ? [] : [{ type: 'ATOM', value: first, sensitive: true }];
    try {
      const response = await inner.exec('AUTHENTICATE', [{ type: 'ATOM', value: mechanism }, ...attributes], {
        onPlusTag: async (line) => inner.write(await answer(line)),
      });
      response.next();
    } catch (error) {
      throw dialogue?.fault ?? refusalOf(error);
    }
    dialogue?.requireProof();
    inner.authCapabilities.set(`AUTH=${mechanism}`, true);
    await inner.setAuthenticationState();
    return true;
  }
}

/** The lines of a SCRAM login, in base64, one after the other. Never throws while it answers: that would leave the server waiting. */
class Dialogue {
  readonly #exchange: ScramExchange;
  #step: 'FIRST' | 'FINAL' | 'PROOF' | 'OVER';
  #isProven = false;
  fault: unknown = null;

  constructor(exchange: ScramExchange, sendsFirst: boolean) {
    this.#exchange = exchange;
    this.#step = sendsFirst ? 'FINAL' : 'FIRST';
  }

  /** What goes along with the command itself (RFC 4959); null where the server waits to be asked. */
  get initial(): string | null {
    return this.#step === 'FINAL' ? toBase64(this.#exchange.first()) : null;
  }

  async answer(challenge: string): Promise<string> {
    try {
      return await this.#next(challenge);
    } catch (error) {
      this.fault = error;
      // Cancels the exchange (RFC 9051 section 6.2.2).
      return '*';
    }
  }

  /** Throws where the server has let us in without showing that it knows the password. */
  requireProof(): void {
    if (!this.#isProven)
      throw new ConnectorError('INVALID_RESPONSE', 'The mail server has not proven that it knows the password (SCRAM)');
  }

  async #next(challenge: string): Promise<string> {
    switch (this.#step) {
      case 'FIRST':
        this.#step = 'FINAL';
        return toBase64(this.#exchange.first());
      case 'FINAL':
        this.#step = 'PROOF';
        return toBase64(await this.#exchange.final(challenge));
      default:
        this.#step = 'OVER';
        this.#isProven = this.#exchange.isProof(challenge);
        return '';
    }
  }
}

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function challengeOf(line: unknown): string {
  const parsed = continuationSchema.safeParse(line);
  return parsed.success ? Buffer.from(parsed.data.attributes[0].value, 'base64').toString() : '';
}

/** As imapflow marks the errors of its own logins. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const failure = error as ImapFlowError;
  if (failure.responseStatus !== 'NO' && failure.responseStatus !== 'BAD') return error;
  const code = responseCodeSchema.safeParse(failure.response);
  const serverResponseCode = code.success ? { serverResponseCode: code.data.attributes[0].section[0].value } : {};
  return Object.assign(failure, { authenticationFailed: true, ...serverResponseCode });
}

/** RFC 9051 section 5.1: the one name that is the same everywhere. */
function isInbox(path: unknown): boolean {
  return typeof path === 'string' && path.toUpperCase() === 'INBOX';
}

/** imapflow's declarations leave these out; they are there in the version that package.json pins, and a test logs in. */
function internals(client: ImapFlow): Internals {
  return client as unknown as Internals;
}
