import { expect, test } from 'vitest';
import { createAnswerDecoder } from '../../../src/connectors/soap/call/answer-decoder.ts';
import { writeRequest } from '../../../src/connectors/soap/call/write-request.ts';
import { graphOfFiles, modelling, modelOf } from '../../../src/connectors/soap/load-wsdl.ts';
import { messageShape } from '../../../src/connectors/soap/model/message-shape.ts';
import { compileSchemas } from '../../../src/connectors/soap/validation/compiled-schemas.ts';
import { emitSchemas } from '../../../src/connectors/soap/validation/emit-schemas.ts';
import { atOnce } from '../../../src/connectors/soap/work.ts';
import { definitions, documentService, SERVICE, types } from '../../support/wsdl-documents.ts';

interface Echoed {
  /** What libxml2 says against the request. */
  readonly problems: readonly string[];
  /** The values as they are decoded from the request, as if it were the answer. */
  readonly output: unknown;
  readonly warnings: readonly string[];
}

/** Writes values for the elements `In` and `Out` of the type `T`, and reads them again. */
function echo(schema: string, values: Record<string, unknown>, files: Record<string, string> = {}): Echoed {
  const content = documentService(`${schema}<xs:element name="In" type="t:T"/><xs:element name="Out" type="t:T"/>`);
  const others = Object.entries(files).map(([location, text]) => ({ location, content: text }));
  const graph = graphOfFiles([{ location: 'a.wsdl', content }, ...others]);
  const model = atOnce(modelling(graph, { check: true }));
  const [operation] = model.operations;
  if (operation === undefined) throw new Error('The WSDL has no operation');
  const isBare = messageShape(operation.input).kind === 'BARE';
  const envelope = writeRequest(model, operation, isBare ? { In: values } : values);
  using schemas = compileSchemas(emitSchemas(graph, model.operations, 'strict'));
  const decoder = createAnswerDecoder(model, operation, 'text/xml');
  decoder.write(Buffer.from(envelope));
  const answer = decoder.end();
  return {
    problems: schemas.problems(envelope).map(({ message }) => message),
    output: answer.kind === 'output' ? answer.output : answer,
    warnings: model.warnings,
  };
}

const otherSchema = (content: string, attributes = 'elementFormDefault="qualified"') =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:other" xmlns:t="urn:test" targetNamespace="urn:other" ${attributes}>${content}</xs:schema>`;
const IMPORT = '<xs:import namespace="urn:other" schemaLocation="o.xsd"/>';
const type = (content: string, attributes = '') => `<xs:complexType name="T"${attributes}>${content}</xs:complexType>`;
const sequence = (content: string, attributes = '') => `<xs:sequence${attributes}>${content}</xs:sequence>`;

interface Case {
  readonly about: string;
  readonly schema: string;
  readonly files?: Record<string, string>;
  readonly values: readonly Record<string, unknown>[];
}

