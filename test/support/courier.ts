/**
 * A private Courier-IMAP for tests: the second mail server, of another kind. It has neither MOVE, CONDSTORE, SPECIAL-USE
 * nor ESEARCH, and its folders are named `INBOX.Done`.
 *
 * Its packages are unpacked into `build/` (installed, they would remove Dovecot), so only its imapd runs: greeting and
 * login, which need its authentication daemon, are spoken here. Everything after the login is Courier's.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DovecotAccount } from './dovecot-account.ts';

const ROOT = fileURLToPath(new URL('../../build/courier', import.meta.url));
const EXECUTABLE = join(ROOT, 'usr/bin/imapd');
const CAPABILITY = 'IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE';

/** Why Courier cannot run here, as a sentence; null where it can. For `describe.skipIf` and the last lines of a run. */
export function courierMissing(): string | null {
  return existsSync(EXECUTABLE) ? null : 'Courier is not unpacked (Debian package courier-imap, by npm test)';
}

/** Starts a server; any user may log in with any password, and has a mailbox from then on. To be stopped. */
export async function startCourier(): Promise<Courier> {
  const server = new Courier(mkdtempSync(join(tmpdir(), 'courier-')));
  await server.start();
  return server;
}

export class Courier implements AsyncDisposable {
  readonly host = '127.0.0.1';
  /** The temporary directory: mail/<user> is a Maildir. */
  readonly dir: string;
  readonly #accounts = new Map<string, DovecotAccount>();
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(join(dir, 'mail'));
    this.#server = createServer((socket) => this.#serve(socket));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async start(): Promise<void> {
    this.#server.listen(0, this.host);
    await once(this.#server, 'listening');
  }

  /** What a test may do to a user's mailbox, and see of it, over its own connection. */
  account(user: string): DovecotAccount {
    const account = this.#accounts.get(user) ?? new DovecotAccount(this, user, 'secret');
    this.#accounts.set(user, account);
    return account;
  }

  /** Ends every connection and removes the directory. */
  async stop(): Promise<void> {
    for (const account of this.#accounts.values()) account.disconnect();
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 3 });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => this.#sockets.delete(socket));
    socket.write('* OK ready\r\n');
    const onData = (data: Buffer) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        const user = answer(socket, line);
        if (user === null) continue;
        socket.off('data', onData);
        this.#join(socket, line.split(' ')[0] ?? '', user);
      }
    };
    socket.on('data', onData);
  }

  /** From here on the client talks to Courier's own process. */
  #join(socket: Socket, tag: string, user: string): void {
    const maildir = join(this.dir, 'mail', user);
    for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, name), { recursive: true });
    const imapd = spawn(EXECUTABLE, [maildir], { env: environment(user), stdio: ['pipe', 'pipe', 'ignore'] });
    passOn(imapd, socket, `${tag} OK LOGIN Ok.\r\n`);
  }
}

/** Before the login. Answers the user who has logged in. */
function answer(socket: Socket, line: string): string | null {
  const [tag, command = '', ...words] = line.split(' ');
  const login = /^LOGIN$/i.test(command);
  if (login) return (words[0] ?? '').replaceAll('"', '');
  if (/^CAPABILITY$/i.test(command)) socket.write('* CAPABILITY IMAP4rev1\r\n');
  socket.write(`${tag} OK done\r\n`);
  return null;
}

/** The greeting of a process that needs no login is taken for the answer to the login. */
function passOn(imapd: ChildProcess, socket: Socket, loggedIn: string): void {
  const { stdin, stdout } = imapd;
  if (stdin === null || stdout === null) throw new Error('imapd has no pipes');
  stdout.once('data', (greeting: Buffer) => {
    socket.write(loggedIn);
    socket.write(greeting.subarray(greeting.indexOf('\n') + 1));
    stdout.pipe(socket);
    socket.pipe(stdin);
  });
  stdin.on('error', () => socket.destroy());
  socket.on('close', () => stdin.end());
}

function environment(user: string): Record<string, string> {
  return {
    LD_LIBRARY_PATH: [
      join(ROOT, 'usr/lib'),
      join(ROOT, 'usr/lib/x86_64-linux-gnu'),
      join(ROOT, 'usr/lib/aarch64-linux-gnu'),
    ].join(':'),
    AUTHENTICATED: user,
    IMAP_CAPABILITY: CAPABILITY,
    IMAP_KEYWORDS: '1',
    IMAP_OBSOLETE_CLIENT: '0',
    IMAP_USELOCKS: '1',
    IMAP_TRASHFOLDERNAME: 'Trash',
  };
}
