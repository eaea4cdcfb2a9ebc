import { describe, expect, test } from 'vitest';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { accepts, outputOf, parametersOf, schemaOf } from '../../support/soap-schemas.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

describe('parameters', () => {
  test('the children of the wrapper in their order, then its attributes; required, lists and names as they are', () => {
    const parameters = parametersOf(
      inElement(
        '<xs:element name="z" type="xs:string"/><xs:element name="a" type="xs:string" minOccurs="0"/><xs:element name="list" type="xs:string" minOccurs="2" maxOccurs="4"/>',
        '<xs:attribute name="id" type="xs:string" use="required"/><xs:attribute name="lang" type="xs:string"/>',
      ),
    );
    expect(parameters.map(({ name, wireName, required, in: place }) => [name, wireName, required, place])).toEqual([
      ['z', 'z', true, 'BODY_FIELD'],
      ['a', 'a', false, 'BODY_FIELD'],
      ['list', 'list', true, 'BODY_FIELD'],
      ['@id', 'id', true, 'BODY_FIELD'],
      ['@lang', 'lang', false, 'BODY_FIELD'],
    ]);
    expect(parameters[2]?.schema).toEqual({ type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 4 });
  });

  test.for([
    { given: 'an element of a simple type', element: '<xs:element name="In" type="xs:string"/>' },
    {
      given: 'a group that repeats',
      element:
        '<xs:element name="In"><xs:complexType><xs:sequence maxOccurs="unbounded"><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType></xs:element>',
    },
    {
      given: 'a wildcard',
      element:
        '<xs:element name="In"><xs:complexType><xs:sequence><xs:any/></xs:sequence></xs:complexType></xs:element>',
    },
    {
      given: 'mixed content',
      element: '<xs:element name="In"><xs:complexType mixed="true"><xs:sequence/></xs:complexType></xs:element>',
    },
  ])('$given is one parameter', ({ element }) => {
    expect(parametersOf(`${element}<xs:element name="Out" type="xs:string"/>`)).toMatchObject([
      { name: 'In', required: true },
    ]);
  });

  test('an operation without inputs has no parameters', () => {
    expect(parametersOf(inElement(''))).toEqual([]);
  });

  test('the members of a choice are not required, and say what excludes them', () => {
    const parameters = parametersOf(
      inElement(
        '<xs:choice><xs:element name="byId" type="xs:string"/><xs:sequence><xs:element name="first" type="xs:string"/><xs:element name="last" type="xs:string"/></xs:sequence></xs:choice>',
      ),
    );
    const choices = [{ required: true, branches: [['byId'], ['first', 'last']] }];
    expect(parameters.map(({ name, required, schema }) => [name, required, schema])).toEqual(
      ['byId', 'first', 'last'].map((name) => [name, false, { type: 'string', 'x-choices': choices }]),
    );
  });
});

test('a choice that may be taken several times says that its branches do not exclude each other', () => {
  const type =
    '<xs:complexType name="A"><xs:choice maxOccurs="unbounded"><xs:element name="x" type="xs:string"/><xs:element name="y" type="xs:string"/></xs:choice></xs:complexType>';
  expect(schemaOf('<xs:element name="a" type="t:A"/>', type)).toMatchObject({
    properties: { x: { type: 'array' }, y: { type: 'array' } },
    'x-choices': [{ required: true, branches: [['x'], ['y']], repeats: true }],
  });
});

