/** Small WSDLs, made up for the tests. */

/** The namespace that they define. */
const TNS = 'urn:test';

const PREFIXES = [
  `xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"`,
  `xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"`,
  `xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"`,
  `xmlns:http="http://schemas.xmlsoap.org/wsdl/http/"`,
  `xmlns:xs="http://www.w3.org/2001/XMLSchema"`,
  `xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"`,
  `xmlns:t="${TNS}"`,
].join(' ');

/** wsdl:definitions with these children. */
export function definitions(children: string, attributes = 'name="Test"'): string {
  return `<wsdl:definitions ${PREFIXES} targetNamespace="${TNS}" ${attributes}>${children}</wsdl:definitions>`;
}

/** An xs:schema of the test namespace, elements qualified. */
export function schema(
  children: string,
  attributes = `targetNamespace="${TNS}" elementFormDefault="qualified"`,
): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="${TNS}" ${attributes}>${children}</xs:schema>`;
}

/** wsdl:types with one schema of the test namespace. */
export function types(children: string): string {
  return `<wsdl:types>${schema(children)}</wsdl:types>`;
}

/** A message with one part for an element of the test namespace. */
export function message(name: string, element: string): string {
  return `<wsdl:message name="${name}"><wsdl:part name="parameters" element="t:${element}"/></wsdl:message>`;
}

/** The literal bodies of an operation. */
export const LITERAL_BODIES =
  '<wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output>';

/** A SOAP 1.1 service `S` with the port `P` at http://example.test/soap, over the binding `B`. */
export const SERVICE =
  '<wsdl:service name="S"><wsdl:port name="P" binding="t:B"><soap:address location="http://example.test/soap"/></wsdl:port></wsdl:service>';

/**
 * A whole document/literal WSDL with the operation `Call`: from the element `In` to the element `Out`, which the schema
 * must define.
 */
export function documentService(schemaChildren: string): string {
  return definitions(
    `${types(schemaChildren)}${message('CallIn', 'In')}${message('CallOut', 'Out')}
    <wsdl:portType name="PT"><wsdl:operation name="Call"><wsdl:input message="t:CallIn"/><wsdl:output message="t:CallOut"/></wsdl:operation></wsdl:portType>
    <wsdl:binding name="B" type="t:PT"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="Call"><soap:operation soapAction="urn:call"/>${LITERAL_BODIES}</wsdl:operation></wsdl:binding>${SERVICE}`,
  );
}

/** The elements `In`, with these children in its sequence and these attributes, and an empty `Out`. */
export function inElement(children: string, attributes = ''): string {
  return `<xs:element name="In"><xs:complexType><xs:sequence>${children}</xs:sequence>${attributes}</xs:complexType></xs:element><xs:element name="Out"><xs:complexType/></xs:element>`;
}
