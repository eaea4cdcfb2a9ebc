import { expect, test } from 'vitest';
import { createAnswerDecoder } from '../../../src/connectors/soap/call/answer-decoder.ts';
import { writeRequest } from '../../../src/connectors/soap/call/write-request.ts';
import { parametersOf } from '../../../src/connectors/soap/json-schema/message-schemas.ts';
import { graphOfFiles, modelOf } from '../../../src/connectors/soap/load-wsdl.ts';
import { compileSchemas } from '../../../src/connectors/soap/validation/compiled-schemas.ts';
import { emitSchemas } from '../../../src/connectors/soap/validation/emit-schemas.ts';
import { misfits } from '../../../src/domain/operations/json-schema.ts';
import { documentService } from '../../support/wsdl-documents.ts';

/** Each type with a number that is its own, and whether answers have it as a number. */
const TYPES: readonly (readonly [type: string, value: number, isNumber: boolean])[] = [
  ['int', -7, true],
  ['short', -7, true],
  ['byte', -7, true],
  ['unsignedByte', 7, true],
  ['unsignedShort', 7, true],
  ['float', 1.5, true],
  ['double', 1e-7, true],
  ['unsignedInt', 4_294_967_295, false],
  ['unsignedLong', 7, false],
  ['long', -7, false],
  ['integer', 1e15, false],
  ['nonNegativeInteger', 0, false],
  ['positiveInteger', 1, false],
  ['nonPositiveInteger', 0, false],
  ['negativeInteger', -1, false],
  ['decimal', 1e-7, false],
];

test.for(TYPES)('xs:%s takes a number or a text, by its schema and by that of the WSDL', ([type, value, isNumber]) => {
  const content = documentService(
    `<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:${type}"/></xs:sequence></xs:complexType><xs:element name="In" type="t:T"/><xs:element name="Out" type="t:T"/>`,
  );
  const graph = graphOfFiles([{ location: 'a.wsdl', content }]);
  const model = modelOf(graph);
  const [operation] = model.operations;
  if (operation === undefined) throw new Error('The WSDL has no operation');
  using schemas = compileSchemas(emitSchemas(graph, model.operations, 'strict'));
  const [parameter] = parametersOf(operation);
  const text = type === 'decimal' ? '0.0000001' : String(value);
  for (const a of [value, text]) {
    expect(misfits(parameter?.schema ?? false, a)).toEqual([]);
    const envelope = writeRequest(model, operation, { a });
    expect(schemas.problems(envelope)).toEqual([]);
    const decoder = createAnswerDecoder(model, operation, 'text/xml');
    decoder.write(Buffer.from(envelope));
    expect(decoder.end()).toEqual({ kind: 'output', output: { a: isNumber ? value : text } });
  }
  for (const wrong of [true, 'many', '', [], {}]) expect(misfits(parameter?.schema ?? false, wrong)).not.toEqual([]);
});
