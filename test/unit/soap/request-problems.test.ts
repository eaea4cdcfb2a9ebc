import { describe, expect, test } from 'vitest';
import { writeRequest } from '../../../src/connectors/soap/call/write-request.ts';
import { graphOfFiles, modelOf } from '../../../src/connectors/soap/load-wsdl.ts';
import { messageShape } from '../../../src/connectors/soap/model/message-shape.ts';
import { compileSchemas } from '../../../src/connectors/soap/validation/compiled-schemas.ts';
import { emitSchemas } from '../../../src/connectors/soap/validation/emit-schemas.ts';
import { inputProblems } from '../../../src/connectors/soap/validation/input-problems.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

/** What is said against the values of the operation `Call`: places and words. */
function problemsOf(
  content: string,
  values: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  const graph = graphOfFiles([{ location: 'a.wsdl', content }]);
  const model = modelOf(graph);
  const [operation] = model.operations;
  if (operation === undefined) throw new Error('The WSDL has no operation');
  using schemas = compileSchemas(emitSchemas(graph, model.operations, 'lax'));
  const envelope = writeRequest(model, operation, values);
  const request = { shape: messageShape(operation.input), values, envelope };
  return inputProblems(schemas.problems(envelope), request).map(({ path, words }) => [path, words]);
}

const restricted = (base: string, facets: string) =>
  `<xs:simpleType><xs:restriction base="xs:${base}">${facets}</xs:restriction></xs:simpleType>`;

test.for([
  ['int', '<xs:minInclusive value="1"/>', 0, 'must be at least 1'],
  ['int', '<xs:maxInclusive value="9"/>', 10, 'must be at most 9'],
  ['int', '<xs:minExclusive value="1"/>', 1, 'must be greater than 1'],
  ['decimal', '<xs:maxExclusive value="9"/>', '9.0', 'must be less than 9'],
  ['decimal', '<xs:totalDigits value="3"/>', '12.34', 'must have at most 3 digits'],
  ['decimal', '<xs:fractionDigits value="1"/>', '1.25', 'must have at most 1 digit after the point'],
  ['string', '<xs:minLength value="2"/>', 'a', 'must have a length of at least 2'],
  ['string', '<xs:maxLength value="2"/>', "it's", 'must have a length of at most 2'],
  ['base64Binary', '<xs:length value="2"/>', 'YWJj', 'must have a length of exactly 2'],
  ['string', '<xs:pattern value="[A-Z]+"/>', "a' is not accepted by the pattern 'b", 'must match the pattern [A-Z]+'],
  ['date', '<xs:enumeration value="2024-01-01"/>', '2024-01-01', null],
] as const)('a value of xs:%s with %s that is %s', ([base, facets, value, words]) => {
  const type = restricted(base, facets);
  const content = documentService(inElement(`<xs:element name="a">${type}</xs:element>`));
  expect(problemsOf(content, { a: value })).toEqual(words === null ? [] : [['a', words]]);
});

describe('the place of a problem is found', () => {
  const code = `<xs:attribute name="code">${restricted('string', '<xs:length value="2"/>')}</xs:attribute>`;
  const short = restricted('string', '<xs:maxLength value="2"/>');

  test('in lists, attributes and text beside attributes', () => {
    const type = `<xs:complexType name="T"><xs:simpleContent><xs:extension base="t:S">${code}</xs:extension></xs:simpleContent></xs:complexType>`;
    const content = documentService(
      short.replace('<xs:simpleType', '<xs:simpleType name="S"') +
        type +
        inElement('<xs:element name="a" type="t:T" maxOccurs="unbounded"/>'),
    );
    const a = [{ '#text': 'ok' }, { '#text': 'long', '@code': 'x' }, 'also'];
    expect(problemsOf(content, { a }).toSorted()).toEqual([
      ['a[1].#text', 'must have a length of at most 2'],
      ['a[1].@code', 'must have a length of exactly 2'],
      ['a[2]', 'must have a length of at most 2'],
    ]);
  });

  test('in derived types and in elements of one name in two namespaces', () => {
    const types = `<xs:complexType name="Base" abstract="true"/><xs:complexType name="Own"><xs:complexContent><xs:extension base="t:Base"><xs:sequence><xs:element name="x">${short}</xs:element><xs:element name="x" form="unqualified">${short}</xs:element></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`;
    const content = documentService(types + inElement('<xs:element name="a" type="t:Base"/>'));
    const problems = problemsOf(content, { a: { '@xsi:type': 'Own', x: 'ok', '{}x': 'long' } });
    expect(problems).toEqual([['a.{}x', 'must have a length of at most 2']]);
  });

  test('of what must be unique, without the value', () => {
    const key =
      '<xs:unique name="Once"><xs:selector xpath="t:a"/><xs:field xpath="."/></xs:unique></xs:element><xs:element name="Out">';
    const content = documentService(
      inElement('<xs:element name="a" type="xs:string" maxOccurs="5"/>').replace(
        '</xs:element><xs:element name="Out">',
        key,
      ),
    );
    expect(problemsOf(content, { a: ['secret', 'secret'] })).toEqual([['a[1]', 'repeats what must be unique (Once)']]);
  });
});

test('a day that its month does not have is no date', () => {
  const content = documentService(inElement('<xs:element name="a" type="xs:date"/>'));
  expect(problemsOf(content, { a: '2024-02-31' })).toEqual([['a', 'must be a valid xs:date']]);
});

test('URIs are what people write, and durations as long as they like', () => {
  const content = documentService(
    inElement('<xs:element name="a" type="xs:anyURI"/><xs:element name="b" type="xs:duration"/>'),
  );
  expect(problemsOf(content, { a: 'http://exa mple/%zz[', b: 'P99999999999Y' })).toEqual([]);
});
