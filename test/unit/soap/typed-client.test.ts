import { expect, test } from 'vitest';
import { compile } from '../../../scripts/typed-clients/compile.ts';
import { declarationsOf } from '../../../scripts/typed-clients/declarations-of.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const text = 'type="xs:string"';
const SCHEMAS: readonly { given: string; schema: string; want: RegExp }[] = [
  {
    given: 'names that are keywords, have dashes, begin with digits, or are those of JavaScript',
    schema: `${inElement(`<xs:element name="class" ${text}/><xs:element name="a-b" type="t:Promise"/><xs:element name="__proto__" ${text}/><xs:element name="x" type="t:_1-st.type"/>`)}
      <xs:complexType name="Promise"/><xs:complexType name="_1-st.type"><xs:attribute name="constructor" ${text}/></xs:complexType>`,
    want: /class: string;[\s\S]*"a-b": Promise2Input;/,
  },
  {
    given: 'names that become the same',
    schema: `${inElement('<xs:element name="a" type="t:a-b"/><xs:element name="b" type="t:aB"/><xs:element name="c" type="t:AB"/>')}
      ${['a-b', 'aB', 'AB'].map((name) => `<xs:complexType name="${name}"><xs:attribute name="x" ${text}/></xs:complexType>`).join('')}`,
    want: /interface AB2Input/,
  },
  {
    given: 'a type inside of itself',
    schema: `${inElement('<xs:element name="node" type="t:Node"/>')}<xs:complexType name="Node"><xs:sequence><xs:element name="node" type="t:Node" minOccurs="0" maxOccurs="9"/></xs:sequence></xs:complexType>`,
    want: /node\?: readonly NodeInput\[\] \| undefined;/,
  },
  {
    given: 'a choice',
    schema: inElement(
      `<xs:element name="id" ${text}/><xs:choice><xs:element name="card" ${text}/><xs:element name="iban" type="xs:int"/></xs:choice>`,
    ),
    want: /\| \{\s+card: string;\s+iban\?: undefined;\s+\}\s+\| \{\s+\/\*\* xs:int\. \*\/\s+iban: number \| string;\s+card\?: undefined;/,
  },
  {
    given: 'a choice with a wildcard in it, where no other branch must be taken',
    schema: inElement(
      `<xs:element name="a"><xs:complexType><xs:choice><xs:element name="b" ${text}/><xs:element name="c" ${text}/><xs:any namespace="##other"/></xs:choice></xs:complexType></xs:element>`,
    ),
    want: /\| \{\s+b\?: undefined;\s+c\?: undefined;\s+\}/,
  },
  {
    given: 'enumerations, lists, attributes, nil and dates',
    schema: `${inElement('<xs:element name="c" type="t:C" nillable="true" maxOccurs="unbounded"/><xs:element name="d" type="xs:date" default="2024-01-01"/>', '<xs:attribute name="l" use="required"><xs:simpleType><xs:list itemType="xs:long"/></xs:simpleType></xs:attribute>')}
      <xs:simpleType name="C"><xs:restriction base="xs:string"><xs:enumeration value="a&quot;*/"/><xs:enumeration value="b"/></xs:restriction></xs:simpleType>`,
    want: /c: readonly \(C \| null\)\[\];[\s\S]*d\?: string \| undefined;[\s\S]*"@l": readonly \(number \| string\)\[\] \| string;/,
  },
  {
    given: 'derived types, told apart by @xsi:type',
    schema: `${inElement('<xs:element name="s" type="t:Shape"/>')}<xs:complexType name="Shape" abstract="true"><xs:attribute name="id" ${text}/></xs:complexType>
      ${['Circle', 'Square'].map((name) => `<xs:complexType name="${name}"><xs:complexContent><xs:extension base="t:Shape"><xs:attribute name="size" ${text}/></xs:extension></xs:complexContent></xs:complexType>`).join('')}`,
    want: /type AnyShapeInput =\s+\| \(CircleInput & \{ '@xsi:type': "Circle" \}\)/,
  },
  {
    given: 'documentation and names that would end the comment or the string around them',
    schema: inElement(
      `<xs:element name="a&quot;; throw 1; /*" ${text}/><xs:element name="b" ${text}><xs:annotation><xs:documentation>*/ throw 2; /* \${x} \`</xs:documentation></xs:annotation></xs:element>`,
    ),
    want: /"a\\"; throw 1; \/\*": string;[\s\S]*\*\\\/ throw 2;/,
  },
];

test('the declarations of a typed client compile under strict, and say what the schema says', () => {
  const clients = SCHEMAS.map(({ given, schema }) => ({
    name: given,
    ...declarationsOf([{ location: 'a.wsdl', content: documentService(schema) }]),
  }));
  expect(compile(clients).filter(({ errors }) => errors.length > 0)).toEqual([]);
  for (const [index, { given, want }] of SCHEMAS.entries()) expect(clients[index]?.text, given).toMatch(want);
});
