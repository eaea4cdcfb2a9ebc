import { ConnectorError } from '../../errors.ts';
import { describingGraph } from './describe-files.ts';
import { bundleOf, normaliseLocations } from './documents/bundle.ts';
import { DocumentGraph } from './documents/document-graph.ts';
import { DocumentFetcher } from './documents/fetch-documents.ts';
import { isHttpUrl } from './documents/location.ts';
import { inTurns } from './in-turns.ts';
import type { DescribedWsdl, DescribeWsdl, WsdlFile, WsdlSource } from './soap-operation.ts';

/** What an uploaded document is called. */
const DOCUMENT_LOCATION = 'document.wsdl';

/**
 * Reads a WSDL with everything that it imports. A bundle resolves inside of itself; only absolute http(s) addresses are
 * fetched for an upload, and never a file of this machine.
 */
export const describeWsdl: DescribeWsdl = async (source, authentication, context) => {
  const rootUrl = 'url' in source ? checkedUrl(source.url) : null;
  const fetcher = new DocumentFetcher({ ...context, authentication, rootUrl });
  const files = await filesOf(source, rootUrl, fetcher);
  const [entry] = files;
  if (entry === undefined) throw new ConnectorError('INVALID_DOCUMENT', 'The bundle has no files.');
  return readWith(fetcher, entry, files);
};

async function readWith(fetcher: DocumentFetcher, entry: WsdlFile, files: readonly WsdlFile[]): Promise<DescribedWsdl> {
  const graph = await inTurns(DocumentGraph.reading(entry));
  const find = bundleOf(files);
  await fetcher.complete(graph, async (pending) => {
    const file = find(pending.location, pending.reference.location ?? '');
    if (file !== null) await inTurns(graph.adding(pending, file.content, file.location));
    return file !== null;
  });
  return inTurns(describingGraph(graph));
}

async function filesOf(
  source: WsdlSource,
  rootUrl: string | null,
  fetcher: DocumentFetcher,
): Promise<readonly WsdlFile[]> {
  if (rootUrl !== null) return [{ location: rootUrl, content: await fetcher.fetch(rootUrl) }];
  if ('document' in source) return [{ location: DOCUMENT_LOCATION, content: source.document }];
  return 'bundle' in source ? normaliseLocations(source.bundle) : [];
}

function checkedUrl(text: string): string {
  const url = isHttpUrl(text) ? URL.parse(text.trim()) : null;
  if (url === null) throw new ConnectorError('INVALID_DOCUMENT', `"${text}" is not an http(s) URL.`);
  url.hash = '';
  return url.href;
}
