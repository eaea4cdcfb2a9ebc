import { describe, expect, test } from 'vitest';
import { accepts, outputOf, schemaOf } from '../../support/soap-schemas.ts';

describe('built-in types', () => {
  const NUMERIC = [
    'int',
    'short',
    'byte',
    'unsignedShort',
    'unsignedByte',
    'float',
    'double',
    'integer',
    'long',
    'unsignedInt',
    'unsignedLong',
    'decimal',
    'positiveInteger',
    'nonNegativeInteger',
    'negativeInteger',
  ];
  test.for(NUMERIC)('an input of the type %s is a number or a string', (type) => {
    const schema = schemaOf(`<xs:element name="a" type="xs:${type}"/>`);
    expect(schema).toMatchObject({ type: ['number', 'string'] });
    const value = type === 'negativeInteger' ? -7 : 7;
    expect(
      [value, String(value), ` ${value} `, 'seven', '', true, null].map((given) => accepts(schema, given)),
    ).toEqual([true, true, true, false, false, false, false]);
  });

  test('an input of an integer type has no fraction, and stays within its bounds', () => {
    const schema = schemaOf('<xs:element name="a" type="xs:byte"/>');
    expect([1.5, '1.5', 128, -129].map((given) => accepts(schema, given))).toEqual([false, false, false, false]);
    expect(accepts(schemaOf('<xs:element name="a" type="xs:double"/>'), '-1.5e3')).toBe(true);
    expect(accepts(schemaOf('<xs:element name="a" type="xs:double"/>'), 'INF')).toBe(true);
  });

  test.for([
    ...['int', 'short', 'byte', 'unsignedShort', 'unsignedByte'].map((type) => ({ type, want: { type: 'integer' } })),
    { type: 'float', want: { type: 'number', format: 'float' } },
    { type: 'double', want: { type: 'number', format: 'double' } },
    { type: 'boolean', want: { type: 'boolean' } },
    { type: 'long', want: { type: 'string', format: 'int64' } },
    { type: 'unsignedInt', want: { type: 'string', format: 'uint32' } },
    { type: 'unsignedLong', want: { type: 'string', format: 'uint64' } },
    { type: 'integer', want: { type: 'string', format: 'integer' } },
    { type: 'decimal', want: { type: 'string', format: 'decimal' } },
    { type: 'date', want: { type: 'string', format: 'date' } },
    { type: 'dateTime', want: { type: 'string', format: 'date-time' } },
    { type: 'time', want: { type: 'string', format: 'time' } },
    { type: 'base64Binary', want: { type: ['string', 'object'], contentEncoding: 'base64' } },
    { type: 'NMTOKENS', want: { type: 'array', items: { type: 'string' } } },
    { type: 'string', want: { type: 'string' } },
  ])('an output of the type $type is $want', ({ type, want }) => {
    expect(outputOf(`xs:${type}`)).toMatchObject(want);
  });

  test.for(['date', 'dateTime', 'time', 'duration', 'anyURI'])(
    'an input of the type %s is any string, since validators assert other rules for its format',
    (type) => {
      expect(schemaOf(`<xs:element name="a" type="xs:${type}"/>`)).toEqual({ type: 'string', 'x-type': `xs:${type}` });
    },
  );

  test('a boolean input is a boolean, and a type that anything fits takes anything', () => {
    expect(schemaOf('<xs:element name="a" type="xs:boolean"/>')).toEqual({ type: 'boolean' });
    expect(accepts(schemaOf('<xs:element name="a" type="xs:anyType"/>'), { b: [1] })).toBe(true);
    expect(schemaOf('<xs:element name="a"/>')).toEqual({ 'x-any': ['##any'] });
  });
});

describe('simple types', () => {
  const restriction = (base: string, facets: string) =>
    `<xs:element name="a"><xs:simpleType><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType></xs:element>`;
  const enumeration = (...values: readonly string[]) =>
    values.map((value) => `<xs:enumeration value="${value}"/>`).join('');
  test.for([
    {
      given: 'an enumeration',
      element: restriction('xs:string', enumeration('red', 'a,b')),
      want: { type: 'string', enum: ['red', 'a,b'] },
    },
    {
      given: 'an enumeration of numbers',
      element: restriction('xs:int', enumeration('1', '2')),
      want: { type: ['number', 'string'], enum: [1, 2, '1', '2'] },
    },
    {
      given: 'lengths',
      element: restriction('xs:string', '<xs:minLength value="2"/><xs:maxLength value="5"/>'),
      want: { type: 'string', minLength: 2, maxLength: 5 },
    },
    {
      given: 'a length',
      element: restriction('xs:string', '<xs:length value="3"/>'),
      want: { type: 'string', minLength: 3, maxLength: 3 },
    },
    {
      given: 'a pattern',
      element: restriction('xs:string', '<xs:pattern value="[A-Z]{2}-\\d{4}"/>'),
      want: { type: 'string', pattern: '^(?:[A-Z]{2}-\\p{Nd}{4})$' },
    },
    {
      given: 'patterns that are alternatives',
      element: restriction('xs:string', '<xs:pattern value="a"/><xs:pattern value="b"/>'),
      want: { type: 'string', pattern: '^(?:(a)|(b))$' },
    },
    {
      given: 'bounds',
      element: restriction('xs:int', '<xs:minInclusive value="1"/><xs:maxExclusive value="10"/>'),
      want: { minimum: 1, exclusiveMaximum: 10 },
    },
    {
      given: 'a list',
      element: '<xs:element name="a"><xs:simpleType><xs:list itemType="xs:string"/></xs:simpleType></xs:element>',
      want: { type: 'array', items: { type: 'string' } },
    },
    {
      given: 'a union',
      element:
        '<xs:element name="a"><xs:simpleType><xs:union memberTypes="xs:boolean"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="maybe"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType></xs:element>',
      want: { anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['maybe'] }] },
    },
  ])('$given', ({ element, want }) => {
    expect(schemaOf(element)).toMatchObject(want);
  });

  test('a restriction of a restriction keeps what it inherits', () => {
    const base =
      '<xs:simpleType name="Base"><xs:restriction base="xs:string"><xs:maxLength value="9"/></xs:restriction></xs:simpleType>';
    expect(schemaOf(restriction('t:Base', '<xs:minLength value="1"/>'), base)).toEqual({
      type: 'string',
      minLength: 1,
      maxLength: 9,
    });
  });

  test.for([
    { given: 'a default', element: '<xs:element name="a" type="xs:int" default="3"/>', want: { default: 3 } },
    {
      given: 'an exact default',
      element: '<xs:element name="a" type="xs:long" default="9007199254740993"/>',
      want: { default: '9007199254740993' },
    },
    {
      given: 'a fixed value',
      element: '<xs:element name="a" type="xs:string" fixed="x"/>',
      want: { default: 'x', 'x-fixed': 'x' },
    },
    {
      given: 'nillable',
      element: '<xs:element name="a" type="xs:string" nillable="true"/>',
      want: { type: ['string', 'null'] },
    },
    {
      given: 'nillable, of a complex type',
      element: '<xs:element name="a" nillable="true"><xs:complexType/></xs:element>',
      want: { anyOf: [{ type: 'object' }, { type: 'null' }] },
    },
    {
      given: 'documentation',
      element:
        '<xs:element name="a" type="xs:string"><xs:annotation><xs:documentation>The city.</xs:documentation></xs:annotation></xs:element>',
      want: { type: 'string', description: 'The city.' },
    },
  ])('$given of an element', ({ element, want }) => {
    expect(schemaOf(element)).toMatchObject(want);
  });
});
