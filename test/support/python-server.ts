import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Debian's own Python, whose packages apt installs. */
export const PYTHON = '/usr/bin/python3';

/** Starts a script of this folder that prints the port it listens on; answers its origin. */
export async function startPython(script: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const server = spawn(PYTHON, [join(import.meta.dirname, script)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  });
  const [port] = await once(server.stdout, 'data');
  return `http://127.0.0.1:${String(port).trim()}`;
}
