import { describe, expect, test } from 'vitest';
import { answering, decodeBody, decodeDocument, envelope, outElement, outputOf } from '../../support/soap-messages.ts';
import { definitions, LITERAL_BODIES, SERVICE, types } from '../../support/wsdl-documents.ts';

const element = (name: string, type: string, more = ''): string =>
  `<xs:element name="${name}" type="${type}" ${more}/>`;
const out = (inside: string): string => `<t:Out>${inside}</t:Out>`;

describe('the output', () => {
  interface Case {
    readonly given: string;
    readonly children: string;
    readonly more?: string;
    readonly answer: string;
    readonly want: unknown;
  }
  const CASES: readonly Case[] = [
    {
      given: 'scalars by their types',
      children: element('i', 'xs:int') + element('l', 'xs:long') + element('b', 'xs:boolean') + element('d', 'xs:date'),
      answer: '<t:i>1</t:i><t:l>9007199254740993</t:l><t:b>1</t:b><t:d>2024-01-02</t:d>',
      want: { i: 1, l: '9007199254740993', b: true, d: '2024-01-02' },
    },
    {
      given: 'a list of one stays a list',
      children: element('n', 'xs:int', 'minOccurs="0" maxOccurs="unbounded"'),
      answer: '<t:n>1</t:n>',
      want: { n: [1] },
    },
    {
      given: 'an absent list is left out',
      children: element('n', 'xs:int', 'minOccurs="0" maxOccurs="unbounded"'),
      answer: '',
      want: {},
    },
    {
      given: 'a list inside of a repeated choice keeps its order',
      children: `<xs:choice maxOccurs="unbounded">${element('a', 'xs:int')}${element('b', 'xs:string')}</xs:choice>`,
      answer: '<t:a>1</t:a><t:b>x</t:b><t:a>2</t:a>',
      want: { a: [1, 2], b: ['x'] },
    },
    { given: 'nil is null', children: element('n', 'xs:int'), answer: '<t:n xsi:nil="true"/>', want: { n: null } },
    {
      given: 'an empty element has its default',
      children: element('n', 'xs:int', 'default="5"'),
      answer: '<t:n/>',
      want: { n: 5 },
    },
    {
      given: 'attributes and the text beside them',
      children: element('p', 't:Price'),
      more: '<xs:complexType name="Price"><xs:simpleContent><xs:extension base="xs:double"><xs:attribute name="currency" type="xs:string"/><xs:attribute name="tax" type="xs:boolean"/></xs:extension></xs:simpleContent></xs:complexType>',
      answer: '<t:p currency="EUR" tax="1">12.50</t:p>',
      want: { p: { '@currency': 'EUR', '@tax': true, '#text': 12.5 } },
    },
    {
      given: 'a CDATA section and references are text',
      children: element('s', 'xs:string'),
      answer: '<t:s>a<![CDATA[<b>&amp;]]>&lt;&#x1F600;</t:s>',
      want: { s: 'a<b>&amp;<😀' },
    },
    {
      given: 'an xs:list is a list',
      children: '<xs:element name="l"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:element>',
      answer: '<t:l> 1 2\n3 </t:l>',
      want: { l: [1, 2, 3] },
    },
    {
      given: 'a union is what fits first',
      children:
        '<xs:element name="u" maxOccurs="2"><xs:simpleType><xs:union memberTypes="xs:int xs:string"/></xs:simpleType></xs:element>',
      answer: '<t:u>5</t:u><t:u>five</t:u>',
      want: { u: [5, 'five'] },
    },
    {
      given: 'a derived type is followed and named',
      children: element('a', 't:Animal'),
      more: '<xs:complexType name="Animal"><xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence></xs:complexType><xs:complexType name="Dog"><xs:complexContent><xs:extension base="t:Animal"><xs:sequence><xs:element name="age" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>',
      answer: '<t:a xsi:type="t:Dog"><t:name>Rex</t:name><t:age>3</t:age></t:a>',
      want: { a: { '@xsi:type': 'Dog', name: 'Rex', age: 3 } },
    },
    {
      given: 'a substitute under its own name',
      children: '<xs:element ref="t:shape" maxOccurs="unbounded"/>',
      more: `<xs:element name="shape" type="xs:anySimpleType" abstract="true"/><xs:element name="side" type="xs:int" substitutionGroup="t:shape"/>`,
      answer: '<t:side>3</t:side>',
      want: { side: [3] },
    },
    {
      given: 'a server that forgets to qualify is understood',
      children: element('n', 'xs:int', 'maxOccurs="2"'),
      answer: '<n>1</n>',
      want: { n: [1] },
    },
    {
      given: 'what the schema does not know is kept, with its namespace',
      children: element('n', 'xs:int'),
      answer:
        '<t:n>1</t:n><o:x xmlns:o="urn:o" a="1"><o:y>5</o:y><o:y/></o:x><plain>a</plain><plain>b</plain><t:n2 xsi:type="xsd:int">7</t:n2>',
      want: {
        n: 1,
        '{urn:o}x': { '@a': '1', '{urn:o}y': ['5', ''] },
        plain: ['a', 'b'],
        '{urn:test}n2': 7,
      },
    },
    {
      given: 'an element of the same local name in another namespace is another',
      children: element('n', 'xs:int'),
      answer: '<o:n xmlns:o="urn:o">x</o:n><t:n>1</t:n>',
      want: { '{urn:o}n': 'x', n: 1 },
    },
    {
      given: 'wildcards, typed where the schema knows the element',
      children: '<xs:any minOccurs="0" maxOccurs="unbounded"/>',
      more: element('known', 'xs:int'),
      answer: '<t:known>5</t:known><o:x xmlns:o="urn:o">y</o:x>',
      want: { '#any': [{ '{urn:test}known': 5 }, { '{urn:o}x': 'y' }] },
    },
    {
      given: 'any type',
      children: element('v', 'xs:anyType', 'maxOccurs="9"'),
      answer: '<t:v>x</t:v><t:v xsi:type="xsd:boolean">true</t:v><t:v a="1">y<b/></t:v>',
      want: { v: ['x', true, { '@a': '1', b: '', '#text': 'y' }] },
    },
    {
      given: 'an element that should be text and has children',
      children: element('s', 'xs:string'),
      answer: '<t:s>a<b>c</b></t:s>',
      want: { s: { b: 'c', '#text': 'a' } },
    },
    {
      given: 'an element that comes twice and should not',
      children: element('s', 'xs:string'),
      answer: '<t:s>a</t:s><t:s>b</t:s>',
      want: { s: ['a', 'b'] },
    },
    {
      given: 'a qualified name in Clark notation',
      children: element('q', 'xs:QName'),
      answer: '<t:q xmlns:z="urn:z">z:name</t:q>',
      want: { q: '{urn:z}name' },
    },
    {
      given: 'members called like built-ins of JavaScript',
      children: element('n', 'xs:int', 'minOccurs="0"'),
      answer: '<constructor>c</constructor><__proto__><polluted>yes</polluted></__proto__>',
      want: JSON.parse('{"constructor":"c","__proto__":{"polluted":"yes"}}'),
    },
  ];

  test.for(CASES)('$given', ({ children, more, answer, want }) => {
    const output = outputOf(outElement(children, more), out(answer));
    expect(output).toEqual(want);
    expect(Object.getPrototypeOf(output)).toBe(Object.prototype);
  });

  test('the element of another name than the message says is read by its own declaration', () => {
    expect(outputOf(outElement('', element('Other', 'xs:int')), '<t:Other>5</t:Other>')).toBe(5);
  });

  test('an element of simple type is the output itself', () => {
    expect(outputOf(answering(element('Out', 'xs:int')), '<t:Out>5</t:Out>')).toBe(5);
  });

  test('an empty Body is null', () => {
    expect(outputOf(outElement(''), '')).toBeNull();
  });
});

