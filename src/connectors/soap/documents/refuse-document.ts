import { ConnectorError } from '../../../errors.ts';
import { foreignText } from '../../foreign-text.ts';
import { isSchemaNamespace, SOAP_ENVELOPE_11, SOAP_ENVELOPE_12, WSDL } from '../xml/namespaces.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** What an address without its query shows to browsers. */
const HTML_PAGE = 'The document is an HTML page, not a WSDL: the address of a WSDL often ends in ?wsdl.';

const OPENAPI = /^(?:\{\s*"(?:openapi|swagger)"|["']?(?:openapi|swagger)["']?)\s*:/;

/** Refuses, before parsing, what is no XML at all, and names it. Throws ConnectorError INVALID_DOCUMENT. */
export function refuseNonXml(content: string): void {
  const start = content.replace(/^\uFEFF/, '').trimStart();
  if (start === '') throw invalid('The document is empty.');
  if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) throw invalid(HTML_PAGE);
  const foreign = foreignText(start);
  if (foreign !== null) throw invalid(`The document ${foreign}.`);
  if (OPENAPI.test(start)) throw invalid('The document is of OpenAPI, not a WSDL: it goes to importOpenApi.');
  if (/^[{[]/.test(start)) throw invalid('The document is JSON, not a WSDL.');
  if (!start.startsWith('<')) {
    throw invalid(
      `The document is not XML: it begins with ${JSON.stringify(start.slice(0, 20))} where a "<" should be.`,
    );
  }
}

/** Refuses XML that is not a WSDL 1.1 and names what it is. Throws ConnectorError INVALID_DOCUMENT. */
export function refuseNonWsdl(root: XmlElement): void {
  const { namespace, local } = root.name;
  if (namespace === WSDL && local === 'definitions') return;
  throw invalid(whatItIs(root, namespace, local));
}

function whatItIs(root: XmlElement, namespace: string, local: string): string {
  const place = `(line ${root.line})`;
  if (/^http:\/\/www\.w3\.org\/(?:ns|\d{4}\/\d{2})\/wsdl\/?$/.test(namespace)) {
    return `The document is WSDL 2.0 ${place}, which is not supported: give the WSDL 1.1 of the service.`;
  }
  if (isSchemaNamespace(namespace)) return `The document is an XML Schema ${place}, not a WSDL.`;
  if (local.toLowerCase() === 'html') return HTML_PAGE;
  if (namespace === SOAP_ENVELOPE_11 || namespace === SOAP_ENVELOPE_12) {
    return `The document is a SOAP message ${place}, not a WSDL.`;
  }
  const found = namespace === '' ? `<${local}> in no namespace` : `<${local}> in namespace ${namespace}`;
  return `The document is not a WSDL 1.1: its root ${place} is ${found}, not <definitions> in namespace ${WSDL}.`;
}

function invalid(message: string): ConnectorError {
  return new ConnectorError('INVALID_DOCUMENT', message);
}
