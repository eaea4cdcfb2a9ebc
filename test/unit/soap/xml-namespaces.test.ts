import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { type DocumentNames, noNames } from '../../../src/connectors/soap/call/document-names.ts';
import type { Frame } from '../../../src/connectors/soap/call/frame.ts';
import { createXmlParser } from '../../../src/connectors/soap/call/xml-parser.ts';

const ROUNDS = Number(process.env['PASSERELLE_TEST_ROUNDS'] ?? 1500);
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** The elements of a document with their attributes, and what their prefixes mean where they end; null where it is refused. */
type Names = readonly string[] | null;

const PREFIXES = ['', 'p', 'q', 'xml'];

function ours(document: string, known: DocumentNames): Names {
  const names: string[] = [];
  const frameOf = (resolve: (prefix: string) => string | undefined): Frame => ({
    open({ name, attributes, resolvePrefix }) {
      const attributeNames = attributes.map((each) => `{${each.name.namespace}}${each.name.local}=${each.value}`);
      names.push(`{${name.namespace}}${name.local} ${attributeNames.join(' ')}`);
      return frameOf(resolvePrefix);
    },
    take: () => {},
    text: () => {},
    close: () => void names.push(PREFIXES.map((prefix) => resolve(prefix) ?? '').join(' ')),
  });
  const parser = createXmlParser(
    frameOf(() => ''),
    known,
  );
  try {
    parser.write(document);
    parser.end();
    return names;
  } catch (error) {
    expect(error).toMatchObject({ code: 'INVALID_RESPONSE' });
    return null;
  }
}

function saxes(document: string): Names {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const data = Object.values(attributes).filter((attribute) => attribute.uri !== XMLNS);
    names.push(`{${uri}}${local} ${data.map((each) => `{${each.uri}}${each.local}=${each.value}`).join(' ')}`);
  });
  parser.on('closetag', () => void names.push(PREFIXES.map((prefix) => parser.resolve(prefix) ?? '').join(' ')));
  try {
    parser.write(document).close();
    return names;
  } catch {
    return null;
  }
}

const ATTRIBUTE = fc.constantFrom(
  ...['xmlns="urn:a"', 'xmlns="urn:b"', 'xmlns=""', 'xmlns:p="urn:a"', 'xmlns:p=" urn:b "', 'xmlns:q="urn:a"'],
  ...['a="1"', 'p:a="2"', 'q:a="3"', 'xml:lang="en"', 'b="4"', 'p:b="5"'],
  ...[
    'xmlns:p=""',
    'xmlns:xml="urn:a"',
    `xmlns:r="${XMLNS}"`,
    'xmlns:xmlns="urn:a"',
    'p:="1"',
    ':a="1"',
    'xmlns:="urn:a"',
  ],
);
const NAME = fc.constantFrom(
  'a',
  'a',
  'p:a',
  'p:a',
  'q:a',
  'b',
  'xml:a',
  'r:a',
  'xmlns',
  'xmlns:a',
  'p:',
  ':a',
  'p:a:b',
);
const { element: ELEMENT } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      NAME,
      fc.array(ATTRIBUTE, { maxLength: 3 }),
      fc.oneof({ depthSize: 'medium' }, fc.constant([]), fc.array(tie('element'), { maxLength: 3 })),
    )
    .map(([name, attributes, children]) => `<${[name, ...attributes].join(' ')}>${children.join('')}</${name}>`),
}));

test('names are in the namespaces that saxes finds, and refused as saxes refuses them', () => {
  const known = noNames();
  fc.assert(
    fc.property(ELEMENT, (element) => {
      const document = `<root xmlns:p="urn:p" xmlns:q="urn:q">${element}</root>`;
      const expected = saxes(document);
      expect(ours(document, noNames())).toEqual(expected);
      // What was learnt from other documents changes nothing.
      expect(ours(document, known)).toEqual(expected);
    }),
    { numRuns: ROUNDS },
  );
});