describe('rpc style', () => {
  const RPC = definitions(
    `${types('<xs:complexType name="Row"><xs:sequence><xs:element name="n" type="xs:int" maxOccurs="unbounded"/></xs:sequence></xs:complexType>')}<wsdl:message name="M1"/><wsdl:message name="M2"><wsdl:part name="count" type="xs:int"/><wsdl:part name="row" type="t:Row"/></wsdl:message><wsdl:portType name="PT"><wsdl:operation name="Op"><wsdl:input message="t:M1"/><wsdl:output message="t:M2"/></wsdl:operation></wsdl:portType><wsdl:binding name="B" type="t:PT"><soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/><wsdl:operation name="Op"><soap:operation soapAction=""/>${LITERAL_BODIES}</wsdl:operation></wsdl:binding>${SERVICE}`,
  );

  test('the output is an object of the parts', () => {
    const answer = '<x:OpResponse xmlns:x="urn:x"><count>2</count><row><t:n>1</t:n></row><more>?</more></x:OpResponse>';
    expect(outputOf(RPC, answer)).toEqual({ count: 2, row: { n: [1] }, more: '?' });
  });
});

describe('encodings', () => {
  const document = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?>${envelope(out('<t:s>é€</t:s>'))}`;
  const WSDL = outElement(element('s', 'xs:string'));
  const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const latin9 = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\u00a4'), 'latin1');
  const CASES: readonly { given: string; bytes: Buffer; contentType: string | null }[] = [
    { given: 'UTF-8', bytes: Buffer.from(document('utf-8')), contentType: 'text/xml; charset=utf-8' },
    { given: 'UTF-8 with a mark', bytes: Buffer.from(`\ufeff${document('utf-8')}`), contentType: null },
    { given: 'UTF-16 with a mark', bytes: Buffer.from(`\ufeff${document('utf-16')}`, 'utf16le'), contentType: null },
    { given: 'UTF-16 of the other order', bytes: utf16be(document('utf-16')), contentType: 'text/xml; charset=utf-8' },
    { given: 'the encoding of the declaration', bytes: latin9(document('iso-8859-15')), contentType: 'text/xml' },
    { given: 'blanks before the declaration', bytes: Buffer.from(`\r\n\n ${document('utf-8')}`), contentType: null },
    { given: 'blanks and another encoding', bytes: latin9(`\n${document('iso-8859-15')}`), contentType: 'text/xml' },
    {
      given: 'the charset rather than the declaration',
      bytes: latin9(document('utf-8')),
      contentType: 'text/xml; charset="iso-8859-15"',
    },
  ];

  test.for(CASES)('$given', ({ bytes, contentType }) => {
    expect(decodeDocument(WSDL, bytes, contentType)).toEqual({ kind: 'output', output: { s: 'é€' } });
  });
});

describe('what is not a SOAP message is refused', () => {
  const WSDL = outElement(element('s', 'xs:string', 'minOccurs="0"'));
  const CASES: readonly { given: string; document: string; want: string }[] = [
    { given: 'a page of HTML', document: '<html><body>Login</body></html>', want: 'page of HTML' },
    { given: 'other XML', document: '<feed xmlns="urn:x"/>', want: 'document <feed>' },
    { given: 'JSON', document: '{"error": true}', want: 'not well-formed' },
    { given: 'half a message', document: envelope('').slice(0, -8), want: 'not well-formed' },
    { given: 'a prefix that is not bound', document: envelope('<q:x/>'), want: 'not well-formed' },
    {
      given: 'an envelope without a Body',
      document: envelope('').replace('<soap:Body></soap:Body>', ''),
      want: 'Body',
    },
    {
      given: 'a bomb of entities',
      document: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${envelope('&b;')}`,
      want: 'document type declaration',
    },
    {
      given: 'a file behind an entity',
      document: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${envelope('&a;')}`,
      want: 'document type declaration',
    },
    { given: 'an entity that nobody declared', document: envelope('&nbsp;'), want: 'undefined entity' },
    {
      given: 'endless nesting',
      document: envelope(out('<a>'.repeat(100_000))),
      want: 'nested more than 256 elements deep',
    },
    { given: 'an encoding that is none', document: '<?xml version="1.0" encoding="klingon"?><a/>', want: '"klingon"' },
  ];

  test.for(CASES)('$given', ({ document, want }) => {
    const attempt = () => decodeDocument(WSDL, document);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'INVALID_RESPONSE', message: expect.stringContaining(want) }),
    );
  });

  test('bytes that are not of the encoding', () => {
    const bytes = Buffer.from(envelope(out('<t:s>é</t:s>')), 'latin1');
    expect(() => decodeDocument(WSDL, bytes, 'text/xml; charset=utf-8')).toThrow('not valid UTF-8');
  });
});

describe('faults', () => {
  const FAULTY = `<wsdl:fault name="F" message="t:MF"/></wsdl:operation></wsdl:portType>`;
  const WSDL = outElement(
    '',
    '<xs:element name="CityUnknown"><xs:complexType><xs:sequence><xs:element name="distance" type="xs:int" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>',
  )
    .replace('</wsdl:operation></wsdl:portType>', FAULTY)
    .replace(
      '<wsdl:portType',
      '<wsdl:message name="MF"><wsdl:part name="f" element="t:CityUnknown"/></wsdl:message><wsdl:portType',
    );
  const SOAP_1_2 = 'http://www.w3.org/2003/05/soap-envelope';
  const CASES: readonly { given: string; fault: string; want: unknown }[] = [
    {
      given: '1.1 with a declared detail',
      fault:
        '<soap:Fault><faultcode>soap:Client</faultcode><faultstring xml:lang="en">No such city</faultstring><faultactor>urn:a</faultactor><detail><t:CityUnknown><t:distance>5</t:distance></t:CityUnknown></detail></soap:Fault>',
      want: { code: 'Client', reason: 'No such city', actor: 'urn:a', detail: { CityUnknown: { distance: [5] } } },
    },
    {
      given: '1.1 with an unknown detail and a code of its own',
      fault:
        '<soap:Fault><faultcode xmlns:e="urn:e">e:Broken</faultcode><faultstring>Oops</faultstring><detail><e:code xmlns:e="urn:e">7</e:code><e:code xmlns:e="urn:e">8</e:code></detail></soap:Fault>',
      want: { code: '{urn:e}Broken', reason: 'Oops', detail: { '{urn:e}code': ['7', '8'] } },
    },
    {
      given: '1.1 with a plain detail and an unbound code',
      fault: '<soap:Fault><faultcode>ns0:Server.Db</faultcode><faultstring/><detail> line 1 </detail></soap:Fault>',
      want: { code: 'ns0:Server.Db', reason: '', detail: 'line 1' },
    },
    {
      given: '1.2 with subcodes and reasons in several languages',
      fault: `<soap:Fault xmlns:soap="${SOAP_1_2}" xmlns:e="urn:e"><soap:Code><soap:Value>soap:Sender</soap:Value><soap:Subcode><soap:Value>e:A</soap:Value><soap:Subcode><soap:Value>e:B</soap:Value></soap:Subcode></soap:Subcode></soap:Code><soap:Reason><soap:Text xml:lang="fr">Non</soap:Text><soap:Text xml:lang="en-GB">No</soap:Text><soap:Text xml:lang="de">Nein</soap:Text></soap:Reason><soap:Node>urn:n</soap:Node><soap:Role>urn:r</soap:Role><soap:Detail><t:CityUnknown><t:distance>5</t:distance></t:CityUnknown></soap:Detail></soap:Fault>`,
      want: {
        code: 'Sender',
        subcode: ['{urn:e}A', '{urn:e}B'],
        reason: 'No',
        node: 'urn:n',
        role: 'urn:r',
        detail: { CityUnknown: { distance: [5] } },
      },
    },
  ];

  test.for(CASES)('$given', ({ fault, want }) => {
    const answer = fault.includes(SOAP_1_2)
      ? decodeDocument(WSDL, envelope(fault).replaceAll('http://schemas.xmlsoap.org/soap/envelope/', SOAP_1_2))
      : decodeBody(WSDL, fault);
    expect(answer).toEqual({ kind: 'fault', fault: want });
  });
});