describe('complex types', () => {
  const a = '<xs:element name="a" type="t:A"/>';
  test('a type that is used once stands in its place, closed, with its attributes', () => {
    const type =
      '<xs:complexType name="A"><xs:sequence><xs:element name="x" type="xs:string"/></xs:sequence><xs:attribute name="id" type="xs:string" use="required"/></xs:complexType>';
    expect(schemaOf(a, type)).toEqual({
      type: 'object',
      'x-qname': '{urn:test}A',
      properties: { x: { type: 'string' }, '@id': { type: 'string' } },
      required: ['x', '@id'],
      additionalProperties: false,
    });
  });

  test('an extension has the members and attributes of its base first; attribute groups are unfolded', () => {
    const type =
      '<xs:attributeGroup name="G"><xs:attribute name="g" type="xs:string"/></xs:attributeGroup><xs:complexType name="Base"><xs:sequence><xs:element name="x" type="xs:string"/></xs:sequence><xs:attribute name="b" type="xs:string"/></xs:complexType><xs:complexType name="A"><xs:complexContent><xs:extension base="t:Base"><xs:sequence><xs:element name="y" type="xs:string"/></xs:sequence><xs:attributeGroup ref="t:G"/></xs:extension></xs:complexContent></xs:complexType>';
    expect(Object.keys((schemaOf(a, type) as { properties: object }).properties)).toEqual(['x', 'y', '@b', '@g']);
  });

  test('simple content with attributes is #text beside them, or the bare value', () => {
    const type =
      '<xs:complexType name="A"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="currency" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>';
    const schema = schemaOf(a, type);
    expect(
      [{ '#text': '1.50', '@currency': 'EUR' }, 1.5, '1.50', 'much', { '@curency': 'EUR' }].map((value) =>
        accepts(schema, value),
      ),
    ).toEqual([true, true, true, false, false]);
    expect(outputOf('t:A', type)).toMatchObject({ $ref: '#/$defs/A' });
  });

  test('a type that is used twice, or inside of itself, is a definition', () => {
    const type =
      '<xs:complexType name="A"><xs:sequence><xs:element name="child" type="t:A" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>';
    const schema = schemaOf(a, type);
    expect(schema).toMatchObject({
      $ref: '#/$defs/A',
      $defs: { A: { properties: { child: { items: { $ref: '#/$defs/A' } } } } },
    });
    expect(accepts(schema, { child: [{ child: [] }, {}] })).toBe(true);
    expect(accepts(schema, { child: [{ child: [{ other: 1 }] }] })).toBe(false);
  });

  test('recursion through elements of anonymous types ends', () => {
    const node =
      '<xs:element name="Node"><xs:complexType><xs:sequence><xs:element ref="t:Node" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>';
    const schema = schemaOf('<xs:element ref="t:Node"/>', node);
    expect(accepts(schema, { Node: { Node: {} } })).toBe(true);
    expect(accepts(schema, { Node: { Nod: {} } })).toBe(false);
  });

  test('two types of one name in two namespaces are two definitions', () => {
    const other =
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o"><xs:complexType name="A"><xs:sequence><xs:element name="o" type="xs:string"/></xs:sequence></xs:complexType></xs:schema>';
    const own =
      '<xs:complexType name="A"><xs:sequence><xs:element name="one" type="o:A" xmlns:o="urn:o"/><xs:element name="two" type="o:A" xmlns:o="urn:o"/><xs:element name="self" type="t:A" minOccurs="0"/></xs:sequence></xs:complexType>';
    const content = documentService(inElement(a) + own).replace('</wsdl:types>', `${other}</wsdl:types>`);
    const schema = describeFiles([{ location: 'a.wsdl', content }]).operations[0]?.parameters[0]?.schema;
    expect(schema).toMatchObject({ $defs: { A: { 'x-qname': '{urn:test}A' }, 'A.2': { 'x-qname': '{urn:o}A' } } });
  });

  test('an abstract type is one of the types that are derived from it', () => {
    const derived = (name: string, base: string, member: string) =>
      `<xs:complexType name="${name}"><xs:complexContent><xs:extension base="t:${base}"><xs:sequence><xs:element name="${member}" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`;
    const schema = schemaOf(
      a,
      `<xs:complexType name="A" abstract="true"/>${derived('Cat', 'A', 'purr')}${derived('Lion', 'Cat', 'roar')}`,
    );
    const values = [
      { '@xsi:type': 'Cat', purr: 'x' },
      { '@xsi:type': 'Lion', purr: 'x', roar: 'y' },
      { purr: 'x' },
      { '@xsi:type': 'Cat', roar: 'y' },
      { '@xsi:type': 'A' },
    ];
    expect(values.map((value) => accepts(schema, value))).toEqual([true, true, false, false, false]);
  });

  test('a type that others extend may stand for itself without saying so', () => {
    const types =
      '<xs:complexType name="A"><xs:sequence><xs:element name="x" type="xs:string"/></xs:sequence></xs:complexType><xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"><xs:sequence><xs:element name="y" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>';
    const schema = schemaOf(a, types);
    expect(
      [{ x: '' }, { '@xsi:type': 'A', x: '' }, { '@xsi:type': 'B', x: '', y: '' }, { x: '', y: '' }].map((value) =>
        accepts(schema, value),
      ),
    ).toEqual([true, true, true, false]);
  });

  test('the members of a substitution group stand beside their head, or instead of it', () => {
    const vehicles =
      '<xs:element name="vehicle" type="xs:string" abstract="true"/><xs:element name="car" type="xs:string" substitutionGroup="t:vehicle"/><xs:element name="cabrio" substitutionGroup="t:car"/>';
    const parameters = parametersOf(inElement('<xs:element ref="t:vehicle"/>') + vehicles);
    expect(parameters.map(({ name, required }) => [name, required])).toEqual([
      ['car', false],
      ['cabrio', false],
    ]);
    expect(parameters[0]?.schema).toMatchObject({
      type: 'string',
      'x-choices': [{ required: true, branches: [['car'], ['cabrio']] }],
    });
  });

  test('wildcards, any attribute and mixed content', () => {
    const type =
      '<xs:complexType name="A" mixed="true"><xs:sequence><xs:any namespace="##other" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute/></xs:complexType>';
    const schema = schemaOf(a, type);
    expect(schema).toMatchObject({
      properties: { '#any': { type: 'array', 'x-any': ['##other'] }, '#text': { type: 'string' } },
    });
    expect(accepts(schema, { '#any': [{ '{urn:x}y': '1' }], '#text': 'z', '@q': '1' })).toBe(true);
  });

  test('arrays of SOAP encoding are arrays', () => {
    const type =
      '<xs:complexType name="A"><xs:complexContent><xs:restriction base="soapenc:Array" xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"><xs:attribute ref="soapenc:arrayType" w:arrayType="xs:string[]" xmlns:w="http://schemas.xmlsoap.org/wsdl/"/></xs:restriction></xs:complexContent></xs:complexType>';
    expect(schemaOf(a, type)).toEqual({ type: 'array', items: { type: 'string' } });
    expect(schemaOf(a, type.replace('[]', '[,]'))).toEqual({
      type: 'array',
      items: { type: 'array', items: { type: 'string' } },
    });
  });

  test('elements of one local name in two namespaces get two keys', () => {
    const other =
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o"><xs:element name="x" type="xs:string"/></xs:schema>';
    const content = documentService(
      inElement(
        '<xs:element name="x" type="xs:string"/><xs:element ref="o:x" xmlns:o="urn:o"/><xs:element name="x" type="xs:string"/>',
      ),
    ).replace('</wsdl:types>', `${other}</wsdl:types>`);
    const { operations } = describeFiles([{ location: 'a.wsdl', content }]);
    expect(operations[0]?.parameters.map(({ name, schema }) => [name, schema])).toEqual([
      ['x', { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 }],
      ['{urn:o}x', { type: 'string' }],
    ]);
  });

  test('a name that means something to JavaScript is a name like any other', () => {
    const parameters = parametersOf(
      inElement('<xs:element name="__proto__" type="xs:string"/><xs:element name="constructor" type="t:toString"/>') +
        '<xs:complexType name="toString"><xs:sequence><xs:element name="__proto__" type="xs:int"/></xs:sequence></xs:complexType>',
    );
    expect(parameters.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(JSON.stringify(parameters[1]?.schema)).toContain('"__proto__":{"type":["number","string"]');
  });
});
