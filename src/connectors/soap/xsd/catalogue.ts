import { SWA_REF } from '../attachments/swa-ref.ts';
import { SOAP_ENCODING_11, SOAP_ENCODING_12, SOAP_ENVELOPE_11, SOAP_ENVELOPE_12, XML, XSD } from '../xml/namespaces.ts';

const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const XMLMIME_2004 = 'http://www.w3.org/2004/11/xmlmime';
const XMLMIME_2005 = 'http://www.w3.org/2005/05/xmlmime';
const XOP = 'http://www.w3.org/2004/08/xop/include';

/**
 * The schemas that so many documents import that they are never fetched, by namespace, cut down to what such documents
 * refer to. Built-in types that SOAP encoding repeats are not here: they are the built-in ones.
 */
const CATALOGUE: ReadonlyMap<string, string> = new Map([
  // A DataSet of .NET comes with its own schema.
  [XSD, elementOf('schema', 'xs:anyType')],
  [XML, xmlSchema()],
  [SOAP_ENCODING_11, soapEncoding()],
  [SOAP_ENCODING_12, soapEncoding()],
  [SOAP_ENVELOPE_11, soapEnvelope11()],
  [SOAP_ENVELOPE_12, soapEnvelope12()],
  [XMLMIME_2004, xmlmime()],
  [XMLMIME_2005, xmlmime()],
  [XOP, xop()],
  [SWA_REF.namespace, `<xs:simpleType name="${SWA_REF.local}"><xs:restriction base="xs:anyURI"/></xs:simpleType>`],
  [WSU, utility()],
  [WSSE, security()],
  ...[
    'http://www.w3.org/2005/08/addressing',
    'http://schemas.xmlsoap.org/ws/2004/08/addressing',
    'http://schemas.xmlsoap.org/ws/2004/03/addressing',
    'http://schemas.xmlsoap.org/ws/2003/03/addressing',
  ].map((namespace): [string, string] => [namespace, addressing()]),
]);

/** Addresses under which the same schemas are published. */
const WELL_KNOWN_ADDRESS =
  /^https?:\/\/(?:www\.w3\.org\/(?:2001\/(?:03\/)?xml\.xsd|2001\/XMLSchema(?:-instance)?(?:\.xsd)?$|2003\/05\/soap-(?:envelope|encoding)|2004\/08\/xop|2004\/11\/xmlmime|2005\/05\/xmlmime|2005\/08\/addressing|2006\/03\/addressing)|schemas\.xmlsoap\.org\/(?:soap\/(?:encoding|envelope)|wsdl\/?$|wsdl\/(?:soap|mime|http)|ws\/200\d\/0\d\/addressing)|docs\.oasis-open\.org\/wss\/2004\/01\/|ws-i\.org\/profiles\/basic\/1\.1\/(?:swaref\.)?xsd)/i;

/** The text of the catalogue's schema for a namespace, or null. Its target namespace is the one that was asked for. */
export function catalogueSchema(namespace: string): string | null {
  const body = CATALOGUE.get(namespace);
  if (body === undefined) return null;
  return `<xs:schema xmlns:xs="${XSD}" xmlns:t="${namespace}" xmlns:wsu="${WSU}" targetNamespace="${namespace}" elementFormDefault="qualified">${body}</xs:schema>`;
}

/** Whether an import is answered from the catalogue: by its address, or by its namespace where the address is absolute. */
export function isWellKnown(namespace: string | null, location: string): boolean {
  const absolute = /^https?:/i.test(location.trim());
  return absolute && (WELL_KNOWN_ADDRESS.test(location.trim()) || (namespace !== null && CATALOGUE.has(namespace)));
}

function attributeOf(name: string, type: string): string {
  return `<xs:attribute name="${name}" type="${type}"/>`;
}

function elementOf(name: string, type: string): string {
  return `<xs:element name="${name}" type="${type}"/>`;
}

/** A complex type with optional elements, then any element and any attribute. */
function openType(name: string, elements: string): string {
  return `<xs:complexType name="${name}"><xs:sequence>${elements}<xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute namespace="##other" processContents="lax"/></xs:complexType>`;
}

function simpleTypeWithAttributes(name: string, base: string, attributes: string): string {
  return `<xs:complexType name="${name}"><xs:simpleContent><xs:extension base="${base}">${attributes}</xs:extension></xs:simpleContent></xs:complexType>`;
}

function xmlSchema(): string {
  const space = `<xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction></xs:simpleType></xs:attribute>`;
  const group = ['lang', 'space', 'base', 'id'].map((name) => `<xs:attribute ref="t:${name}"/>`).join('');
  return `${attributeOf('lang', 'xs:string')}${space}${attributeOf('base', 'xs:anyURI')}${attributeOf('id', 'xs:ID')}<xs:attributeGroup name="specialAttrs">${group}</xs:attributeGroup>`;
}

