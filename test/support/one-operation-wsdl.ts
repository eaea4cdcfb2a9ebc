import { describeFiles } from '../../src/connectors/soap/describe-files.ts';
import { definitions, LITERAL_BODIES, message, types } from './wsdl-documents.ts';

/** The transport of SOAP over HTTP. */
export const HTTP = 'http://schemas.xmlsoap.org/soap/http';
/** The elements of the messages: strings. */
export const ELEMENTS =
  '<xs:element name="In" type="xs:string"/><xs:element name="Out" type="xs:string"/><xs:element name="Key" type="xs:string"/>';
/** `M1` is asked with, `M2` answered. */
export const MESSAGES = message('M1', 'In') + message('M2', 'Out');
/** `PT` with the operation `Op`. */
export const PORT_TYPE =
  '<wsdl:portType name="PT"><wsdl:operation name="Op"><wsdl:input message="t:M1"/><wsdl:output message="t:M2"/></wsdl:operation></wsdl:portType>';

/** The binding `B` of `PT`; `children` come before its operation. */
export function binding(
  children: string,
  operation = `<soap:operation soapAction="urn:op"/>${LITERAL_BODIES}`,
  name = 'B',
): string {
  return `<wsdl:binding name="${name}" type="t:PT">${children}<wsdl:operation name="Op">${operation}</wsdl:operation></wsdl:binding>`;
}

/** Of SOAP 1.1, document style. */
export const SOAP_11 = `<soap:binding transport="${HTTP}"/>`;

/** Definitions of `PT`, its messages and these parts. */
export function wsdl(...parts: readonly string[]): string {
  return definitions(types(ELEMENTS) + MESSAGES + PORT_TYPE + parts.join(''));
}

/** What a document offers. */
export function operationsOf(content: string) {
  return describeFiles([{ location: 'a.wsdl', content }]).operations;
}
