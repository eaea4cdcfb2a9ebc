import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const VENV = join(import.meta.dirname, '../../build/spnego');
const VERSION = 'pyspnego==0.11.1';

/** Why pyspnego cannot be had here; null where it can. */
export function spnegoMissing(): string | null {
  return spawnSync('python3', ['-m', 'venv', '--help']).status === 0 ? null : 'python3-venv is not installed';
}

/** Brings pyspnego, which PyPI has, at the first time. */
export function installSpnego(): void {
  if (existsSync(join(VENV, 'installed'))) return;
  const made = spawnSync('python3', ['-m', 'venv', VENV]).status === 0;
  const installed = made && spawnSync(join(VENV, 'bin/pip'), ['install', '-q', VERSION]).status === 0;
  if (!installed) throw new Error(`pip could not install ${VERSION}`);
  writeFileSync(join(VENV, 'installed'), VERSION);
}

/** Starts an HTTP server over pyspnego's acceptor, which knows this user; answers its origin. */
export async function startSpnego(
  scheme: string,
  user: { domain: string; username: string; password: string },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'spnego-'));
  const users = join(folder, 'users');
  writeFileSync(users, `${user.domain}:${user.username}:${user.password}\n`);
  const server = spawn(join(VENV, 'bin/python'), [join(import.meta.dirname, 'spnego-server.py'), scheme], {
    env: { ...process.env, NTLM_USER_FILE: users },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const [port] = await once(server.stdout, 'data');
  return `http://127.0.0.1:${String(port).trim()}`;
}
