import { ConnectorError } from '../../../errors.ts';
import type { OpenApiFile } from '../openapi-document.ts';
import type { WantedDocument } from '../reader/openapi-reader.ts';
import type { Reader } from '../reader/start-reader.ts';
import { type FetchedDocument, MAX_TOTAL_BYTES, tooLarge } from './fetch-document.ts';
import { isHttpUrl } from './location.ts';

/** In all, entry included. */
const MAX_DOCUMENTS = 500;
/** References from the entry to the furthest document. */
const MAX_DEPTH = 32;
/** Documents that are fetched at the same time. */
const CONCURRENCY = 6;

/** Where the documents come from. */
export interface DocumentSources {
  readonly entry: OpenApiFile & { readonly base: string };
  /** Files at hand, by location. */
  readonly files: ReadonlyMap<string, string>;
  readonly fetch: (location: string) => Promise<FetchedDocument>;
}

/**
 * Hands the reader the entry and everything that it refers to; answers them all, the entry first. What cannot be had is a
 * warning. Throws ConnectorError LIMIT_EXCEEDED and, for the entry, INVALID_DOCUMENT.
 */
export async function readDocuments(
  reader: Reader,
  { entry, files, fetch }: DocumentSources,
): Promise<readonly OpenApiFile[]> {
  const read: OpenApiFile[] = [];
  const seen = new Set([entry.location, entry.base]);
  let length = 0;
  const add = async (location: string, { base, text }: FetchedDocument) => {
    length += text.length;
    if (length > MAX_TOTAL_BYTES) throw tooLarge();
    const wanted = await reader.ask({ call: 'add', location, base, text });
    read.push({ location, content: text });
    return wanted.filter((one) => !seen.has(one.location) && seen.add(one.location));
  };
  const follow = async (wanted: WantedDocument) => {
    try {
      return await add(wanted.location, await obtain(wanted.location, files, fetch));
    } catch (error) {
      const reason = reasonOf(error);
      await reader.ask({ call: 'miss', wanted, reason });
      return [];
    }
  };
  let level = await add(entry.location, { base: entry.base, text: entry.content });
  for (let depth = 1; level.length > 0; depth += 1) {
    if (seen.size > MAX_DOCUMENTS) throw limit(`refer to more than ${MAX_DOCUMENTS} documents`);
    if (depth > MAX_DEPTH) throw limit(`refer to each other more than ${MAX_DEPTH} levels deep`);
    const next: WantedDocument[] = [];
    for (let start = 0; start < level.length; start += CONCURRENCY)
      next.push(...(await Promise.all(level.slice(start, start + CONCURRENCY).map(follow))).flat());
    level = next;
  }
  return read;
}

async function obtain(
  location: string,
  files: ReadonlyMap<string, string>,
  fetch: DocumentSources['fetch'],
): Promise<FetchedDocument> {
  const text = files.get(location);
  if (text !== undefined) return { base: location, text };
  if (isHttpUrl(location)) return fetch(location);
  throw new ConnectorError('INVALID_DOCUMENT', 'it is not among the files.');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ConnectorError) || error.code === 'LIMIT_EXCEEDED' || error.code === 'CANCELLED') throw error;
  return error.message;
}

function limit(what: string): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', `The documents of the API ${what}.`);
}
