import { describe, expect, test } from 'vitest';
import type { ProtocolBlocks } from '../../../src/connectors/soap/call/envelope.ts';
import { writeRequest, writingRequest } from '../../../src/connectors/soap/call/write-request.ts';
import { encodedWsdl } from '../../support/encoded-wsdl.ts';
import { firstOperation } from '../../support/soap-messages.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const LONG = Array.from({ length: 500 }, (_, index) => index);

const OF_LISTS = `
  <xs:element name="before" type="xs:string"/>
  <xs:element name="order" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
    <xs:choice><xs:element name="line" type="xs:int" maxOccurs="unbounded"/><xs:element name="none" type="xs:string"/></xs:choice>
    <xs:element name="file" type="xs:base64Binary" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:element>
  <xs:element name="again" type="xs:int" minOccurs="0" maxOccurs="unbounded"/>`;

/** The WSDL of an encoded service whose first operation echoes lists of lists. */
function rows(): string {
  const wsdl = encodedWsdl('http://example.test/', 'SOAP_1_1');
  const bound = /<wsdl:operation name="EchoRows"><soap:operation.*?<\/wsdl:operation>/.exec(wsdl)?.[0] ?? '';
  return wsdl.replace(bound, '').replace('style="rpc"/>', `style="rpc"/>${bound}`);
}

/** The text of a request that stops as often as it can, and in how many turns it was written. */
function inTurns(wsdl: string, values: Readonly<Record<string, unknown>>, protocol: ProtocolBlocks | null = null) {
  const { model, operation } = firstOperation(wsdl);
  const work = writingRequest(model, operation, values, protocol, 0);
  for (let turns = 1; ; turns += 1) {
    const step = work.next();
    if (step.done === true) return { turns, text: step.value };
  }
}

describe('a request that is written in turns', () => {
  test.for([
    { given: 'a list', wsdl: documentService(inElement(OF_LISTS)), values: { before: 'a', again: LONG } },
    {
      given: 'lists in a list',
      wsdl: documentService(inElement(OF_LISTS)),
      values: { before: 'a', order: LONG.slice(0, 40).map((from) => ({ line: LONG.slice(from) })) },
    },
    {
      given: 'one list in two places',
      wsdl: documentService(inElement(OF_LISTS)),
      values: { before: 'a', order: [{ line: LONG }], again: LONG },
    },
    { given: 'encoded arrays', wsdl: rows(), values: { in: LONG.slice(0, 40).map((from) => LONG.slice(from)) } },
  ])('with $given is the same', ({ wsdl, values }) => {
    const { turns, text } = inTurns(wsdl, values);
    expect(turns).toBeGreaterThan(10);
    const { model, operation } = firstOperation(wsdl);
    // The difference of such long texts would take minutes to show.
    expect(text === writeRequest(model, operation, values)).toBe(true);
  });

  test('has each file beside it once', () => {
    let files = 0;
    const attach = () => {
      files += 1;
      return `file ${files}`;
    };
    const protocol = { header: () => '', bodyAttributes: '', refer: () => '', attach };
    const values = { before: 'a', order: [{ line: LONG, file: 'AAAA'.repeat(1000) }], again: LONG.slice(1) };
    const { turns, text } = inTurns(documentService(inElement(OF_LISTS)), values, protocol);
    expect(turns).toBeGreaterThan(10);
    expect(text).toContain('file 1</');
    expect(files).toBe(1);
  });

  test('names the field that does not fit, however late it comes', () => {
    const values = { before: 'a', order: [{ line: LONG }, { line: [...LONG, 'x'] }] };
    expect(() => inTurns(documentService(inElement(OF_LISTS)), values)).toThrow('order[1].line[500]');
  });
});
