import { describe, expect, test } from 'vitest';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const A = inElement('<xs:element name="a" type="t:A"/>');
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const twice = (reference: string) => reference + reference;
const complex = (name: string, content: string) =>
  `<xs:complexType name="${name}"><xs:sequence>${content}</xs:sequence></xs:complexType>`;
const extending = (name: string, base: string, content = '') =>
  `<xs:complexType name="${name}"><xs:complexContent><xs:extension base="t:${base}"><xs:sequence>${content}</xs:sequence></xs:extension></xs:complexContent></xs:complexType>`;
const simple = (name: string, content: string) => `<xs:simpleType name="${name}">${content}</xs:simpleType>`;

const HOSTILE: readonly { given: string; schema: string }[] = [
  { given: 'a type that extends itself', schema: A + extending('A', 'A', '<xs:element name="x" type="xs:string"/>') },
  { given: 'types that extend each other', schema: A + extending('A', 'B') + extending('B', 'A') },
  { given: 'a simple type that restricts itself', schema: A + simple('A', '<xs:restriction base="t:A"/>') },
  { given: 'a union of itself', schema: A + simple('A', '<xs:union memberTypes="t:A xs:int"/>') },
  { given: 'a list of itself', schema: A + simple('A', '<xs:list itemType="t:A"/>') },
  {
    given: 'a group inside of itself',
    schema: `${A}${complex('A', '<xs:group ref="t:G"/>')}<xs:group name="G"><xs:sequence><xs:element name="x" type="xs:string"/><xs:group ref="t:G"/></xs:sequence></xs:group>`,
  },
  {
    given: 'an attribute group inside of itself',
    schema: `${A}<xs:complexType name="A"><xs:attributeGroup ref="t:G"/></xs:complexType><xs:attributeGroup name="G"><xs:attributeGroup ref="t:G"/></xs:attributeGroup>`,
  },
  {
    given: 'elements that substitute each other',
    schema: `${inElement('<xs:element ref="t:x"/>')}<xs:element name="x" substitutionGroup="t:y"/><xs:element name="y" substitutionGroup="t:x"/>`,
  },
  {
    given: 'an array of itself',
    schema: `${A}<xs:complexType name="A"><xs:complexContent><xs:restriction base="e:Array" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/"><xs:attribute ref="e:arrayType" w:arrayType="t:A[]" xmlns:w="http://schemas.xmlsoap.org/wsdl/"/></xs:restriction></xs:complexContent></xs:complexType>`,
  },
  {
    given: 'groups that double 40 times',
    schema: `${A}${complex('A', '<xs:group ref="t:G40"/>')}<xs:group name="G0"><xs:sequence><xs:element name="x" type="xs:string"/></xs:sequence></xs:group>${times(40, (index) => `<xs:group name="G${index + 1}"><xs:sequence>${twice(`<xs:group ref="t:G${index}"/>`)}</xs:sequence></xs:group>`)}`,
  },
  {
    given: 'unions that double 40 times',
    schema:
      A +
      simple('A', '<xs:union memberTypes="t:U40"/>') +
      simple('U0', '<xs:restriction base="xs:string"/>') +
      times(40, (index) => simple(`U${index + 1}`, `<xs:union memberTypes="t:U${index} t:U${index}"/>`)),
  },
  {
    given: 'attribute groups that double 40 times',
    schema: `${A}<xs:complexType name="A"><xs:attributeGroup ref="t:G40"/></xs:complexType><xs:attributeGroup name="G0"><xs:attribute name="x"/></xs:attributeGroup>${times(40, (index) => `<xs:attributeGroup name="G${index + 1}">${twice(`<xs:attributeGroup ref="t:G${index}"/>`)}</xs:attributeGroup>`)}`,
  },
  {
    given: 'types that double 40 times',
    schema:
      A +
      complex('A', '<xs:element name="e" type="t:T40"/>') +
      complex('T0', '') +
      times(40, (index) =>
        complex(`T${index + 1}`, `<xs:element name="l" type="t:T${index}"/><xs:element name="r" type="t:T${index}"/>`),
      ),
  },
  {
    given: 'a chain of 5000 extensions',
    schema:
      A +
      extending('A', 'T5000') +
      complex('T0', '') +
      times(5000, (index) =>
        extending(`T${index + 1}`, `T${index}`, `<xs:element name="e${index}" type="xs:string"/>`),
      ),
  },
  {
    given: 'a chain of 5000 restrictions',
    schema:
      A +
      simple('A', '<xs:restriction base="t:T5000"/>') +
      simple('T0', '<xs:restriction base="xs:string"/>') +
      times(5000, (index) => simple(`T${index + 1}`, `<xs:restriction base="t:T${index}"/>`)),
  },
  {
    given: 'a chain of 5000 elements of anonymous types',
    schema: `${A}${complex('A', '<xs:element ref="t:e0"/>')}${times(5000, (index) => `<xs:element name="e${index}"><xs:complexType><xs:sequence><xs:element ref="t:e${index + 1}" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>`)}`,
  },
  {
    given: 'a chain of 5000 substitutions',
    schema: `${inElement('<xs:element ref="t:e0"/>')}<xs:element name="e0" type="xs:string"/>${times(5000, (index) => `<xs:element name="e${index + 1}" substitutionGroup="t:e${index}"/>`)}`,
  },
  {
    given: '5000 types that are derived from one',
    schema:
      A +
      '<xs:complexType name="A" abstract="true"/>' +
      times(5000, (index) => extending(`T${index}`, 'A', '<xs:element name="a" type="t:A"/>')),
  },
  {
    given: 'a type with 20 000 elements',
    schema:
      A +
      complex(
        'A',
        times(20_000, (index) => `<xs:element name="e${index}" type="xs:string"/>`),
      ),
  },
  {
    given: 'an element that repeats 20 000 times',
    schema: A + complex('A', '<xs:element name="e" type="xs:string"/>'.repeat(20_000)),
  },
  {
    given: 'choices 100 levels deep',
    schema:
      A +
      `<xs:complexType name="A">${'<xs:choice><xs:element name="x" type="xs:string"/>'.repeat(100)}${'</xs:choice>'.repeat(100)}</xs:complexType>`,
  },
  {
    given: 'an occurrence that no number holds',
    schema: inElement(
      `<xs:element name="a" type="xs:string" minOccurs="${'9'.repeat(400)}" maxOccurs="${'9'.repeat(400)}"/>`,
    ),
  },
  {
    given: 'facets that no number holds',
    schema: inElement(
      `<xs:element name="a"><xs:simpleType><xs:restriction base="xs:int"><xs:minInclusive value="${'9'.repeat(400)}"/><xs:totalDigits value="x"/></xs:restriction></xs:simpleType></xs:element>`,
    ),
  },
];

describe('a schema that leads in circles or grows without end is read in bounded time', () => {
  test.for(HOSTILE)('$given', ({ schema }) => {
    const start = performance.now();
    const { operations } = describeFiles([{ location: 'a.wsdl', content: documentService(schema) }]);
    const text = JSON.stringify(operations);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(text.length).toBeLessThan(2_000_000);
    expect(operations.map(({ name, uncallable }) => [name, uncallable])).toEqual([['Call', null]]);
  });
});
