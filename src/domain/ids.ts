import { randomBytes } from 'node:crypto';

/** The prefix of an id tells the type of its node, so that ids are unique across types. Opaque to clients. */
export const ID_PREFIXES = {
  service: 'svc',
  operation: 'opn',
  trigger: 'trg',
  receipt: 'rcp',
  engine: 'eng',
  process: 'prc',
  processInstance: 'pin',
  execution: 'exe',
  testRun: 'tst',
  file: 'fil',
  wsdlRefresh: 'wrf',
} as const;

/** The types of things that have an id. */
export type NodeKind = keyof typeof ID_PREFIXES;

/** A new id: 120 random bits, in the alphabet of URLs. */
export function newId(kind: NodeKind): string {
  return `${ID_PREFIXES[kind]}_${randomText(15)}`;
}

/**
 * A new id of what is written thousands of times: the time in milliseconds, in hexadecimal, before 72 random bits. Rows that are
 * written together lie together in the index of their ids, whatever its size.
 */
export function newIdAt(kind: NodeKind, now: Date): string {
  return `${ID_PREFIXES[kind]}_${now.getTime().toString(16).padStart(12, '0')}${randomText(9)}`;
}

/** Random bytes that are not used yet: asking for a few at a time takes longer than writing what they are for. */
const POOL_BYTES = 4096;
let pool = randomBytes(0);

function randomText(bytes: number): string {
  if (pool.length < bytes) pool = randomBytes(POOL_BYTES);
  const text = pool.toString('base64url', 0, bytes);
  pool = pool.subarray(bytes);
  return text;
}

/** The type of node that an id stands for; null for what is no id of ours. */
export function kindOfId(id: string): NodeKind | null {
  const prefix = id.slice(0, id.indexOf('_'));
  for (const [kind, known] of Object.entries(ID_PREFIXES)) if (known === prefix) return kind as NodeKind;
  return null;
}

/** The id of a process stands for engine and key, never for a version. */
export function processId(engineKey: string, key: string): string {
  return `${ID_PREFIXES.process}_${Buffer.from(JSON.stringify([engineKey, key])).toString('base64url')}`;
}

/** The engine and key that a process id stands for; null where it is none. */
export function readProcessId(id: string): { readonly engineKey: string; readonly key: string } | null {
  if (kindOfId(id) !== 'process') return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(id.slice(ID_PREFIXES.process.length + 1), 'base64url').toString());
    if (!Array.isArray(parts)) return null;
    const [engineKey, key]: readonly unknown[] = parts;
    return typeof engineKey === 'string' && typeof key === 'string' ? { engineKey, key } : null;
  } catch {
    return null;
  }
}