const CASES: readonly Case[] = [
  {
    about: 'members of a substitution group in two namespaces, whose head is abstract and repeats',
    schema: `${IMPORT}<xs:element name="shape" type="t:Shape" abstract="true"/><xs:complexType name="Shape"/><xs:element name="circle" substitutionGroup="t:shape"><xs:complexType><xs:complexContent><xs:extension base="t:Shape"><xs:sequence><xs:element name="r" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:element>${type(sequence('<xs:element ref="t:shape" maxOccurs="unbounded"/>'))}`,
    files: {
      'o.xsd': otherSchema(
        '<xs:import namespace="urn:test"/><xs:element name="square" substitutionGroup="t:shape" type="o:Square"/><xs:complexType name="Square"><xs:complexContent><xs:extension base="t:Shape"><xs:attribute name="side" type="xs:int" use="required"/></xs:extension></xs:complexContent></xs:complexType>',
      ),
    },
    values: [{ circle: [{ r: 1 }, { r: 2 }], square: [{ '@side': 3 }] }, { square: [{ '@side': 1 }] }],
  },
  {
    about: 'types of one name in two namespaces that are derived from an abstract one',
    schema: `${IMPORT}<xs:complexType name="Animal" abstract="true"><xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence></xs:complexType><xs:complexType name="Dog"><xs:complexContent><xs:extension base="t:Animal"><xs:sequence><xs:element name="tricks" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>${type(sequence('<xs:element name="animal" type="t:Animal" maxOccurs="unbounded"/>'))}`,
    files: {
      'o.xsd': otherSchema(
        '<xs:import namespace="urn:test"/><xs:complexType name="Dog"><xs:complexContent><xs:extension base="t:Animal"><xs:attribute name="age" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType>',
      ),
    },
    values: [
      {
        animal: [
          { '@xsi:type': '{urn:test}Dog', name: 'a', tricks: 2 },
          { '@xsi:type': 'Dog', name: 'b', '@age': 3 },
        ],
      },
    ],
  },
  {
    about: 'choices inside of choices, some of which repeat',
    schema: type(
      `<xs:choice maxOccurs="unbounded"><xs:element name="a" type="xs:string"/><xs:sequence><xs:element name="b" type="xs:string"/><xs:choice><xs:element name="c" type="xs:string"/><xs:element name="d" type="xs:string"/></xs:choice></xs:sequence></xs:choice>`,
    ),
    values: [{ a: ['1', '2'] }, { b: ['1', '2'], c: ['3'], d: ['4'] }, { a: ['0'], b: ['1'], d: ['2'] }],
  },
  {
    about: 'groups that are referred to several times',
    schema: `<xs:group name="G"><xs:sequence><xs:element name="k" type="xs:string"/><xs:element name="v" type="xs:int" minOccurs="0"/></xs:sequence></xs:group>${type(sequence('<xs:group ref="t:G" maxOccurs="3"/><xs:element name="end" type="xs:string"/>'))}`,
    values: [
      { k: ['a', 'b'], v: [1, 2], end: 'x' },
      { k: ['a'], end: 'x' },
    ],
  },
  {
    about: 'wildcards for elements and attributes',
    schema: `${IMPORT}${type(`${sequence('<xs:element name="a" type="xs:string"/><xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>')}<xs:anyAttribute namespace="##any" processContents="lax"/>`)}`,
    files: {
      'o.xsd': otherSchema('<xs:element name="known" type="xs:int"/><xs:attribute name="flag" type="xs:boolean"/>'),
    },
    values: [
      {
        a: '1',
        '#any': [{ '{urn:other}known': 5 }, { '{urn:unknown}x': { '@y': '1', '{urn:unknown}z': ['2', '3'] } }],
        '@{urn:unknown}q': 'w',
      },
    ],
  },
  {
    about: 'mixed content',
    schema: type(
      sequence('<xs:element name="b" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>'),
      ' mixed="true"',
    ),
    values: [{ '#text': 'some < text', b: ['bold'] }, { b: ['x'] }],
  },
  {
    about: 'attribute groups, fixed and qualified attributes, and one that a restriction prohibits',
    schema: `<xs:attributeGroup name="Inner"><xs:attribute name="i" type="xs:int"/></xs:attributeGroup><xs:attributeGroup name="Outer"><xs:attributeGroup ref="t:Inner"/><xs:attribute name="o" type="xs:string" fixed="only"/><xs:attribute name="q" type="xs:string" form="qualified"/></xs:attributeGroup><xs:complexType name="Base"><xs:attribute name="gone" type="xs:string"/><xs:attributeGroup ref="t:Outer"/></xs:complexType>${type('<xs:complexContent><xs:restriction base="t:Base"><xs:attribute name="gone" use="prohibited"/></xs:restriction></xs:complexContent>')}`,
    values: [{ '@i': 1, '@o': 'only', '@q': 'x' }, {}],
  },
  {
    about: 'elements that are not qualified beside those that are, of one name',
    schema: type(
      `${sequence('<xs:element name="x" type="xs:string"/><xs:element name="x" type="xs:string" form="unqualified"/><xs:element name="y" type="xs:string" form="unqualified"/>')}<xs:attribute name="z" type="xs:string" form="qualified"/><xs:attribute name="z" type="xs:string"/>`,
    ),
    values: [{ x: '1', '{}x': '2', y: '3', '@z': '4', '@{}z': '5' }],
  },
  {
    about: 'a schema without namespace that is included, and schemas that import each other',
    schema: `<xs:include schemaLocation="c.xsd"/>${IMPORT}${type(sequence('<xs:element name="p" type="t:Part"/><xs:element ref="t:loose"/><xs:element ref="o:there"/>')).replace('<xs:complexType', '<xs:complexType xmlns:o="urn:other"')}`,
    files: {
      'c.xsd':
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"><xs:simpleType name="Code"><xs:restriction base="xs:string"><xs:length value="2"/></xs:restriction></xs:simpleType><xs:complexType name="Part"><xs:sequence><xs:element name="code" type="Code"/></xs:sequence></xs:complexType><xs:element name="loose" type="Part"/></xs:schema>',
      'o.xsd': otherSchema(
        '<xs:import namespace="urn:test" schemaLocation="c.xsd"/><xs:element name="there" type="t:Part"/>',
      ),
    },
    values: [{ p: { code: 'ab' }, loose: { code: 'cd' }, there: { code: 'ef' } }],
  },
  {
    about: 'types and groups that are redefined',
    schema: `<xs:redefine schemaLocation="r.xsd"><xs:simpleType name="Code"><xs:restriction base="t:Code"><xs:maxLength value="3"/></xs:restriction></xs:simpleType><xs:complexType name="Part"><xs:complexContent><xs:extension base="t:Part"><xs:sequence><xs:element name="more" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType><xs:group name="G"><xs:sequence><xs:group ref="t:G"/><xs:element name="last" type="xs:string"/></xs:sequence></xs:group><xs:attributeGroup name="A"><xs:attributeGroup ref="t:A"/><xs:attribute name="b" type="xs:int"/></xs:attributeGroup></xs:redefine>${type(`${sequence('<xs:element name="part" type="t:Part"/><xs:group ref="t:G"/>')}<xs:attributeGroup ref="t:A"/>`)}`,
    files: {
      'r.xsd':
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:test" targetNamespace="urn:test" elementFormDefault="qualified"><xs:simpleType name="Code"><xs:restriction base="xs:string"/></xs:simpleType><xs:complexType name="Part"><xs:sequence><xs:element name="code" type="t:Code"/></xs:sequence></xs:complexType><xs:group name="G"><xs:sequence><xs:element name="first" type="xs:string"/></xs:sequence></xs:group><xs:attributeGroup name="A"><xs:attribute name="a" type="xs:int"/></xs:attributeGroup></xs:schema>',
    },
    values: [{ part: { code: 'abc', more: 1 }, first: 'f', last: 'l', '@a': 1, '@b': 2 }],
  },
  {
    about: 'lists, unions, lists of unions and restricted lists',
    schema: `<xs:simpleType name="Size"><xs:union memberTypes="xs:int t:Word"/></xs:simpleType><xs:simpleType name="Word"><xs:restriction base="xs:string"><xs:enumeration value="small"/><xs:enumeration value="large"/></xs:restriction></xs:simpleType><xs:simpleType name="Sizes"><xs:list itemType="t:Size"/></xs:simpleType><xs:simpleType name="Pair"><xs:restriction><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType><xs:length value="2"/></xs:restriction></xs:simpleType>${type(`${sequence('<xs:element name="size" type="t:Size"/><xs:element name="sizes" type="t:Sizes"/>')}<xs:attribute name="pair" type="t:Pair"/><xs:attribute name="names" type="xs:NMTOKENS"/>`)}`,
    values: [
      { size: 'large', sizes: ['small', 4], '@pair': [1, 2], '@names': ['a', 'b-c'] },
      { size: 7, sizes: [] },
    ],
  },
  {
    about: 'keys and references to them, which only a validator looks at',
    schema: type(
      `${sequence(
        '<xs:element name="table"><xs:complexType><xs:sequence><xs:element name="row" maxOccurs="unbounded"><xs:complexType><xs:attribute name="id" type="xs:int" use="required"/><xs:attribute name="parent" type="xs:int"/></xs:complexType></xs:element></xs:sequence></xs:complexType><xs:key name="K"><xs:selector xpath="t:row"/><xs:field xpath="@id"/></xs:key><xs:keyref name="R" refer="t:K"><xs:selector xpath="t:row"/><xs:field xpath="@parent"/></xs:keyref></xs:element>',
      )}`,
    ),
    values: [{ table: { row: [{ '@id': 1 }, { '@id': 2, '@parent': 1 }] } }],
  },
  {
    about: 'members in any order, each once at most',
    schema: type(
      '<xs:all><xs:element name="a" type="xs:string" minOccurs="0"/><xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:date" minOccurs="0"/></xs:all>',
    ),
    values: [{ c: '2024-01-02', b: 1, a: 'x' }, { b: 2 }],
  },
  {
    about: 'elements that hold themselves, through anonymous types',
    schema: `<xs:element name="node"><xs:complexType><xs:sequence><xs:element name="name" type="xs:string"/><xs:element ref="t:node" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>${type(sequence('<xs:element ref="t:node"/>'))}`,
    values: [{ node: { name: 'a', node: [{ name: 'b', node: [{ name: 'c' }] }, { name: 'd' }] } }],
  },
  {
    about: 'null, also in lists, and lists of lists',
    schema: `<xs:complexType name="Strings"><xs:sequence><xs:element name="string" type="xs:string" nillable="true" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType><xs:complexType name="Rows"><xs:sequence><xs:element name="Strings" type="t:Strings" nillable="true" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>${type(sequence('<xs:element name="rows" type="t:Rows"/><xs:element name="none" type="xs:int" nillable="true"/>'))}`,
    values: [{ rows: { Strings: [{ string: ['a', null] }, null, {}] }, none: null }],
  },
  {
    about: 'an element that stands at two places, with another between them',
    schema: type(
      sequence(
        '<xs:element name="line" type="xs:string"/><xs:element name="city" type="xs:string"/><xs:element name="line" type="xs:string" minOccurs="0"/>',
      ),
    ),
    values: [
      { line: ['1', '2'], city: 'x' },
      { line: ['1'], city: 'x' },
    ],
  },
  {
    about: 'derivations in a row: extended, restricted, extended again; restricted simple content',
    schema: `<xs:complexType name="One"><xs:sequence><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType><xs:complexType name="Two"><xs:complexContent><xs:restriction base="t:One"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType><xs:complexType name="Amount"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="unit" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="Euros"><xs:simpleContent><xs:restriction base="t:Amount"><xs:fractionDigits value="2"/><xs:attribute name="unit" type="xs:string" fixed="EUR"/></xs:restriction></xs:simpleContent></xs:complexType>${type('<xs:complexContent><xs:extension base="t:Two"><xs:sequence><xs:element name="c" type="t:Euros"/></xs:sequence></xs:extension></xs:complexContent>')}`,
    values: [{ a: '1', c: { '#text': '1.25', '@unit': 'EUR' } }],
  },
];

