import { describe, expect, test } from 'vitest';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { bundleOf } from '../../../src/connectors/soap/documents/bundle.ts';
import { resolveLocation } from '../../../src/connectors/soap/documents/location.ts';
import type { WsdlFile } from '../../../src/connectors/soap/soap-operation.ts';
import { definitions, documentService, inElement, SERVICE, schema } from '../../support/wsdl-documents.ts';

const ELEMENTS = inElement('<xs:element name="a" type="t:A"/>');
const TYPE_A =
  '<xs:complexType name="A"><xs:sequence><xs:element name="x" type="xs:string"/></xs:sequence></xs:complexType>';

/** A WSDL whose only schema is `children`, which refer to other files. */
function entry(children: string, location = 'main.wsdl'): WsdlFile {
  return { location, content: documentService(children) };
}

function describeInputs(files: readonly WsdlFile[]) {
  const described = describeFiles(files);
  const parameters = described.operations.flatMap((operation) => operation.parameters);
  return { warnings: described.warnings, parameters, read: described.files.map((file) => file.location) };
}

/** The members of the one parameter, or null where its type is not known. */
function membersOfA(files: readonly WsdlFile[]): string[] | null {
  const [parameter] = describeInputs(files).parameters;
  const properties = typeof parameter?.schema === 'object' ? parameter.schema['properties'] : undefined;
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : null;
}

describe('where a reference leads', () => {
  test.for([
    { base: 'http://a.test/ws/s?wsdl', reference: 't.xsd', want: 'http://a.test/ws/t.xsd' },
    { base: 'http://a.test/ws/s?wsdl', reference: '?xsd=1', want: 'http://a.test/ws/s?xsd=1' },
    { base: 'http://a.test/ws/s', reference: '../t.xsd#x', want: 'http://a.test/t.xsd' },
    { base: 'http://a.test/s', reference: 'https://b.test/t.xsd', want: 'https://b.test/t.xsd' },
    { base: 'http://a.test/s', reference: 'file:///etc/passwd', want: null },
    { base: 'http://a.test/s', reference: '//b.test/t.xsd', want: 'http://b.test/t.xsd' },
    { base: 'wsdl/s.wsdl', reference: '../xsd/t.xsd', want: 'xsd/t.xsd' },
    { base: 'wsdl/s.wsdl', reference: '.\\sub\\t.xsd', want: 'wsdl/sub/t.xsd' },
    { base: 's.wsdl', reference: '../../../../etc/passwd', want: 'etc/passwd' },
    { base: 's.wsdl', reference: '/etc/passwd', want: 'etc/passwd' },
    { base: 's.wsdl', reference: 'file:///etc/passwd', want: null },
    { base: 's.wsdl', reference: 'C:\\t.xsd', want: null },
    { base: 's.wsdl', reference: ' ', want: null },
  ])('$reference in $base is $want', ({ base, reference, want }) => {
    expect(resolveLocation(base, reference)).toBe(want);
  });

  test('a bundle is searched by location, by the reference as written, and by a file name that only one file has', () => {
    const file = (location: string) => ({ location, content: location });
    const find = bundleOf([file('a/x.xsd'), file('b/x.xsd'), file('c/only one.xsd'), file('http://a.test/t.xsd')]);
    expect(find('b/x.xsd', 'x.xsd')?.location).toBe('b/x.xsd');
    expect(find('q/a/x.xsd', 'a/x.xsd')?.location).toBe('a/x.xsd');
    expect(find('z/only%20one.xsd', 'only%20one.xsd')?.location).toBe('c/only one.xsd');
    expect(find('z/x.xsd', 'x.xsd')).toBeNull();
    expect(find('http://a.test/t.xsd', 't.xsd')?.location).toBe('http://a.test/t.xsd');
    expect(find('http://b.test/only one.xsd', 'only one.xsd')).toBeNull();
  });
});

