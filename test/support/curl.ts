import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Why curl cannot be run here; null where it can. */
export function curlMissing(): string | null {
  return spawnSync('curl', ['--version']).error === undefined ? null : 'curl is not installed';
}

/** Types the command into bash, as people do. */
export async function runCurl(command: string): Promise<void> {
  await promisify(execFile)('bash', ['-c', `${command} -sS -o /dev/null`]);
}