test.for(CASES)('$about: valid by the schema, and read as written', ({ schema, files, values }) => {
  for (const value of values) {
    expect(echo(schema, value, files)).toEqual({ problems: [], output: value, warnings: [] });
  }
});

const WILDCARDS = {
  'a wildcard takes an element of an import that is not there': `${IMPORT.replace('o.xsd', 'gone.xsd')}${type(sequence('<xs:any namespace="##other"/>'))}`,
  'a wildcard takes an element of a schema that is not imported': type(sequence('<xs:any namespace="##other"/>')),
};

test('what a wildcard takes is judged only where every import has its schema', () => {
  const problems = Object.values(WILDCARDS).map((schema) => {
    const content = documentService(`${schema}<xs:element name="In" type="t:T"/><xs:element name="Out" type="t:T"/>`);
    const graph = graphOfFiles([{ location: 'a.wsdl', content }]);
    const model = modelOf(graph);
    const [operation] = model.operations;
    if (operation === undefined) throw new Error('The WSDL has no operation');
    using schemas = compileSchemas(emitSchemas(graph, model.operations, 'lax'));
    const envelope = writeRequest(model, operation, { In: { '#any': [{ '{urn:other}x': '1' }] } });
    return schemas.problems(envelope).length;
  });
  expect(problems).toEqual([0, 1]);
});

