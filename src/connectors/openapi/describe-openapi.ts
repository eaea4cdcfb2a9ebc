import { ConnectorError } from '../../errors.ts';
import { createFetch } from './documents/fetch-document.ts';
import { bundleLocation, isHttpUrl } from './documents/location.ts';
import { type DocumentSources, readDocuments } from './documents/read-documents.ts';
import type {
  DescribedOpenApi,
  DescribeOpenApi,
  OpenApiFile,
  OpenApiOverview,
  OpenApiSource,
} from './openapi-document.ts';
import { takeReader } from './reader/reader-turns.ts';
import type { Reader } from './reader/start-reader.ts';

const MAX_TOTAL_MS = 60_000;

/** What an uploaded document is called. */
const DOCUMENT_LOCATION = 'document';

/**
 * Reads an OpenAPI document with everything that it refers to, in a thread of its own. A bundle resolves inside of itself;
 * only absolute http(s) addresses are fetched for an upload, and never a file of this machine.
 */
export const describeOpenApi: DescribeOpenApi = async (source, authentication, { egress, signal: caller }) => {
  const rootUrl = 'url' in source ? checkedUrl(source.url) : null;
  const deadline = AbortSignal.timeout(MAX_TOTAL_MS);
  const signal = AbortSignal.any([caller, deadline]);
  const fetch = createFetch({ egress, signal, authentication, rootUrl });
  try {
    const files = rootUrl === null ? uploaded(source) : [];
    const entry =
      rootUrl === null
        ? entryOf(files)
        : await fetch(rootUrl).then(({ base, text }) => ({ location: rootUrl, base, content: text }));
    return await readFrom(
      { entry, files: new Map(files.map(({ location, content }) => [location, content])), fetch },
      signal,
    );
  } catch (error) {
    if (deadline.aborted && !caller.aborted) throw tooLong(error);
    throw error;
  }
};

/** Ends the reader where it fails, or the signal is aborted before it is done. */
async function readFrom(sources: DocumentSources, signal: AbortSignal): Promise<DescribedOpenApi> {
  const reader = await takeReader(signal);
  const stop = () => reader.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const read = await readDocuments(reader, sources);
    return described(reader, await reader.ask({ call: 'overview' }), read);
  } catch (error) {
    await reader.close();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function described(reader: Reader, overview: OpenApiOverview, files: readonly OpenApiFile[]): DescribedOpenApi {
  reader.release();
  return {
    ...overview,
    files,
    details: (refs) => Promise.all(refs.map((ref) => reader.ask({ call: 'details', ref }))),
    [Symbol.asyncDispose]: () => reader.close(),
  };
}

function uploaded(source: OpenApiSource): readonly OpenApiFile[] {
  const files =
    'bundle' in source
      ? source.bundle
      : 'document' in source
        ? [{ location: DOCUMENT_LOCATION, content: source.document }]
        : [];
  return files.map(({ location, content }) => ({ location: bundleLocation(location), content }));
}

function entryOf(files: readonly OpenApiFile[]) {
  const [entry] = files;
  if (entry === undefined) throw new ConnectorError('INVALID_DOCUMENT', 'The bundle has no files.');
  return { ...entry, base: entry.location };
}

function checkedUrl(text: string): string {
  if (!isHttpUrl(text)) throw new ConnectorError('INVALID_DOCUMENT', `"${text}" is not an http(s) URL.`);
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

function tooLong(cause: unknown): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', 'Reading the document and what it refers to took more than 60 s.', {
    cause,
  });
}
