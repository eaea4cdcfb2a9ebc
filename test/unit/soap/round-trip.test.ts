import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnswerDecoder } from '../../../src/connectors/soap/call/answer-decoder.ts';
import { writeRequest } from '../../../src/connectors/soap/call/write-request.ts';
import { graphOfFiles } from '../../../src/connectors/soap/load-wsdl.ts';
import { compileSchemas } from '../../../src/connectors/soap/validation/compiled-schemas.ts';
import { emitSchemas } from '../../../src/connectors/soap/validation/emit-schemas.ts';
import { firstOperation } from '../../support/soap-messages.ts';
import { documentService } from '../../support/wsdl-documents.ts';

/** One element that is both the input and the output. */
const ECHO = documentService(`
  <xs:element name="In" type="t:Echo"/><xs:element name="Out" type="t:Echo"/>
  <xs:complexType name="Echo"><xs:sequence>
    <xs:element name="text" type="xs:string"/>
    <xs:element name="list" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="maybe" type="xs:string" nillable="true" minOccurs="0"/>
    <xs:element name="number" type="xs:double"/>
    <xs:element name="whole" type="xs:int"/>
    <xs:element name="exact" type="xs:integer"/>
    <xs:element name="flag" type="xs:boolean"/>
    <xs:element name="price" type="t:Price"/>
    <xs:element name="child" type="t:Echo" minOccurs="0"/>
    <xs:element name="anything" type="xs:anyType"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="Price"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="currency" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>`);

const MARKUP = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '-->',
  '<?x ?>',
  '&amp;',
  '&#0;',
  '\r\n',
  '\t',
  ' ',
  '😀',
  '\u0085',
];

/** Any text that XML can hold, rich in what is markup elsewhere. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ unit: 'binary', maxLength: 4 })))
  .map((parts) => parts.join('').replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''));

const { echo } = fc.letrec<{ echo: Record<string, unknown> }>((tie) => ({
  echo: fc.record(
    {
      text,
      list: fc.array(text, { minLength: 1, maxLength: 3 }),
      maybe: fc.option(text),
      number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0),
      whole: fc.integer(),
      exact: fc.bigInt().map(String),
      flag: fc.boolean(),
      price: fc.record({ '#text': text, '@currency': text }),
      child: tie('echo'),
      anything: text,
    },
    {
      noNullPrototype: true,
      requiredKeys: ['text', 'number', 'whole', 'exact', 'flag', 'price', 'anything'],
    },
  ),
}));

test('any value is valid by the schema, and comes back as it was', { timeout: 60_000 }, () => {
  const { model, operation } = firstOperation(ECHO);
  const graph = graphOfFiles([{ location: 'echo.wsdl', content: ECHO }]);
  using schemas = compileSchemas(emitSchemas(graph, model.operations, 'strict'));
  fc.assert(
    fc.property(echo, fc.integer({ min: 1, max: 50 }), (value, step) => {
      const envelope = writeRequest(model, operation, value);
      expect(schemas.problems(envelope)).toEqual([]);
      const message = Buffer.from(envelope);
      const decoder = createAnswerDecoder(model, operation, 'text/xml');
      for (let at = 0; at < message.length; at += step) decoder.write(message.subarray(at, at + step));
      expect(decoder.end()).toEqual({ kind: 'output', output: value });
    }),
    { numRuns: 300 },
  );
});
