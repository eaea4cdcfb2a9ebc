import { SaxesParser } from 'saxes';
import { ConnectorError } from '../../errors.ts';

/** BPMN 2.0 (ISO/IEC 19510), the namespace of its model. */
const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const MAX_CHARACTERS = 4 * 1024 * 1024;
const MAX_DEPTH = 100;

/**
 * Reads the text once as strict XML before anything else sees it. Throws INVALID_DOCUMENT, with line and column, for
 * what is not well-formed XML with BPMN 2.0 definitions at its root, for document type declarations (they can hold
 * entities that grow without bound), and for documents too large or too deep.
 */
export function checkXml(text: string): void {
  if (text.trim() === '') throw invalid('The BPMN document is empty.');
  if (text.length > MAX_CHARACTERS) {
    throw invalid(`The BPMN document has ${text.length} characters; at most ${MAX_CHARACTERS} are read.`);
  }
  const parser = new SaxesParser({ xmlns: true });
  const where = () => `line ${parser.line}, column ${parser.column}`;
  let depth = 0;
  parser.on('error', (error) => {
    throw invalid(`The BPMN document is not well-formed XML: ${error.message}`);
  });
  parser.on('doctype', (doctype) => {
    throw invalid(refusedDoctype(doctype, where()));
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth === 1) checkRoot(tag.local, tag.uri);
    if (depth > MAX_DEPTH) throw invalid(`The BPMN document nests deeper than ${MAX_DEPTH} elements, at ${where()}.`);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
}

function refusedDoctype(doctype: string, where: string): string {
  if (/^\s*html\b/i.test(doctype)) return 'This is an HTML page, not a BPMN 2.0 document.';
  return `The BPMN document holds a document type declaration (<!DOCTYPE>), at ${where}; BPMN has none, and it is not read.`;
}

function checkRoot(local: string, uri: string): void {
  if (local === 'definitions' && uri === BPMN_NAMESPACE) return;
  const namespace = uri === '' ? 'without a namespace' : `of the namespace ${uri}`;
  throw invalid(
    `This is not a BPMN 2.0 document: its root element is <${local}> ${namespace}, not <definitions> of ${BPMN_NAMESPACE}.`,
  );
}

function invalid(message: string): ConnectorError {
  return new ConnectorError('INVALID_DOCUMENT', message);
}