describe('what schemas and WSDLs refer to', () => {
  const CASES: readonly { given: string; files: readonly WsdlFile[]; want: string[] }[] = [
    {
      given: 'xs:include',
      files: [
        entry(`<xs:include schemaLocation="xsd/a.xsd"/>${ELEMENTS}`),
        { location: 'xsd/a.xsd', content: schema(TYPE_A) },
      ],
      want: ['x'],
    },
    {
      given: 'an include of an include',
      files: [
        entry(`<xs:include schemaLocation="xsd/b.xsd"/>${ELEMENTS}`),
        { location: 'xsd/b.xsd', content: schema('<xs:include schemaLocation="sub/../a.xsd"/>') },
        { location: 'xsd/a.xsd', content: schema(TYPE_A) },
      ],
      want: ['x'],
    },
    {
      given: 'a chameleon include',
      files: [
        entry(`<xs:include schemaLocation="a.xsd"/>${ELEMENTS}`),
        {
          location: 'a.xsd',
          content: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"><xs:complexType name="A"><xs:complexContent><xs:extension base="Base"><xs:sequence><xs:element name="x" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType><xs:complexType name="Base"><xs:sequence><xs:element ref="b"/></xs:sequence></xs:complexType><xs:element name="b" type="xs:int"/></xs:schema>`,
        },
      ],
      want: ['b', 'x'],
    },
    {
      given: 'xs:import of another namespace',
      files: [
        entry(
          `<xs:import namespace="urn:other" schemaLocation="o.xsd"/>${inElement('<xs:element name="a" type="o:A" xmlns:o="urn:other"/>')}`,
        ),
        { location: 'o.xsd', content: schema(TYPE_A, 'targetNamespace="urn:other"') },
      ],
      want: ['x'],
    },
    {
      given: 'xs:redefine, which extends what it redefines',
      files: [
        entry(
          `<xs:redefine schemaLocation="a.xsd"><xs:complexType name="A"><xs:complexContent><xs:extension base="t:A"><xs:sequence><xs:element name="y" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:redefine>${ELEMENTS}`,
        ),
        { location: 'a.xsd', content: schema(TYPE_A) },
      ],
      want: ['x', 'y'],
    },
    {
      given: 'includes that include each other',
      files: [
        entry(`<xs:include schemaLocation="a.xsd"/>${ELEMENTS}`),
        { location: 'a.xsd', content: schema('<xs:include schemaLocation="b.xsd"/>') },
        {
          location: 'b.xsd',
          content: schema(`<xs:include schemaLocation="a.xsd"/><xs:include schemaLocation="b.xsd"/>${TYPE_A}`),
        },
      ],
      want: ['x'],
    },
    {
      given: 'two inline schemas of one namespace',
      files: [
        {
          location: 'main.wsdl',
          content: documentService(ELEMENTS).replace('</wsdl:types>', `${schema(TYPE_A)}</wsdl:types>`),
        },
      ],
      want: ['x'],
    },
    {
      given: 'an import of an inline schema, without a location',
      files: [
        {
          location: 'main.wsdl',
          content: documentService(
            `<xs:import namespace="urn:other"/>${inElement('<xs:element name="a" type="o:A" xmlns:o="urn:other"/>')}`,
          ).replace('</wsdl:types>', `${schema(TYPE_A, 'targetNamespace="urn:other"')}</wsdl:types>`),
        },
      ],
      want: ['x'],
    },
  ];
  test.for(CASES)('$given', ({ files, want }) => {
    expect(describeInputs(files).warnings).toEqual([]);
    expect(membersOfA(files)).toEqual(want);
    expect(describeInputs(files).read.toSorted()).toEqual(files.map((file) => file.location).toSorted());
  });

  test('wsdl:import, in a circle, with the binding in one file and the rest in another', () => {
    const whole = documentService(inElement('<xs:element name="a" type="xs:string"/>'));
    const bindingAt = whole.indexOf('<wsdl:binding');
    const abstractPart = `${whole.slice(0, bindingAt)}<wsdl:import namespace="urn:test" location="../main.wsdl"/></wsdl:definitions>`;
    const main = definitions(
      `<wsdl:import namespace="urn:test" location="parts/abstract.wsdl"/>${whole.slice(bindingAt, whole.indexOf('<wsdl:service'))}${SERVICE}`,
    );
    const { warnings, parameters } = describeInputs([
      { location: 'main.wsdl', content: main },
      { location: 'parts/abstract.wsdl', content: abstractPart },
    ]);
    expect(warnings).toEqual([]);
    expect(parameters.map(({ name }) => name)).toEqual(['a']);
  });

  test('the files that were read describe the same again, and files that nobody refers to are left out', () => {
    const files = [
      entry(`<xs:include schemaLocation="../xsd/a.xsd"/>${ELEMENTS}`, 'wsdl/main.wsdl'),
      { location: 'notes.txt', content: 'not read' },
      { location: 'xsd/a.xsd', content: schema(TYPE_A) },
    ];
    const first = describeFiles(files);
    expect(first.files.map((file) => file.location)).toEqual(['wsdl/main.wsdl', 'xsd/a.xsd']);
    expect(JSON.stringify(describeFiles(first.files))).toBe(JSON.stringify(first));
  });
});

