import type { SoapVersion } from '../../src/connectors/soap/soap-operation.ts';

/** How the interop service talks. */
export interface InteropStyle {
  readonly style: 'document' | 'rpc';
  readonly soapVersion: SoapVersion;
}

const SCHEMA = `
  <xs:schema targetNamespace="urn:interop" elementFormDefault="qualified">
    <xs:simpleType name="Priority">
      <xs:restriction base="xs:string"><xs:enumeration value="low"/><xs:enumeration value="high"/></xs:restriction>
    </xs:simpleType>
    <xs:complexType name="Line">
      <xs:sequence>
        <xs:element name="sku" type="xs:string"/>
        <xs:element name="quantity" type="xs:int"/>
        <xs:element name="price" type="xs:decimal" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
    <xs:complexType name="Order">
      <xs:sequence>
        <xs:element name="customer" type="xs:string"/>
        <xs:element name="number" type="xs:long"/>
        <xs:element name="weight" type="xs:double" minOccurs="0"/>
        <xs:element name="placed" type="xs:date" minOccurs="0"/>
        <xs:element name="priority" type="t:Priority"/>
        <xs:element name="gift" type="xs:boolean"/>
        <xs:element name="line" type="t:Line" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="note" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
      <xs:attribute name="channel" type="xs:string"/>
      <xs:attribute name="revision" type="xs:int"/>
    </xs:complexType>
    <xs:element name="Token" type="xs:string"/>
    <xs:element name="OutOfStock">
      <xs:complexType><xs:sequence>
        <xs:element name="sku" type="xs:string"/><xs:element name="left" type="xs:int"/>
      </xs:sequence></xs:complexType>
    </xs:element>
    <xs:element name="Echo"><xs:complexType><xs:sequence><xs:element name="order" type="t:Order"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="EchoResponse"><xs:complexType><xs:sequence><xs:element name="order" type="t:Order"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="Reserve"><xs:complexType><xs:sequence><xs:element name="sku" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="ReserveResponse"><xs:complexType><xs:sequence><xs:element name="done" type="xs:boolean"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="WhoAmI"><xs:complexType/></xs:element>
    <xs:element name="WhoAmIResponse"><xs:complexType><xs:sequence><xs:element name="token" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="Notify"><xs:complexType><xs:sequence><xs:element name="text" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
  </xs:schema>`;

const OPERATIONS = ['Echo', 'Reserve', 'WhoAmI', 'Notify'] as const;
const RPC_PARTS: Readonly<Record<string, string>> = {
  EchoIn: '<wsdl:part name="order" type="t:Order"/>',
  EchoOut: '<wsdl:part name="order" type="t:Order"/>',
  ReserveIn: '<wsdl:part name="sku" type="xs:string"/>',
  ReserveOut: '<wsdl:part name="done" type="xs:boolean"/>',
  WhoAmIOut: '<wsdl:part name="token" type="xs:string"/>',
  NotifyIn: '<wsdl:part name="text" type="xs:string"/>',
};

/**
 * A service with the operations Echo (scalars, nested, lists, enumerations, attributes), Reserve (always a fault), WhoAmI (answers
 * the header Token) and Notify (one-way), at the endpoint.
 */
export function interopWsdl(endpoint: string, { style, soapVersion }: InteropStyle): string {
  const soap =
    soapVersion === 'SOAP_1_1' ? 'http://schemas.xmlsoap.org/wsdl/soap/' : 'http://schemas.xmlsoap.org/wsdl/soap12/';
  return `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="Interop" targetNamespace="urn:interop" xmlns:t="urn:interop" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
  xmlns:soap="${soap}" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <wsdl:types>${SCHEMA}</wsdl:types>
  ${OPERATIONS.map((name) => messages(name, style)).join('\n  ')}
  <wsdl:message name="TokenHeader"><wsdl:part name="token" element="t:Token"/></wsdl:message>
  <wsdl:message name="OutOfStockFault"><wsdl:part name="fault" element="t:OutOfStock"/></wsdl:message>
  <wsdl:portType name="InteropPortType">${OPERATIONS.map(abstractOperation).join('')}</wsdl:portType>
  <wsdl:binding name="InteropBinding" type="t:InteropPortType">
    <soap:binding transport="http://schemas.xmlsoap.org/soap/http" style="${style}"/>
    ${OPERATIONS.map((name) => concreteOperation(name, style)).join('\n    ')}
  </wsdl:binding>
  <wsdl:service name="InteropService">
    <wsdl:port name="InteropPort" binding="t:InteropBinding"><soap:address location="${endpoint}"/></wsdl:port>
  </wsdl:service>
</wsdl:definitions>`;
}

function messages(name: string, style: 'document' | 'rpc'): string {
  const part = (suffix: 'In' | 'Out'): string =>
    style === 'rpc'
      ? (RPC_PARTS[`${name}${suffix}`] ?? '')
      : `<wsdl:part name="parameters" element="t:${name}${suffix === 'In' ? '' : 'Response'}"/>`;
  const output = name === 'Notify' ? '' : `<wsdl:message name="${name}Out">${part('Out')}</wsdl:message>`;
  return `<wsdl:message name="${name}In">${part('In')}</wsdl:message>${output}`;
}

function abstractOperation(name: string): string {
  const output = name === 'Notify' ? '' : `<wsdl:output message="t:${name}Out"/>`;
  const fault = name === 'Reserve' ? '<wsdl:fault name="OutOfStock" message="t:OutOfStockFault"/>' : '';
  return `<wsdl:operation name="${name}"><wsdl:input message="t:${name}In"/>${output}${fault}</wsdl:operation>`;
}

function concreteOperation(name: string, style: 'document' | 'rpc'): string {
  const body = `<soap:body use="literal"${style === 'rpc' ? ' namespace="urn:interop"' : ''}/>`;
  const header = name === 'WhoAmI' ? '<soap:header message="t:TokenHeader" part="token" use="literal"/>' : '';
  const output = name === 'Notify' ? '' : `<wsdl:output>${body}</wsdl:output>`;
  const fault =
    name === 'Reserve'
      ? '<wsdl:fault name="OutOfStock"><soap:fault name="OutOfStock" use="literal"/></wsdl:fault>'
      : '';
  return `<wsdl:operation name="${name}"><soap:operation soapAction="urn:interop#${name}"/><wsdl:input>${header}${body}</wsdl:input>${output}${fault}</wsdl:operation>`;
}
