import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SoapVersion } from '../../src/connectors/soap/soap-operation.ts';

const SOURCES = join(import.meta.dirname, 'gsoap');

/** Why a server of gSOAP cannot be made here; null where it can. */
export function gsoapMissing(): string | null {
  const missing = ['soapcpp2', 'gcc'].filter((command) => !isCommand(command));
  if (missing.length > 0) return `${missing.join(' and ')} not installed (apt-get install gsoap libgsoap-dev gcc)`;
  return existsSync('/usr/include/stdsoap2.h')
    ? null
    : 'the headers of gSOAP are missing (apt-get install libgsoap-dev)';
}

function isCommand(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A server that gSOAP was compiled for. */
export interface GsoapPeer {
  readonly endpoint: string;
  /** As gSOAP writes it. */
  readonly wsdl: string;
}

/** Compiles the service of `gsoap/interop.h`; `dispose` clears it away. */
export function compileGsoap(): { readonly folder: string; readonly dispose: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'gsoap-'));
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: 'pipe' });
  for (const version of ['1', '2']) {
    execFileSync('mkdir', [join(folder, version)]);
    run('soapcpp2', '-c', '-S', '-x', `-${version}`, '-d', version, join(SOURCES, 'interop.h'));
  }
  const generated = ['1/soapC.c', '1/soapServer.c'];
  run('gcc', '-O0', '-w', '-I1', '-o', 'server', join(SOURCES, 'server.c'), ...generated, '-lgsoap');
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the compiled server, for one test. */
export async function startGsoap(folder: string, soapVersion: SoapVersion): Promise<GsoapPeer> {
  const server = spawn(join(folder, 'server'), { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  });
  const [port] = await once(server.stdout, 'data');
  const version = soapVersion === 'SOAP_1_1' ? '1' : '2';
  const wsdl = readFileSync(join(folder, version, 'Interop.wsdl'), 'utf8');
  return { endpoint: `http://127.0.0.1:${String(port).trim()}/`, wsdl };
}
