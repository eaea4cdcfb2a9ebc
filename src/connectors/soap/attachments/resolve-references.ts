import { ConnectorError } from '../../../errors.ts';
import { type OutputObject, setMember } from '../call/output-member.ts';
import { AttachmentReference } from './attachment-reference.ts';
import type { KeptPart } from './kept-part.ts';

/** The parts of a message by their content ids; null is that of the message itself. */
export type PartsById = ReadonlyMap<string, KeptPart | null>;

/** Base64 in an output; a part may be included more than once. */
const MAX_INCLUDED_LENGTH = 32 * 1024 * 1024;

/** What an output is once every reference in it is replaced. */
export interface Resolved {
  readonly output: unknown;
  /** The content ids that it refers to. */
  readonly used: ReadonlySet<string>;
}

/** Where a reference stands. */
interface Place {
  readonly holder: OutputObject | unknown[];
  readonly key: string | number;
  readonly reference: AttachmentReference;
}

/**
 * Replaces, in place, the references to parts by what they are. Throws INVALID_RESPONSE for one to a part that is not in the message
 * or to the message itself, TOO_LARGE where included parts multiply.
 */
export async function resolveReferences(output: unknown, parts: PartsById): Promise<Resolved> {
  const root = [output];
  const places: Place[] = [];
  findPlaces(root, places);
  const used = new Set<string>();
  let includedLength = 0;
  for (const { holder, key, reference } of places) {
    const value = await partValue(reference, parts);
    if (value !== reference.url) used.add(reference.contentId);
    if (reference.kind === 'INCLUDED' && typeof value === 'string') includedLength += value.length;
    if (includedLength > MAX_INCLUDED_LENGTH)
      throw new ConnectorError('TOO_LARGE', 'The parts that the answer includes are too large to be values.');
    if (Array.isArray(holder)) holder[Number(key)] = value;
    else setMember(holder, String(key), value);
  }
  return { output: root[0], used };
}

/** In one go, without a promise for each of what may be a million values. */
function findPlaces(holder: OutputObject | unknown[], places: Place[]): void {
  const entries = Array.isArray(holder) ? holder.entries() : Object.entries(holder);
  for (const [key, value] of entries) {
    if (value instanceof AttachmentReference) places.push({ holder, key, reference: value });
    else if (Array.isArray(value)) findPlaces(value, places);
    else if (typeof value === 'object' && value !== null) findPlaces(value as OutputObject, places);
  }
}

async function partValue({ kind, contentId, url }: AttachmentReference, parts: PartsById): Promise<unknown> {
  const part = parts.get(contentId);
  if (kind === 'MENTIONED' && part == null) return url;
  if (part === undefined) refuse(`refers to the part ${url}, which is not in it`);
  if (part === null) refuse(`includes itself (${url}), which has no end`);
  return kind === 'INCLUDED' ? part.included() : part.file();
}

function refuse(problem: string): never {
  throw new ConnectorError('INVALID_RESPONSE', `The answer ${problem}.`);
}
