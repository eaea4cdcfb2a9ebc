import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DocumentGraph } from '../../src/connectors/soap/documents/document-graph.ts';
import { atOnce } from '../../src/connectors/soap/work.ts';
import { decodeXml } from '../../src/connectors/soap/xml/decode-xml.ts';

/** The WSDLs of a folder and of those inside of it, by their paths in it. */
export function wsdlFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.wsdl$/i.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** A WSDL with its relative imports; absolute ones are missing. Throws ConnectorError as `DocumentGraph` does. */
export function readFromFolder(root: string, file: string): DocumentGraph {
  const read = (location: string) => decodeXml(readFileSync(join(root, location)), null);
  const graph = atOnce(DocumentGraph.reading({ location: file, content: read(file) }));
  for (let [pending] = graph.next(1); pending !== undefined; [pending] = graph.next(1)) {
    if (existsSync(join(root, pending.location))) atOnce(graph.adding(pending, read(pending.location)));
    else graph.miss(pending, 'it is not in the folder.');
  }
  return graph;
}