function soapEncoding(): string {
  const items = `<xs:sequence><xs:any namespace="##any" minOccurs="0" maxOccurs="unbounded" processContents="lax"/></xs:sequence>`;
  const attributes = ['arrayType', 'itemType', 'offset', 'arraySize']
    .map((name) => attributeOf(name, 'xs:string'))
    .join('');
  return `<xs:complexType name="Array">${items}</xs:complexType><xs:complexType name="Struct">${items}</xs:complexType>${attributes}<xs:attributeGroup name="commonAttributes"/><xs:attributeGroup name="arrayAttributes"/><xs:group name="Array">${items}</xs:group><xs:group name="Struct">${items}</xs:group>${elementOf('Array', 't:Array')}${elementOf('Struct', 't:Struct')}`;
}

function soapEnvelope11(): string {
  const attributes =
    attributeOf('mustUnderstand', 'xs:boolean') +
    attributeOf('actor', 'xs:anyURI') +
    attributeOf('encodingStyle', 'xs:string');
  const fault = `<xs:complexType name="Fault"><xs:sequence><xs:element name="faultcode" type="xs:QName" form="unqualified"/><xs:element name="faultstring" type="xs:string" form="unqualified"/><xs:element name="faultactor" type="xs:anyURI" minOccurs="0" form="unqualified"/><xs:element name="detail" type="xs:anyType" minOccurs="0" form="unqualified"/></xs:sequence></xs:complexType>`;
  return attributes + fault + elementOf('Fault', 't:Fault');
}

function soapEnvelope12(): string {
  const attributes =
    attributeOf('mustUnderstand', 'xs:boolean') +
    attributeOf('role', 'xs:anyURI') +
    attributeOf('relay', 'xs:boolean') +
    attributeOf('encodingStyle', 'xs:anyURI');
  return `${attributes}${openType('Fault', '')}${elementOf('Fault', 't:Fault')}`;
}

function xmlmime(): string {
  const attributes = '<xs:attribute ref="t:contentType"/>';
  return `${attributeOf('contentType', 'xs:string')}${attributeOf('expectedContentTypes', 'xs:string')}${simpleTypeWithAttributes('base64Binary', 'xs:base64Binary', attributes)}${simpleTypeWithAttributes('hexBinary', 'xs:hexBinary', attributes)}`;
}

function xop(): string {
  return `<xs:element name="Include" type="t:Include"/><xs:complexType name="Include"><xs:attribute name="href" type="xs:anyURI" use="required"/></xs:complexType>`;
}

function utility(): string {
  const id = '<xs:attribute ref="t:Id"/>';
  const times = '<xs:element ref="t:Created" minOccurs="0"/><xs:element ref="t:Expires" minOccurs="0"/>';
  return `${attributeOf('Id', 'xs:ID')}${simpleTypeWithAttributes('AttributedDateTime', 'xs:string', id)}${elementOf('Created', 't:AttributedDateTime')}${elementOf('Expires', 't:AttributedDateTime')}${openType('TimestampType', times)}${elementOf('Timestamp', 't:TimestampType')}<xs:attributeGroup name="commonAtts">${id}</xs:attributeGroup>`;
}

function security(): string {
  const text = simpleTypeWithAttributes(
    'AttributedString',
    'xs:string',
    '<xs:attribute name="Id" type="xs:ID"/><xs:attribute name="Type" type="xs:anyURI"/>',
  );
  const token = `<xs:element name="Username" type="t:AttributedString"/><xs:element name="Password" type="t:AttributedString" minOccurs="0"/>`;
  return `${text}${openType('UsernameTokenType', token)}${elementOf('UsernameToken', 't:UsernameTokenType')}${openType('SecurityHeaderType', '<xs:element ref="t:UsernameToken" minOccurs="0"/>')}${elementOf('Security', 't:SecurityHeaderType')}${openType('SecurityTokenReferenceType', '')}${elementOf('SecurityTokenReference', 't:SecurityTokenReferenceType')}`;
}

function addressing(): string {
  const uri = simpleTypeWithAttributes('AttributedURIType', 'xs:anyURI', '');
  const alias = simpleTypeWithAttributes('AttributedURI', 'xs:anyURI', '');
  const relates = simpleTypeWithAttributes('RelatesToType', 'xs:anyURI', attributeOf('RelationshipType', 'xs:anyURI'));
  const reference = openType(
    'EndpointReferenceType',
    `<xs:element name="Address" type="t:AttributedURIType"/><xs:element ref="t:ReferenceParameters" minOccurs="0"/><xs:element ref="t:Metadata" minOccurs="0"/>`,
  );
  const open = openType('ReferenceParametersType', '') + openType('MetadataType', '');
  const uris = ['MessageID', 'To', 'Action'].map((name) => elementOf(name, 't:AttributedURIType')).join('');
  const endpoints = ['EndpointReference', 'ReplyTo', 'From', 'FaultTo']
    .map((name) => elementOf(name, 't:EndpointReferenceType'))
    .join('');
  return `${uri}${alias}${relates}${reference}${open}${uris}${endpoints}${elementOf('RelatesTo', 't:RelatesToType')}${elementOf('ReferenceParameters', 't:ReferenceParametersType')}${elementOf('Metadata', 't:MetadataType')}<xs:attribute name="IsReferenceParameter" type="xs:boolean"/>`;
}
