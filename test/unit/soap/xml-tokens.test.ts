import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { Tokenizer, type TokenListener } from '../../../src/connectors/soap/xml/tokens/tokenizer.ts';

/** More rounds of the properties: `PASSERELLE_TEST_ROUNDS=100000 vitest run test/unit/soap/xml-tokens.test.ts`. */
const ROUNDS = Number(process.env['PASSERELLE_TEST_ROUNDS'] ?? 1500);

/** What is in a document, adjacent texts joined; null where it is refused. */
type Tokens = readonly (readonly [kind: string, ...what: string[]])[] | null;

function joined() {
  const tokens: [string, ...string[]][] = [];
  return {
    tokens,
    add: (kind: string, ...what: string[]) => void tokens.push([kind, ...what]),
    text(text: string) {
      const last = tokens.at(-1);
      if (last?.[0] === 'text') last[1] += text;
      else if (text !== '') tokens.push(['text', text]);
    },
  };
}

/** The same whether elements with nothing but text are told as such or not. */
function ours(pieces: readonly string[]): Tokens {
  const told = toldBy(pieces, false);
  expect(toldBy(pieces, true)).toEqual(told);
  return told;
}

function toldBy(pieces: readonly string[], tellsLeaves: boolean): Tokens {
  const { tokens, add, text } = joined();
  const listener: TokenListener = {
    start: (name, attributes) => add('start', name, ...attributes),
    end: () => add('end'),
    text,
    doctype: (doctype) => add('doctype', doctype),
  };
  const leaf = (name: string, content: string): void => {
    add('start', name);
    text(content);
    add('end');
  };
  const tokenizer = new Tokenizer(tellsLeaves ? { ...listener, leaf } : listener);
  try {
    for (const piece of pieces) tokenizer.write(piece);
    tokenizer.close();
    return tokens;
  } catch (error) {
    expect(error).toMatchObject({ name: 'XmlSyntaxError' });
    return null;
  }
}

function saxes(document: string): Tokens {
  const { tokens, add, text } = joined();
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    add('start', name, ...Object.entries(attributes).flat());
  });
  parser.on('closetag', () => {
    depth -= 1;
    add('end');
  });
  // It tells the blanks around the root as well.
  parser.on('text', (more) => depth > 0 && text(more));
  parser.on('cdata', text);
  parser.on('doctype', (doctype) => add('doctype', doctype));
  try {
    parser.write(document).close();
    return tokens;
  } catch {
    return null;
  }
}

function isWellFormed(document: string): boolean {
  try {
    XmlDocument.fromString(document).dispose();
    return true;
  } catch {
    return false;
  }
}

/** The document in pieces of these lengths, over and over. */
function cut(document: string, lengths: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0, index = 0; at < document.length; index += 1) {
    const length = lengths[index % lengths.length] ?? 1;
    pieces.push(document.slice(at, at + length));
    at += length;
  }
  return pieces;
}

const LENGTHS = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

const WHOLE = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<!-- a -->',
  '<?p i?>',
  '<![CDATA[<x>&]] ]]>',
  '<e/>',
  '<a/>',
  '<b>x</b>',
  '<a b="1" c=\'2\'/>',
];
const TAGS = [
  '<a>',
  '</a>',
  '</b>',
  '<a>x</b>',
  '<a >',
  '</a >',
  '<ä:b.c-1 x="&lt;&#65;\t">',
  '</ä:b.c-1>',
  '<a a="1" a="2">',
  '<a b="<">',
  '<a b=c>',
];
const REFERENCES = ['&amp;', '&#x1F600;', '&#9;', '&#0;', '&#xD800;', '&nbsp;', '&a', '&', ';', '&#;', '&#x;', '&;'];
const SIGNS = [
  '<',
  '>',
  '/',
  '!',
  '?',
  '=',
  '"',
  "'",
  ']',
  ']]',
  ']]>',
  '[',
  '--',
  '-',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<![CDATA[',
];
const TEXTS = [
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  'a',
  '1',
  ':',
  'é',
  '😀',
  '\u0000',
  '\u0085',
  '\u2028',
  '\uFFFE',
  'xml',
  '<?xml?>',
];
const FRAGMENT = fc.constantFrom(...WHOLE, ...TAGS, ...REFERENCES, ...SIGNS, ...TEXTS);

/** Well-formed content with something odd in between now and then. */
const { content: CONTENT } = fc.letrec<{ content: string; element: string }>((tie) => ({
  content: fc
    .array(fc.oneof({ depthSize: 'small' }, FRAGMENT, fc.constantFrom(...TEXTS, 'x', '&lt;'), tie('element')), {
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(
      fc.constantFrom('a', 'b', 'n:b', 'É'),
      fc.constantFrom('', ' x="1"', ' x=\'a"b\' y = "&#10;\n"', '\n'),
      tie('content'),
    )
    .map(([name, attributes, inside]) => `<${name}${attributes}>${inside}</${name}>`),
}));
const DOCUMENT = fc.oneof(
  CONTENT.map((content) => `<a>${content}</a>`),
  fc.array(FRAGMENT, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.tuple(FRAGMENT, CONTENT, FRAGMENT).map(([before, content, after]) => `${before}<a>${content}</a>${after}`),
);

describe('a document in any pieces', () => {
  test('is what saxes says that it is, or refused as saxes refuses it', () => {
    fc.assert(
      fc.property(DOCUMENT, LENGTHS, (document, lengths) => {
        expect(ours(cut(document, lengths))).toEqual(saxes(document));
      }),
      { numRuns: ROUNDS },
    );
  });

  test('is well-formed where libxml2 says so', () => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        // It also refuses prefixes that are not bound.
        const plain = document.replaceAll(':', '.');
        expect(ours([plain]) !== null).toBe(isWellFormed(plain));
      }),
      { numRuns: ROUNDS },
    );
  });
});
