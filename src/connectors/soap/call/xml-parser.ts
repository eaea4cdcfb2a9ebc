import { ConnectorError } from '../../../errors.ts';
import { Tokenizer, type TokenListener } from '../xml/tokens/tokenizer.ts';
import { XmlSyntaxError } from '../xml/tokens/xml-syntax-error.ts';
import type { DocumentNames } from './document-names.ts';
import { type Frame, tellLeaf } from './frame.ts';
import { StartTags } from './start-tags.ts';

/** Deeper than any message is written, and shallow enough for whoever walks the output. */
const MAX_DEPTH = 256;
/** A few bytes of XML can become a hundred bytes of memory. */
const MAX_ELEMENTS = 1_000_000;

/** Parses one document that arrives in pieces. */
export interface XmlParser {
  /** Throws ConnectorError INVALID_RESPONSE (not well-formed, a DTD, too deep) or TOO_LARGE (too many elements). */
  write(text: string): void;
  /** The document ends here. Throws INVALID_RESPONSE where it should not. */
  end(): void;
}

/** A parser that tells `document` the root element; `names` are those of documents like it. DTDs are refused, so entities other than XML's own five do not exist. */
export function createXmlParser(document: Frame, names: DocumentNames): XmlParser {
  let top = document;
  const frames: Frame[] = [];
  const tags = new StartTags(names.scope, refuseXml);
  let elements = 0;
  const count = (): void => {
    elements += 1;
    if (elements > MAX_ELEMENTS)
      throw new ConnectorError('TOO_LARGE', `The answer has more than ${MAX_ELEMENTS} elements.`);
    if (frames.length >= MAX_DEPTH) refuse(`is nested more than ${MAX_DEPTH} elements deep`);
  };
  const listener: TokenListener = {
    start(name, attributes) {
      count();
      const frame = top.open(tags.start(name, attributes));
      frames.push(top);
      top = frame;
    },
    end() {
      const value = top.close();
      top = frames.pop() ?? document;
      tags.end();
      top.take(value);
    },
    leaf(name, text) {
      count();
      tellLeaf(top, tags.leaf(name), text);
    },
    text: (text) => top.text(text),
    doctype: () => refuse('has a document type declaration, which SOAP forbids'),
  };
  const tokenizer = new Tokenizer(listener, names.known);
  let isBegun = false;
  // A blank before the XML declaration is not well-formed (XML 1.0, production 22), yet what PHP servers often begin with.
  const withoutBlanks = (text: string): string => {
    const rest = text.trimStart();
    isBegun = rest !== '';
    return rest;
  };
  return {
    write: (text) => wellFormed(() => tokenizer.write(isBegun ? text : withoutBlanks(text))),
    end: () => wellFormed(() => tokenizer.close()),
  };
}

function wellFormed(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof XmlSyntaxError) refuseXml(error.message);
    throw error;
  }
}

function refuseXml(problem: string): never {
  refuse(`is not well-formed XML: ${problem}`);
}

function refuse(problem: string): never {
  throw new ConnectorError('INVALID_RESPONSE', `The answer ${problem}.`);
}
