/** The namespaces that the specifications define. */
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
export const XSD = 'http://www.w3.org/2001/XMLSchema';
export const WSDL = 'http://schemas.xmlsoap.org/wsdl/';
export const WSDL_SOAP_11 = 'http://schemas.xmlsoap.org/wsdl/soap/';
export const WSDL_SOAP_12 = 'http://schemas.xmlsoap.org/wsdl/soap12/';
export const WSDL_HTTP = 'http://schemas.xmlsoap.org/wsdl/http/';
export const WSDL_MIME = 'http://schemas.xmlsoap.org/wsdl/mime/';
export const SOAP_ENCODING_11 = 'http://schemas.xmlsoap.org/soap/encoding/';
export const SOAP_ENCODING_12 = 'http://www.w3.org/2003/05/soap-encoding';
export const SOAP_ENVELOPE_11 = 'http://schemas.xmlsoap.org/soap/envelope/';
export const SOAP_ENVELOPE_12 = 'http://www.w3.org/2003/05/soap-envelope';

/** XML Schema, with the drafts of 1999 and 2000 that old documents still use. */
const SCHEMA_NAMESPACES: ReadonlySet<string> = new Set([
  XSD,
  'http://www.w3.org/1999/XMLSchema',
  'http://www.w3.org/2000/10/XMLSchema',
]);

/** Whether a namespace is that of XML Schema's own elements and built-in types. */
export function isSchemaNamespace(namespace: string): boolean {
  return SCHEMA_NAMESPACES.has(namespace);
}

/** Whether a namespace is that of SOAP encoding, 1.1 or 1.2. */
export function isSoapEncoding(namespace: string): boolean {
  return namespace === SOAP_ENCODING_11 || namespace === SOAP_ENCODING_12;
}

/** What everybody means by a prefix, for documents that forgot to bind it. */
export const CONVENTIONAL_PREFIXES: Readonly<Record<string, string | undefined>> = {
  wsdl: WSDL,
  soap: WSDL_SOAP_11,
  soap11: WSDL_SOAP_11,
  soap12: WSDL_SOAP_12,
  http: WSDL_HTTP,
  mime: WSDL_MIME,
  xs: XSD,
  xsd: XSD,
  s: XSD,
  soapenc: SOAP_ENCODING_11,
};
