import { SaxesParser } from 'saxes';
import { ConnectorError } from '../../../errors.ts';
import type { Frame, ResolvePrefix } from './frame.ts';

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
  readonly resolvePrefix: ResolvePrefix;
}

/** A parser that tells `document` the root element. DTDs are refused, so entities other than XML's own five do not exist. */
export function createXmlParser(document: Frame): XmlParser {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: Frame[] = [document];
  let elements = 0;
  const top = (): Frame => stack.at(-1) ?? document;
  parser.on('error', (error) => refuse(`is not well-formed XML: ${error.message.replace(/\.$/, '')}`));
  parser.on('doctype', () => refuse('has a document type declaration, which SOAP forbids'));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MAX_ELEMENTS)
      throw new ConnectorError('TOO_LARGE', `The answer has more than ${MAX_ELEMENTS} elements.`);
    if (stack.length > MAX_DEPTH) refuse(`is nested more than ${MAX_DEPTH} elements deep`);
    stack.push(top().open(tag));
  });
  parser.on('text', (text) => top().text(text));
  parser.on('cdata', (text) => top().text(text));
  parser.on('closetag', () => stack.pop()?.close());
  return {
    write: (text) => void parser.write(text),
    end: () => void parser.close(),
    resolvePrefix: (prefix) => parser.resolve(prefix),
  };
}

function refuse(problem: string): never {
  throw new ConnectorError('INVALID_RESPONSE', `The answer ${problem}.`);
}
