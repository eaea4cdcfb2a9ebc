import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './database.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** As `npm start` starts the server, without npm. */
const START: readonly string[] = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).scripts.start.split(' ');
const FLAGS = START.filter((word) => word.startsWith('--'));
const ENV = Object.fromEntries(START.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('=')));

/** The server as an operating system sees it: a process that is started, signalled, and ends. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Resolves with the URL once it listens; rejects with its output where it ends before. */
  readonly url: Promise<string>;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface ServerProcessOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly dataDir?: string;
  /** As `npm start` starts it, unless something else is to. */
  readonly command?: readonly [string, ...string[]];
  /** The root of the project otherwise. */
  readonly cwd?: string;
}

/** Starts the real server on a free port, in a process group of its own, which is killed at the end of the test. */
export function startServerProcess(options: ServerProcessOptions = {}): ServerProcess {
  const [program, ...args] = options.command ?? [process.execPath, ...FLAGS, `${ROOT}src/main.ts`];
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...ENV,
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PASSERELLE_PORT: '0',
      PASSERELLE_EGRESS_ALLOW: '127.0.0.1/32',
      // Mails wait for the poll that the test asks for.
      PASSERELLE_IMAP_IDLE: 'off',
      PASSERELLE_DATA_DIR: options.dataDir ?? temporaryFolder(),
      ...options.env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  onTestFinished(() => killGroup(child));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /"url":"(http[^"]+)"/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`The server ended before it listened:\n${output}`)));
  });
  // Whoever does not ask for the URL has no use for its rejection.
  url.catch(() => undefined);
  return { child, output: () => output, url, ended };
}

/** True while any process of the child's group runs. */
export function isGroupAlive(child: ChildProcess): boolean {
  try {
    process.kill(-(child.pid ?? 0), 0);
    return true;
  } catch {
    return false;
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid !== undefined && isGroupAlive(child)) process.kill(-child.pid, 'SIGKILL');
}