test('a reference to what XML Schema does not have is no schema of a DataSet', () => {
  const content = documentService(
    '<xs:element name="x" type="xs:string"/><xs:element name="In"><xs:complexType><xs:sequence><xs:element ref="xs:x"/></xs:sequence></xs:complexType></xs:element><xs:element name="Out"/>',
  );
  const graph = graphOfFiles([{ location: 'a.wsdl', content }]);
  expect(() => compileSchemas(emitSchemas(graph, [], 'lax'))).toThrow(/x/);
});

test('an element with a fixed value need not be given, and is there', () => {
  const schema = type(
    sequence('<xs:element name="v" type="xs:string" fixed="1.0"/><xs:element name="a" type="xs:int"/>'),
  );
  expect(echo(schema, { a: 1 })).toEqual({ problems: [], output: { v: '1.0', a: 1 }, warnings: [] });
});

test('an rpc operation that has the name of an element of the schema cannot be judged', () => {
  const bodies = '<wsdl:input><soap:body use="literal" namespace="urn:test"/></wsdl:input>';
  const content = definitions(
    `${types('<xs:element name="Call" type="xs:int"/>')}<wsdl:message name="M"><wsdl:part name="a" type="xs:string"/></wsdl:message>
    <wsdl:portType name="PT"><wsdl:operation name="Call"><wsdl:input message="t:M"/></wsdl:operation></wsdl:portType>
    <wsdl:binding name="B" type="t:PT"><soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="Call"><soap:operation soapAction=""/>${bodies}</wsdl:operation></wsdl:binding>${SERVICE}`,
  );
  const graph = graphOfFiles([{ location: 'a.wsdl', content }]);
  const { operations } = modelOf(graph);
  expect(() => emitSchemas(graph, operations, 'lax')).toThrow('the operation Call has the name of an element');
  const renamed = graphOfFiles([
    { location: 'a.wsdl', content: content.replace('name="Call" type', 'name="Other" type') },
  ]);
  using schemas = compileSchemas(emitSchemas(renamed, modelOf(renamed).operations, 'lax'));
  expect(schemas).toBeDefined();
});
