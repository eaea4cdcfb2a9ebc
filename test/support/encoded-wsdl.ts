import type { SoapStyle } from '../../src/connectors/soap/model/operation-model.ts';
import type { SoapVersion } from '../../src/connectors/soap/soap-operation.ts';

const SCHEMA = `
  <xs:schema targetNamespace="urn:encoded" elementFormDefault="qualified">
    <xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/>
    <xs:simpleType name="Size"><xs:restriction base="xs:string"><xs:enumeration value="S"/><xs:enumeration value="XL"/></xs:restriction></xs:simpleType>
    <xs:complexType name="Item"><xs:all>
      <xs:element name="sku" type="xs:string"/><xs:element name="quantity" type="xs:int"/>
      <xs:element name="price" type="xs:decimal" nillable="true"/>
    </xs:all></xs:complexType>
    <xs:complexType name="SizedItem"><xs:complexContent><xs:extension base="t:Item"><xs:sequence>
      <xs:element name="size" type="t:Size"/>
    </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
    ${arrayOf('Items', 't:Item[]')}${arrayOf('Names', 'xs:string[]')}${arrayOf('Rows', 'xs:int[][]')}
    <xs:complexType name="Order"><xs:sequence>
      <xs:element name="customer" type="xs:string"/><xs:element name="paid" type="xs:boolean"/>
      <xs:element name="weight" type="xs:double"/><xs:element name="number" type="xs:long"/>
      <xs:element name="items" type="t:Items"/><xs:element name="names" type="t:Names"/><xs:element name="extra" type="xs:anyType"/>
    </xs:sequence></xs:complexType>
    <xs:complexType name="Pair"><xs:sequence>
      <xs:element name="first" type="t:Item"/><xs:element name="second" type="t:Item"/>
    </xs:sequence></xs:complexType>
  </xs:schema>`;

/** Operations of one part each: the input is `in`, the output `out`. */
const OPERATIONS: readonly (readonly [name: string, input: string, output: string])[] = [
  ['EchoOrder', 't:Order', 't:Order'],
  ['EchoRows', 't:Rows', 't:Rows'],
  ['EchoAny', 'xs:anyType', 'xs:anyType'],
  ['Twice', 't:Item', 't:Pair'],
  ['Refuse', 'xs:string', 'xs:string'],
];

/**
 * An encoded service with arrays and derived types at the endpoint: EchoOrder and, in rpc style, EchoRows, EchoAny, Twice (its
 * argument as both halves of a pair) and Refuse (always a fault).
 */
export function encodedWsdl(endpoint: string, soapVersion: SoapVersion, style: SoapStyle = 'rpc'): string {
  const is11 = soapVersion === 'SOAP_1_1';
  const encoding = is11 ? 'http://schemas.xmlsoap.org/soap/encoding/' : 'http://www.w3.org/2003/05/soap-encoding';
  const body = `<soap:body use="encoded" namespace="urn:encoded" encodingStyle="${encoding}"/>`;
  // In document style PHP knows an operation by its parts only, and they are the same for all.
  const operations = style === 'rpc' ? OPERATIONS : OPERATIONS.slice(0, 1);
  return `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="Encoded" targetNamespace="urn:encoded" xmlns:t="urn:encoded" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/${is11 ? 'soap' : 'soap12'}/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/">
  <wsdl:types>${SCHEMA}</wsdl:types>
  ${operations.map(([name, input, output]) => messages(name, input, output)).join('\n  ')}
  <wsdl:portType name="EncodedPortType">${operations.map(([name]) => abstractOperation(name)).join('')}</wsdl:portType>
  <wsdl:binding name="EncodedBinding" type="t:EncodedPortType">
    <soap:binding transport="http://schemas.xmlsoap.org/soap/http" style="${style}"/>
    ${operations.map(([name]) => concreteOperation(name, body)).join('\n    ')}
  </wsdl:binding>
  <wsdl:service name="EncodedService">
    <wsdl:port name="EncodedPort" binding="t:EncodedBinding"><soap:address location="${endpoint}"/></wsdl:port>
  </wsdl:service>
</wsdl:definitions>`;
}

function arrayOf(name: string, arrayType: string): string {
  return `<xs:complexType name="${name}"><xs:complexContent><xs:restriction base="soapenc:Array">
    <xs:attribute ref="soapenc:arrayType" wsdl:arrayType="${arrayType}"/></xs:restriction></xs:complexContent></xs:complexType>`;
}

function messages(name: string, input: string, output: string): string {
  return `<wsdl:message name="${name}In"><wsdl:part name="in" type="${input}"/></wsdl:message><wsdl:message name="${name}Out"><wsdl:part name="out" type="${output}"/></wsdl:message>`;
}

function abstractOperation(name: string): string {
  return `<wsdl:operation name="${name}"><wsdl:input message="t:${name}In"/><wsdl:output message="t:${name}Out"/></wsdl:operation>`;
}

function concreteOperation(name: string, body: string): string {
  return `<wsdl:operation name="${name}"><soap:operation soapAction="urn:encoded#${name}"/><wsdl:input>${body}</wsdl:input><wsdl:output>${body}</wsdl:output></wsdl:operation>`;
}
