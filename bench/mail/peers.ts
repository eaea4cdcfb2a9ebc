import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Read by this benchmark alone, and no dependency of the project: n8n's is under a license that is not open, and
 * node-red-node-email stands on packages that nobody keeps any more.
 */
const PACKAGES = ['@n8n/imap@0.27.0', 'node-red-node-email@5.2.5'];

/** Installs the packages of peers below `build/`, once. Answers the folder; where it fails, their contestants will say so. */
export function installPeers(): string {
  const folder = fileURLToPath(new URL('../../build/bench-peers', import.meta.url));
  if (existsSync(join(folder, 'node_modules'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--silent'];
  try {
    execFileSync('npm', ['install', ...options, ...PACKAGES], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    console.error('The packages of n8n and Node-RED could not be installed: they are left out');
  }
  return folder;
}
