import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

const PROJECT = join(import.meta.dirname, '../peers/cxf');
const BUILD = join(import.meta.dirname, '../../build/cxf');

/** Why Apache CXF cannot be started here; null where it can. */
export function cxfMissing(): string | null {
  const missing = ['java', 'mvn'].filter((command) => spawnSync(command, ['-version']).status !== 0);
  return missing.length === 0
    ? null
    : `${missing.join(' and ')} not installed (apt-get install maven default-jdk-headless)`;
}

/** A running server of `test/peers/cxf`. */
export interface CxfPeer {
  /** The WSDL of one of its services, by its path. */
  readonly wsdl: (path: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts Apache CXF, which Maven brings at the first time. Messages signed with that certificate (a PEM file) are taken. */
export async function startCxf(certificateFile: string): Promise<CxfPeer> {
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${BUILD}/lib`];
  const maven = spawnSync('mvn', ['-q', '-B', '-f', PROJECT, 'compile', ...copy], { encoding: 'utf8' });
  if (maven.status !== 0) throw new Error(`Maven could not bring Apache CXF: ${maven.stdout.slice(0, 2000)}`);
  const port = await freePort();
  const classPath = `${BUILD}/classes:${BUILD}/lib/*`;
  const java = spawn('java', ['-cp', classPath, 'PeerServer', String(port), certificateFile], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => java.once('exit', resolve));
  for await (const line of createInterface(java.stdout)) if (line === 'ready') break;
  if (java.exitCode !== null) throw new Error('Apache CXF has ended at its start');
  java.stdout.resume();
  return {
    wsdl: async (path) => (await fetch(`http://127.0.0.1:${port}${path}?wsdl`)).text(),
    close: async () => {
      java.kill();
      await ended;
    },
  };
}
