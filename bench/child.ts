import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process that serves something. */
export interface Child extends Disposable {
  readonly url: string;
  readonly pid: number;
}

/** Starts `node <script>` (below the root of the project) and waits until it prints `"url":"…"`. */
export async function startChild(script: string, env: Readonly<Record<string, string>> = {}): Promise<Child> {
  const child = spawn(process.execPath, [script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], ...env },
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    const url = /"url":"(http[^"]+)"/.exec(output)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return { url, pid: child.pid ?? 0, [Symbol.dispose]: () => child.kill('SIGKILL') };
  }
  throw new Error(`${script} ended before it listened:\n${output}`);
}
