import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Logger } from '../../src/logger.ts';

/** A secret whose core no encoding changes but base64: where its core is, it has come out. */
export interface Canary {
  readonly name: string;
  readonly secret: string;
  /** Sixteen hexadecimal digits. */
  readonly core: string;
}

/** Characters that writers escape in different ways stand around the core. */
export function newCanary(name: string, around: readonly [string, string] = ['ä"<&>\'/+=% ', ' \\ü']): Canary {
  const core = randomBytes(8).toString('hex');
  return { name, core, secret: `${around[0]}${core}${around[1]}` };
}

/** One that a header, a user name or a URL can hold as it is. */
export function plainCanary(name: string): Canary {
  return newCanary(name, ['plain-', '-end']);
}

/** The names of those canaries of which at least ten digits show in what was found. */
export function shownIn(found: Buffer, canaries: readonly Canary[]): readonly string[] {
  return canaries.filter(({ core }) => tracesOf(core).some((trace) => found.includes(trace))).map(({ name }) => name);
}

function tracesOf(core: string): readonly string[] {
  const parts = [core.slice(0, 10), core.slice(-10)];
  return [...parts, ...parts.flatMap((part) => [0, 1, 2].map((shift) => innerBase64(part, shift)))];
}

/** The base64 digits that depend on the text alone, when so many bytes stand before it. */
function innerBase64(text: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
  return bytes.toString('base64').slice(shift === 0 ? 0 : shift + 1, Math.floor((bytes.length * 8) / 6));
}

/** Every way in which a peer of ours sends a text back. */
export function everyForm(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const base64 = (prefix: string) => Buffer.from(`${prefix}${text}`).toString('base64');
  return [
    text,
    encodeURIComponent(text),
    encodeURIComponent(text).toLowerCase(),
    new URLSearchParams({ x: text }).toString(),
    json,
    JSON.stringify(json),
    json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    json.replaceAll('/', '\\/'),
    json.replace(/[<>&]/g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`),
    xml,
    xml.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    xml.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
    xml.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
    xml.replace(/[\u0080-\uffff]/g, (unit) => `&#${unit.charCodeAt(0)};`),
    base64(''),
    base64('u'),
    base64('us'),
    Buffer.from(`us${text}`).toString('base64url'),
  ];
}

/** A logger at the finest level, and everything that it was given. */
export function captureLog(): { readonly logger: Logger; readonly written: () => Buffer } {
  const chunks: string[] = [];
  const logger = pino({ level: 'trace', base: null }, { write: (line: string) => void chunks.push(line) });
  return { logger, written: () => Buffer.from(chunks.join('')) };
}

/** Every file below the data directory but the key, by its path. */
export function readDataDirectory(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))]));
}
