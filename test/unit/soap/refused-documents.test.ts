import { describe, expect, test } from 'vitest';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { definitions, documentService, inElement } from '../../support/wsdl-documents.ts';

const deep = (levels: number) => definitions(`${'<wsdl:types>'.repeat(levels)}${'</wsdl:types>'.repeat(levels)}`);
const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${definitions('&b;')}`;

const REFUSED: readonly { given: string; content: string; want: RegExp; code?: string }[] = [
  { given: 'nothing', content: '', want: /is empty/ },
  { given: 'blanks', content: ' \n\t', want: /is empty/ },
  { given: 'an HTML page', content: '<!DOCTYPE html><html><body>Sign in<br></body></html>', want: /HTML page/ },
  { given: 'HTML without a doctype', content: '<html><head><title>x</title></head></html>', want: /HTML page/ },
  { given: 'XHTML', content: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', want: /HTML page/ },
  { given: 'a page of an address without its query', content: '<html></html>', want: /often ends in \?wsdl/ },
  { given: 'JSON', content: '{"a": 1}', want: /JSON/ },
  { given: 'OpenAPI in JSON', content: '{"openapi": "3.1.0"}', want: /importOpenApi/ },
  { given: 'OpenAPI in YAML', content: 'openapi: 3.1.0\ninfo:', want: /importOpenApi/ },
  { given: 'a ZIP archive', content: 'PK\u0003\u0004\u0014\u0000', want: /is a ZIP archive: unpack it/ },
  { given: 'what gzip made', content: '\u001f\u008b\b\u0000', want: /is compressed with gzip: unpack it/ },
  { given: 'an address', content: 'https://example.org/service?wsdl\n', want: /is an address: give it as the url/ },
  {
    given: 'base64',
    content: Buffer.from('<?xml version="1.0"?>').toString('base64'),
    want: /is in base64: decode it/,
  },
  { given: 'plain text', content: 'Service unavailable', want: /not XML.*"Service unavailabl/ },
  { given: 'WSDL 2.0', content: '<description xmlns="http://www.w3.org/ns/wsdl"/>', want: /WSDL 2\.0/ },
  {
    given: 'a schema',
    content: '<schema xmlns="http://www.w3.org/2001/XMLSchema"/>',
    want: /XML Schema \(line 1\), not a WSDL/,
  },
  {
    given: 'a SOAP message',
    content: '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"/>',
    want: /SOAP message/,
  },
  { given: 'other XML', content: '<rss version="2.0"/>', want: /<rss> in no namespace/ },
  { given: 'XML that is cut off', content: '<wsdl:definitions\n><a>', want: /line 2, column \d+: unclosed tag: a/ },
  { given: 'tags that do not match', content: '<a>\n<b></c></a>', want: /line 2/ },
  { given: 'an entity that is not defined', content: definitions('&nbsp;'), want: /undefined entity/ },
  { given: 'an XML bomb', content: bomb, want: /entity declarations, which are refused/ },
  { given: '300 levels', content: deep(300), want: /more than 256 levels/, code: 'LIMIT_EXCEEDED' },
  { given: '100 000 levels', content: deep(100_000), want: /more than 256 levels/, code: 'LIMIT_EXCEEDED' },
];

describe('a document that is no WSDL 1.1 is refused in words', () => {
  test.for(REFUSED)('$given', ({ content, want, code = 'INVALID_DOCUMENT' }) => {
    expect(() => describeFiles([{ location: 'a.wsdl', content }])).toThrow(
      expect.objectContaining({ name: 'ConnectorError', code, message: expect.stringMatching(want) }),
    );
  });

  test('no file at all', () => {
    expect(() => describeFiles([])).toThrow(expect.objectContaining({ code: 'INVALID_DOCUMENT' }));
  });
});

describe('what is ill-formed but common is repaired with a warning', () => {
  const service = documentService(inElement('<xs:element name="a" type="xs:int"/>'));
  const REPAIRED = [
    {
      given: 'blanks before the XML declaration',
      content: `\n <?xml version="1.0"?>${service}`,
      want: /Blanks or comments before/,
    },
    {
      given: 'comments before the XML declaration',
      content: `<!-- made -- by hand -->\n<?xml version="1.0"?>${service}`,
      want: /comments before/,
    },
    { given: 'a DOCTYPE', content: `<!DOCTYPE definitions>${service}`, want: /DOCTYPE.*ignored/ },
    {
      given: 'a prefix that is not bound',
      content: service.replaceAll(/xmlns:soap="[^"]*"/g, ''),
      want: /prefix "soap" at line \d+ is not bound/,
    },
  ];
  test.for(REPAIRED)('$given', ({ content, want }) => {
    const described = describeFiles([{ location: 'a.wsdl', content }]);
    expect(described.warnings).toEqual([expect.stringMatching(want)]);
    expect(described.operations.map((operation) => operation.parameters.map(({ name }) => name))).toEqual([['a']]);
  });

  test('a byte order mark is nothing to warn of', () => {
    expect(describeFiles([{ location: 'a.wsdl', content: `\uFEFF<?xml version="1.0"?>${service}` }]).warnings).toEqual(
      [],
    );
  });

  test('documentation keeps its text, whatever markup is inside', () => {
    const documented = service.replace(
      'name="Call">',
      'name="Call"><wsdl:documentation>One <b>bold</b>\n   <![CDATA[<word>]]></wsdl:documentation>',
    );
    const { operations } = describeFiles([{ location: 'a.wsdl', content: documented }]);
    expect(operations[0]?.description).toBe('One bold\n<word>');
  });
});
