import { type Answer, createAnswerDecoder } from '../../src/connectors/soap/call/answer-decoder.ts';
import { writeRequest } from '../../src/connectors/soap/call/write-request.ts';
import { loadWsdl } from '../../src/connectors/soap/load-wsdl.ts';
import type { SoapOperationModel, WsdlModel } from '../../src/connectors/soap/model/operation-model.ts';
import { documentService } from './wsdl-documents.ts';

const SOAP_1_1 = 'http://schemas.xmlsoap.org/soap/envelope/';

/** The first operation of a WSDL, with its model. */
export function firstOperation(content: string): { model: WsdlModel; operation: SoapOperationModel } {
  const model = loadWsdl([{ location: 'a.wsdl', content }]);
  const [operation] = model.operations;
  if (operation === undefined) throw new Error('The WSDL has no operation');
  return { model, operation };
}

/** A document/literal WSDL whose operation answers with the element `Out`, which the schema defines; `In` is empty. */
export function answering(schemaChildren: string): string {
  return documentService(`<xs:element name="In"><xs:complexType/></xs:element>${schemaChildren}`);
}

/** The same with these children in the sequence of `Out`. */
export function outElement(children: string, more = ''): string {
  return answering(
    `<xs:element name="Out"><xs:complexType><xs:sequence>${children}</xs:sequence></xs:complexType></xs:element>${more}`,
  );
}

/** What a request for the first operation has in its Body. */
export function requestBody(content: string, values: Readonly<Record<string, unknown>>): string {
  const { model, operation } = firstOperation(content);
  return /<soap:Body>(.*)<\/soap:Body>/s.exec(writeRequest(model, operation, values))?.[1] ?? '';
}

/** What an answer to the first operation says; the Body's children may use the prefixes `t`, `xsi`, `xsd` and `soap`. */
export function decodeBody(content: string, body: string, contentType: string | null = 'text/xml'): Answer {
  return decodeDocument(content, envelope(body), contentType);
}

/** A SOAP 1.1 envelope with that in its Body. */
export function envelope(body: string): string {
  return `<soap:Envelope xmlns:soap="${SOAP_1_1}" xmlns:t="urn:test" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>${body}</soap:Body></soap:Envelope>`;
}

/** What a whole document says as an answer to the first operation; it arrives in small pieces. */
export function decodeDocument(
  content: string,
  document: string | Uint8Array,
  contentType: string | null = 'text/xml',
): Answer {
  const { model, operation } = firstOperation(content);
  const decoder = createAnswerDecoder(model, operation, contentType);
  const bytes = Buffer.from(document);
  for (let at = 0; at < bytes.length; at += 7) decoder.write(bytes.subarray(at, at + 7));
  return decoder.end();
}

/** The output of `decodeBody`. */
export function outputOf(content: string, body: string): unknown {
  const answer = decodeBody(content, body);
  return answer.kind === 'output' ? answer.output : answer;
}
