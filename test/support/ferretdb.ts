import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

const PROJECT = join(import.meta.dirname, '../peers/ferretdb');
const PROGRAM = join(import.meta.dirname, '../../build/ferretdb/ferretdb');

/** Why FerretDB cannot run here, as a sentence; null where it can. */
export function ferretDbMissing(): string | null {
  return existsSync(PROGRAM)
    ? null
    : 'a MongoDB: TEST_MONGODB_URL, or FerretDB as npm run test:peers builds it with Go';
}

/** Builds FerretDB, which Go brings at the first time; answers why it cannot, or null. */
export function buildFerretDb(): string | null {
  if (existsSync(PROGRAM)) return null;
  const go = spawnSync('go', ['build', '-buildvcs=false', '-o', PROGRAM, '.'], { cwd: PROJECT, encoding: 'utf8' });
  if (go.error !== undefined) return 'Go is not installed (Debian package golang)';
  return go.status === 0 ? null : `Go could not build FerretDB: ${go.stderr.slice(0, 2000)}`;
}

/** A running server, for whoever connects from this machine. To be stopped; it ends with this process in any case. */
export interface FerretDb extends AsyncDisposable {
  /** Of an empty database. */
  readonly url: string;
}

/** Starts FerretDB, which speaks as MongoDB does, on a directory of its own. */
export async function startFerretDb(): Promise<FerretDb> {
  const dir = mkdtempSync(join(tmpdir(), 'ferretdb-'));
  const port = await freePort();
  const server = spawn(PROGRAM, [`127.0.0.1:${port}`, dir], { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => void server.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(server, 'close');
  for await (const line of createInterface(server.stderr)) if (line.includes('Listening on TCP')) break;
  if (server.exitCode !== null) throw new Error('FerretDB has ended at its start');
  server.stderr.resume();
  return {
    url: `mongodb://127.0.0.1:${port}/passerelle`,
    [Symbol.asyncDispose]: async () => {
      process.removeListener('exit', kill);
      kill();
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
