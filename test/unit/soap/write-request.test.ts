import { describe, expect, test } from 'vitest';
import { requestBody } from '../../support/soap-messages.ts';
import {
  definitions,
  documentService,
  inElement,
  LITERAL_BODIES,
  SERVICE,
  types,
} from '../../support/wsdl-documents.ts';

/** What is inside of `In`, whose sequence has these children, for the values. */
function written(children: string, values: Readonly<Record<string, unknown>>, more = '', attributes = ''): string {
  const body = requestBody(documentService(inElement(children, attributes) + more), values);
  return /^<n1:In(.*)<\/n1:In>$/s.exec(body)?.[1]?.replace(/^>/, '') ?? body;
}

const element = (name: string, type: string, more = ''): string =>
  `<xs:element name="${name}" type="${type}" ${more}/>`;
const ORDER = `<xs:complexType name="Order"><xs:sequence>${element('id', 'xs:int')}${element('note', 'xs:string', 'minOccurs="0"')}</xs:sequence><xs:attribute name="urgent" type="xs:boolean"/></xs:complexType>`;

describe('the content of a request', () => {
  interface Case {
    readonly given: string;
    readonly children: string;
    readonly more?: string;
    readonly attributes?: string;
    readonly values: Readonly<Record<string, unknown>>;
    readonly want: string;
  }
  const AB = element('a', 'xs:int') + element('b', 'xs:int');
  const CASES: readonly Case[] = [
    {
      given: 'members in any order are written in that of the schema',
      children: AB,
      values: { b: 2, a: 1 },
      want: '<n1:a>1</n1:a><n1:b>2</n1:b>',
    },
    {
      given: 'markup in a text is text',
      children: element('s', 'xs:string'),
      values: { s: '<![CDATA[x]]></s><Evil>&amp;"\r\n' },
      want: '<n1:s>&lt;![CDATA[x]]&gt;&lt;/s&gt;&lt;Evil&gt;&amp;amp;"&#13;\n</n1:s>',
    },
    {
      given: 'markup in an attribute is text',
      children: '',
      attributes: '<xs:attribute name="a" type="xs:string"/>',
      values: { '@a': '"><x y=\'\n\t' },
      want: ' a="&quot;&gt;&lt;x y=\'&#10;&#9;">',
    },
    {
      given: 'a list is repeated',
      children: element('n', 'xs:int', 'maxOccurs="unbounded"'),
      values: { n: [1, 2] },
      want: '<n1:n>1</n1:n><n1:n>2</n1:n>',
    },
    {
      given: 'one value for a list is a list of one',
      children: element('n', 'xs:int', 'maxOccurs="unbounded"'),
      values: { n: 1 },
      want: '<n1:n>1</n1:n>',
    },
    {
      given: 'an absent optional member, an empty list and a null that cannot be are left out',
      children: element('a', 'xs:int', 'minOccurs="0"') + element('b', 'xs:int', 'minOccurs="0" maxOccurs="9"'),
      values: { a: null, b: [] },
      want: '',
    },
    {
      given: 'null of a nillable element is xsi:nil',
      children: element('a', 'xs:int', 'nillable="true"'),
      values: { a: null },
      want: '<n1:a xsi:nil="true"/>',
    },
    {
      given: 'a default is left out where it may be',
      children: element('a', 'xs:int', 'minOccurs="0" default="5"'),
      values: {},
      want: '',
    },
    {
      given: 'a default stands for a required element',
      children: element('a', 'xs:int', 'default="5"'),
      values: {},
      want: '<n1:a>5</n1:a>',
    },
    {
      given: 'nested objects with attributes',
      children: element('order', 't:Order'),
      more: ORDER,
      values: { order: { '@urgent': true, note: 'é', id: '7' } },
      want: '<n1:order urgent="true"><n1:id>7</n1:id><n1:note>é</n1:note></n1:order>',
    },
    {
      given: 'text with attributes is #text',
      children: element('price', 't:Price'),
      more: '<xs:complexType name="Price"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="currency" type="xs:string" use="required"/></xs:extension></xs:simpleContent></xs:complexType>',
      values: { price: { '#text': 12.5, '@currency': 'EUR' } },
      want: '<n1:price currency="EUR">12.5</n1:price>',
    },
    {
      given: 'an xs:list is separated by blanks',
      children: '<xs:element name="l"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:element>',
      values: { l: [1, 2, 3] },
      want: '<n1:l>1 2 3</n1:l>',
    },
    {
      given: 'of a choice the branch that was given',
      children: `<xs:choice>${element('a', 'xs:int')}<xs:sequence>${AB.replaceAll('name="', 'name="x')}</xs:sequence></xs:choice>`,
      values: { xa: 1, xb: 2 },
      want: '<n1:xa>1</n1:xa><n1:xb>2</n1:xb>',
    },
    {
      given: 'a repeated group takes its members in turn',
      children: `<xs:sequence maxOccurs="unbounded">${AB}</xs:sequence>`,
      values: { In: { a: [1, 2], b: [3, 4] } },
      want: '<n1:a>1</n1:a><n1:b>3</n1:b><n1:a>2</n1:a><n1:b>4</n1:b>',
    },
    {
      given: 'an element that stands at two places takes one item at each',
      children: `${element('a', 'xs:int')}${element('b', 'xs:int')}${element('a', 'xs:int')}`,
      values: { a: [1, 3], b: 2 },
      want: '<n1:a>1</n1:a><n1:b>2</n1:b><n1:a>3</n1:a>',
    },
    {
      given: 'a derived type is named',
      children: element('animal', 't:Animal'),
      more: '<xs:complexType name="Animal" abstract="true"><xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence></xs:complexType><xs:complexType name="Dog"><xs:complexContent><xs:extension base="t:Animal"><xs:sequence><xs:element name="barks" type="xs:boolean"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>',
      values: { animal: { barks: true, name: 'Rex', '@xsi:type': 'Dog' } },
      want: '<n1:animal xsi:type="n1:Dog"><n1:name>Rex</n1:name><n1:barks>true</n1:barks></n1:animal>',
    },
    {
      given: 'a member of a substitution group stands for its head',
      children: '<xs:element ref="t:shape"/>',
      more: '<xs:element name="shape" type="xs:string" abstract="true"/><xs:element name="circle" type="xs:string" substitutionGroup="t:shape"/>',
      values: { circle: 'round' },
      want: '<n1:circle>round</n1:circle>',
    },
    {
      given: 'unqualified elements have no prefix',
      children: element('a', 'xs:int', 'form="unqualified"'),
      values: { a: 1 },
      want: '<a>1</a>',
    },
    {
      given: 'any element by its Clark name, typed where the schema knows it',
      children: '<xs:any namespace="##any" maxOccurs="2"/>',
      more: element('known', 'xs:int'),
      values: { In: { '#any': [{ '{urn:test}known': 5 }, { '{urn:o}a': { '@x': '<', b: ['1', '2'] } }] } },
      want: '<n1:known>5</n1:known><n2:a x="&lt;"><b>1</b><b>2</b></n2:a>',
    },
    {
      given: 'a value of any type as text stays text',
      children: element('v', 'xs:anyType'),
      values: { v: '<b>x</b>' },
      want: '<n1:v>&lt;b&gt;x&lt;/b&gt;</n1:v>',
    },
    {
      given: 'a qualified name gets a generated prefix',
      children: element('q', 'xs:QName'),
      values: { q: '{urn:other}thing' },
      want: '<n1:q>n2:thing</n1:q>',
    },
    {
      given: 'a member called like a built-in of JavaScript',
      children:
        element('constructor', 'xs:string', 'minOccurs="0"') + element('__proto__', 'xs:string', 'minOccurs="0"'),
      values: JSON.parse('{"__proto__": "p"}'),
      want: '<n1:__proto__>p</n1:__proto__>',
    },
  ];

  test.for(CASES)('$given', ({ children, more, attributes, values, want }) => {
    expect(written(children, values, more, attributes)).toBe(want);
  });
});

