/** A private PostgreSQL for tests, of the binaries of Debian's package: a cluster in a temporary directory, on a free port. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const VERSIONS = '/usr/lib/postgresql';
/** Nothing is to survive the test: no write waits for the disk. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=16MB'];

/** Why PostgreSQL cannot run here, as a sentence; null where it can. For `describe.skipIf` and the last lines of a run. */
export function postgresMissing(): string | null {
  return binaries() === undefined ? 'PostgreSQL is not installed (Debian package postgresql)' : null;
}

/** A running server, for whoever connects from this machine. To be stopped; it ends with this process in any case. */
export interface Postgres extends AsyncDisposable {
  /** Of an empty database. */
  readonly url: string;
}

/** Starts a server of its own with an empty database. */
export async function startPostgres(): Promise<Postgres> {
  const bin = binaries();
  if (bin === undefined) throw new Error(postgresMissing() ?? 'PostgreSQL is missing');
  const dir = mkdtempSync(join(tmpdir(), 'postgres-'));
  const user = serverUser();
  if (user.uid !== undefined) chownSync(dir, user.uid, user.gid);
  const options = { ...user, cwd: dir, stdio: 'pipe' } as const;
  const data = join(dir, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', '--locale=C'], options);
  const port = await freePort();
  const settings = [...FAST, 'listen_addresses=127.0.0.1'].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', dir, '-p', String(port), ...settings], options);
  const kill = () => void server.kill('SIGQUIT');
  process.once('exit', kill);
  await listening(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    [Symbol.asyncDispose]: async () => {
      process.removeListener('exit', kill);
      const ended = once(server, 'close');
      kill();
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The folder of the newest version. */
function binaries(): string | undefined {
  const folders = existsSync(VERSIONS) ? readdirSync(VERSIONS).map((version) => join(VERSIONS, version, 'bin')) : [];
  return folders
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .sort()
    .at(-1);
}

/** It refuses to run as root: there it runs as the user that its package has brought. */
function serverUser(): { readonly uid: number; readonly gid: number } | { readonly uid?: undefined } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function listening(server: ChildProcess): Promise<void> {
  let output = '';
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.includes('ready to accept connections')) resolve();
  });
  server.once('error', reject);
  server.once('close', () => reject(new Error(`PostgreSQL ended:\n${output}`)));
  await promise;
}
