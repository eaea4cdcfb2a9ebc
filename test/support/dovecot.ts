/**
 * A private Dovecot for tests: a child process on free ports of 127.0.0.1, with its own mail in a temporary directory.
 * It dies with the test process, however that ends.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type AppendOptions, DovecotAccount, FIXTURE_CLIENT } from './dovecot-account.ts';
import { type DovecotLayout, writeDovecotConfig } from './dovecot-config.ts';
import { freePort } from './free-port.ts';

export { capabilitiesWithout } from './dovecot-config.ts';

const EXECUTABLE = '/usr/sbin/dovecot';

/**
 * Runs `$1 -F -c $2/dovecot.conf` as the leader of a process group. A watchdog outside of that group reads a pipe that
 * only the test process holds open; when the pipe ends it kills the group, and removes `$2` unless it was told to keep it.
 */
const LAUNCH = `
exec 3<&0 </dev/null
setsid sh -c 'word=$(cat); kill -s KILL -- -$1; [ "$word" ] || rm -rf -- "$2"' watchdog $$ "$2" <&3 2>/dev/null &
exec 3<&-
exec "$1" -F -c "$2/dovecot.conf"
`;

export type DovecotOptions = Pick<
  DovecotLayout,
  'capability' | 'separator' | 'tls' | 'mechanisms' | 'introspectionUrl' | 'extra'
> & {
  /** User names and their passwords; default `{ alice: 'secret', bob: 'secret' }`. */
  readonly users?: Readonly<Record<string, string>>;
};

/** Why Dovecot cannot run here, as a sentence; null where it can. For `describe.skipIf` and the last lines of a run. */
export function dovecotMissing(): string | null {
  if (!existsSync(EXECUTABLE) || !existsSync('/usr/lib/dovecot/imap')) {
    return 'Dovecot is not installed (Debian package dovecot-imapd)';
  }
  return spawnSync('openssl', ['version']).error ? 'openssl is not installed (Debian package openssl)' : null;
}

/** Starts a server and waits until it greets. To be stopped by `stop()` or `await using`. */
export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  const missing = dovecotMissing();
  if (missing !== null) throw new Error(missing);
  for (let attempt = 1; ; attempt += 1) {
    const dir = mkdtempSync(join(tmpdir(), 'dovecot-'));
    const server = new Dovecot({ ...options, dir, port: await freePort(), tlsPort: await freePort() });
    const users = Object.entries(options.users ?? { alice: 'secret', bob: 'secret' });
    for (const [name, password] of users) server.createUser(name, password);
    try {
      await server.start();
      return server;
    } catch (error) {
      await server.stop();
      // Between the choice of a free port and its use, another test may have taken it.
      if (attempt === 3) throw error;
    }
  }
}

export class Dovecot implements AsyncDisposable {
  readonly host = '127.0.0.1';
  /** Plain text, with STARTTLS. */
  readonly port: number;
  /** TLS from the first byte. */
  readonly tlsPort: number;
  /** The temporary directory: mail/<user> is a Maildir, dovecot.log the log. */
  readonly dir: string;
  readonly #accounts = new Map<string, DovecotAccount>();
  #process: ChildProcess | undefined;

  constructor(layout: DovecotLayout) {
    this.dir = layout.dir;
    this.port = layout.port;
    this.tlsPort = layout.tlsPort;
    writeDovecotConfig(layout);
  }

  /** The certificate (PEM), which is its own authority; for localhost and 127.0.0.1. */
  get ca(): string {
    return readFileSync(join(this.dir, 'cert.pem'), 'utf8');
  }

  /** The server's log so far. */
  get log(): string {
    const path = join(this.dir, 'dovecot.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  /** Adds a user with an empty mailbox; works before and after the start. */
  createUser(name: string, password: string): void {
    appendFileSync(join(this.dir, 'users'), `${name}:{PLAIN}${password}\n`);
    this.#accounts.set(name, new DovecotAccount(this, name, password));
  }

  /** What a test may do to a user's mailbox, and see of it, over its own connection. */
  account(user: string): DovecotAccount {
    const account = this.#accounts.get(user);
    if (account === undefined) throw new Error(`the test server has no user ${user}`);
    return account;
  }

  /** Stores a mail; the folder is made where it is missing. Answers its UID. */
  append(user: string, folder: string, raw: string | Uint8Array, options: AppendOptions = {}): Promise<number> {
    return this.account(user).append(folder, raw, options);
  }

  /** What clients sent after their login, connection by connection, as it was on the wire; without the fixture's own. */
  commands(): string {
    const dir = join(this.dir, 'rawlog');
    const files = readdirSync(dir).filter((name) => name.endsWith('.in'));
    const connections = files.sort().map((name) => readFileSync(join(dir, name), 'latin1'));
    return connections
      .filter((sent) => !sent.includes(`"${FIXTURE_CLIENT}"`))
      .map((sent) => sent.replace(/^\d+\.\d+ /gm, ''))
      .join('');
  }

  /** Starts it (again, after `kill`): same ports, same mail. */
  async start(): Promise<void> {
    const child = spawn('sh', ['-c', LAUNCH, 'dovecot', EXECUTABLE, this.dir], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#process = child;
    const deadline = Date.now() + 15_000;
    while (!(await this.#greets())) {
      if (child.exitCode !== null) throw new Error(`Dovecot ended with ${child.exitCode}\n${this.log}`);
      if (Date.now() > deadline) throw new Error(`Dovecot does not answer\n${this.log}`);
      await wait(15);
    }
  }

  /** SIGKILL to the server and its children; the mail stays. `start()` brings it back. */
  async kill(): Promise<void> {
    for (const account of this.#accounts.values()) account.disconnect();
    const child = this.#process;
    this.#process = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.stdin?.end('keep');
    await exited;
  }

  /** SIGSTOP: connections stay open and nobody answers, until `thaw`. */
  freeze(): void {
    this.#signal(this.#process?.pid, 'SIGSTOP');
  }

  thaw(): void {
    this.#signal(this.#process?.pid, 'SIGCONT');
  }

  /** Kills the server and removes its directory. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 3 });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  #signal(pid: number | undefined, signal: NodeJS.Signals): void {
    if (pid !== undefined) process.kill(-pid, signal);
  }

  async #greets(): Promise<boolean> {
    const socket = connect(this.port, this.host);
    try {
      const [data] = await once(socket, 'data', { signal: AbortSignal.timeout(1000) });
      return String(data).startsWith('* OK');
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  }
}