describe('a refused value is named', () => {
  interface Case {
    readonly given: string;
    readonly children: string;
    readonly more?: string;
    readonly values: Readonly<Record<string, unknown>>;
    readonly want: string;
  }
  const LINES = `<xs:element name="order"><xs:complexType><xs:sequence><xs:element name="line" type="t:Order" maxOccurs="3"/></xs:sequence></xs:complexType></xs:element>`;
  const CHOICE = `<xs:choice>${element('a', 'xs:int')}${element('b', 'xs:int')}</xs:choice>`;
  const CASES: readonly Case[] = [
    {
      given: 'an unknown input',
      children: '',
      values: { x: 1 },
      want: 'x: the operation has no such input; it has: none',
    },
    { given: 'a missing one', children: element('a', 'xs:int'), values: {}, want: 'a: is required' },
    { given: 'null', children: element('a', 'xs:int'), values: { a: null }, want: 'a: is required' },
    {
      given: 'a wrong form',
      children: element('a', 'xs:int'),
      values: { a: 'x' },
      want: 'a: this string is not a valid xs:int',
    },
    {
      given: 'a member of an item',
      children: LINES,
      more: ORDER,
      values: { order: { line: [{ id: 1 }, { id: 'two' }] } },
      want: 'order.line[1].id: this string is not a valid xs:int',
    },
    {
      given: 'an unknown member of an item',
      children: LINES,
      more: ORDER,
      values: { order: { line: [{ id: 1, 'x><y': 1 }] } },
      want: 'order.line[0].x><y: there is no such member; known: id, note, @urgent',
    },
    {
      given: 'too many items',
      children: LINES,
      more: ORDER,
      values: { order: { line: [{ id: 1 }, { id: 1 }, { id: 1 }, { id: 1 }] } },
      want: 'order.line[3]: may occur at most 3 times',
    },
    {
      given: 'a list for one value',
      children: element('a', 'xs:int'),
      values: { a: [1, 2] },
      want: 'a: is one value, not a list',
    },
    {
      given: 'both of a choice',
      children: CHOICE,
      values: { a: 1, b: 2 },
      want: 'b: cannot be given beside the other members: they exclude each other',
    },
    { given: 'none of a choice', children: CHOICE, values: {}, want: 'The inputs: one of a, b is required' },
    {
      given: 'a character that XML has not',
      children: element('s', 'xs:string'),
      values: { s: 'a\u0000b' },
      want: 's: the character U+0000 cannot be in XML',
    },
    {
      given: 'half a character',
      children: element('s', 'xs:string'),
      values: { s: '\ud83d' },
      want: 's: the character U+D83D cannot be in XML',
    },
    {
      given: 'a value that is not enumerated',
      children:
        '<xs:element name="c"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="red"/><xs:enumeration value="blue"/></xs:restriction></xs:simpleType></xs:element>',
      values: { c: 'green' },
      want: 'c: this string is not one of red, blue',
    },
    {
      given: 'an abstract type without a name',
      children: element('x', 't:Base'),
      more: '<xs:complexType name="Base" abstract="true"/><xs:complexType name="A"><xs:complexContent><xs:extension base="t:Base"/></xs:complexContent></xs:complexType>',
      values: { x: {} },
      want: 'x: needs @xsi:type, one of A',
    },
    {
      given: 'a name that is none',
      children: element('v', 'xs:anyType'),
      values: { v: { 'a b="': 1 } },
      want: 'v.a b=": "a b="" is not a name of XML',
    },
    {
      given: 'a namespace declaration',
      children: element('v', 'xs:anyType'),
      values: { v: { '@xmlns': 'urn:evil' } },
      want: 'v.@xmlns: "xmlns" is not a name of XML',
    },
    {
      given: 'an object for text',
      children: element('s', 'xs:string'),
      values: { s: { a: 1 } },
      want: 's: an object is not a valid xs:string',
    },
  ];

  test.for(CASES)('$given', ({ children, more, values, want }) => {
    const attempt = () => written(children, values, more);
    expect(attempt).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', message: `${want}.` }));
  });

  test('a value that is nested without end', () => {
    const recursive =
      '<xs:complexType name="Node"><xs:sequence><xs:element name="n" type="t:Node" minOccurs="0"/></xs:sequence></xs:complexType>';
    let value: unknown = {};
    for (let depth = 0; depth < 50_000; depth += 1) value = { n: value };
    expect(() => written(element('n', 't:Node'), { n: value }, recursive)).toThrow(
      'is nested more than 256 elements deep',
    );
    expect(() => written(element('n', 'xs:anyType'), { n: value })).toThrow('is nested more than 256 elements deep');
  });
});

describe('rpc style', () => {
  const MESSAGES = `<wsdl:message name="M1"><wsdl:part name="city" type="xs:string"/><wsdl:part name="order" type="t:Order"/></wsdl:message><wsdl:message name="M2"/>`;
  const RPC = definitions(
    `${types(ORDER)}${MESSAGES}<wsdl:portType name="PT"><wsdl:operation name="Op"><wsdl:input message="t:M1"/><wsdl:output message="t:M2"/></wsdl:operation></wsdl:portType><wsdl:binding name="B" type="t:PT"><soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/><wsdl:operation name="Op"><soap:operation soapAction=""/>${LITERAL_BODIES.replaceAll('use="literal"', 'use="literal" namespace="urn:rpc"')}</wsdl:operation></wsdl:binding>${SERVICE}`,
  );

  test('the parts are unqualified, in order, inside of the operation', () => {
    expect(requestBody(RPC, { order: { id: 1 }, city: 'Paris' })).toBe(
      '<n2:Op><city>Paris</city><order><n1:id>1</n1:id></order></n2:Op>',
    );
  });

  test('a missing part is refused', () => {
    expect(() => requestBody(RPC, { city: 'Paris' })).toThrow('order: is required');
  });
});
