import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { ZipEntry } from './zip.ts';

/** The folder that the modules of the runtime are in, and what they import. */
const SOURCES = new URL('../../../', import.meta.url);
const ENTRY = new URL('../client-runtime/create-soap-client.ts', import.meta.url);
const LICENSE = new URL('../LICENSE', SOURCES);
/** Imports and exports from elsewhere, on one line or several. */
const FROM = /^((?:import|export)\b[^;'"]*?\bfrom\s+|import\s+)'([^']+)'/gm;

/** The code that clients call with: this connector's own writer and reader, as plain JavaScript. */
export interface RuntimeFiles {
  /** Of the module that a client imports, relative to the package. */
  readonly entry: string;
  readonly files: readonly ZipEntry[];
}

/** Takes the types out of the modules that the runtime consists of, and nothing else. They need no package. */
export function runtimeFiles(): RuntimeFiles {
  const files = new Map<string, ZipEntry>([['', { path: 'runtime/LICENSE', content: readFileSync(LICENSE, 'utf8') }]]);
  const pending = [ENTRY];
  for (const url of pending) {
    if (files.has(url.href)) continue;
    const code = stripTypeScriptTypes(readFileSync(url, 'utf8'));
    for (const [, , reference = ''] of code.matchAll(FROM)) {
      if (reference.startsWith('.')) pending.push(new URL(reference, url));
      else if (!reference.startsWith('node:')) throw new Error(`A typed client would need the package ${reference}`);
    }
    files.set(url.href, { path: pathOf(url), content: code.replaceAll(FROM, toJavaScript) });
  }
  return { entry: `./${pathOf(ENTRY)}`, files: [...files.values()] };
}

function toJavaScript(_match: string, head: string, reference: string): string {
  return `${head}'${reference.startsWith('.') ? reference.replace(/\.ts$/, '.js') : reference}'`;
}

function pathOf(url: URL): string {
  return `runtime/${url.href.slice(SOURCES.href.length).replace(/\.ts$/, '.js')}`;
}