describe('what is missing is a warning', () => {
  const MISSING = [
    {
      given: 'a file that is not there',
      files: [entry(`<xs:include schemaLocation="a.xsd"/>${ELEMENTS}`)],
      want: /include of "a\.xsd" \(main\.wsdl, line 1\) is left out: it is not among the files/,
    },
    {
      given: 'a file of the machine',
      files: [entry(`<xs:include schemaLocation="file:///etc/passwd"/>${ELEMENTS}`)],
      want: /"file:\/\/\/etc\/passwd".*only http\(s\) addresses and relative ones/,
    },
    {
      given: 'an import that is an HTML page',
      files: [
        entry(`<xs:include schemaLocation="a.xsd"/>${ELEMENTS}`),
        { location: 'a.xsd', content: '<html><body/></html>' },
      ],
      want: /left out: The document is an HTML page/,
    },
    {
      given: 'an import that is ill-formed',
      files: [entry(`<xs:include schemaLocation="a.xsd"/>${ELEMENTS}`), { location: 'a.xsd', content: '<a><b></a>' }],
      want: /left out: Not well-formed XML at line 1/,
    },
  ];
  test.for(MISSING)('$given', ({ files, want }) => {
    const { warnings, parameters } = describeInputs(files);
    expect(warnings).toEqual([expect.stringMatching(want), expect.stringMatching(/type t:A .* is not defined/)]);
    expect(parameters).toEqual([expect.objectContaining({ name: 'a', required: true })]);
  });

  test('the schemas that everybody imports are built in', () => {
    const content = documentService(
      `<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>
      <xs:import namespace="http://www.w3.org/2005/08/addressing" schemaLocation="addressing.xsd"/>
      ${inElement('<xs:element ref="w:ReplyTo" xmlns:w="http://www.w3.org/2005/08/addressing"/><xs:element name="n" type="soapenc:int"/>', '<xs:attribute ref="xml:lang"/>')}`,
    );
    const { warnings, parameters } = describeInputs([{ location: 'main.wsdl', content }]);
    expect(warnings).toEqual([]);
    expect(parameters.map(({ name }) => name)).toEqual(['ReplyTo', 'n', '@lang']);
  });

  test('more than 500 documents are refused', () => {
    const chain = Array.from({ length: 600 }, (_, index) => ({ location: `${index}.xsd`, content: schema('') }));
    const includes = chain.map(({ location }) => `<xs:include schemaLocation="${location}"/>`).join('');
    expect(() => describeFiles([entry(includes + ELEMENTS), ...chain])).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('more than 500 documents') }),
    );
  });

  test('a chain of imports that never ends is refused', () => {
    const chain = Array.from({ length: 100 }, (_, index) => ({
      location: `${index}.xsd`,
      content: schema(`<xs:include schemaLocation="${index + 1}.xsd"/>`),
    }));
    expect(() => describeFiles([entry(`<xs:include schemaLocation="0.xsd"/>${ELEMENTS}`), ...chain])).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('levels deep') }),
    );
  });
});

test('a schema that is missing is one warning, and what is of it can hold anything', () => {
  const content = documentService(
    `<xs:import namespace="urn:o" schemaLocation="o.xsd"/>${inElement('<xs:element name="a" type="o:A" xmlns:o="urn:o"/><xs:element name="b" type="o:B" xmlns:o="urn:o"/><xs:element ref="o:c" xmlns:o="urn:o"/>')}`,
  );
  const { warnings, parameters } = describeInputs([{ location: 'main.wsdl', content }]);
  expect(warnings).toEqual([
    expect.stringMatching(/import of "o\.xsd".*left out/),
    'There is no schema for the namespace urn:o: what is of it can hold anything.',
  ]);
  expect(parameters.map(({ name, required, schema: value }) => [name, required, value])).toEqual(
    ['A', 'B', 'c'].map((type, index) => [
      ['a', 'b', 'c'][index],
      true,
      { 'x-any': ['##any'], description: `The type {urn:o}${type} is not in the WSDL.` },
    ]),
  );
});
