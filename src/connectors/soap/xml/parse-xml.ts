import { ConnectorError } from '../../../errors.ts';
import type { QName } from '../model/qname.ts';
import { atOnce, type Work } from '../work.ts';
import { LineCounter } from './line-counter.ts';
import { XML, XMLNS } from './namespaces.ts';
import { SharedTexts } from './shared-texts.ts';
import { Tokenizer } from './tokens/tokenizer.ts';
import { XmlSyntaxError } from './tokens/xml-syntax-error.ts';
import { type NamespaceScope, namespaceOf, type XmlElement } from './xml-element.ts';

/** Deeper nesting is refused: what reads the tree recurses. */
const MAX_DEPTH = 256;
/** Elements of one document. */
const MAX_ELEMENTS = 1_000_000;

export interface ParsedXml {
  readonly root: XmlElement;
  /** What was repaired, in words. */
  readonly warnings: readonly string[];
}

/** How much is parsed at once, in UTF-16 units: a few milliseconds' worth. */
const PIECE = 64 * 1024;

/**
 * Parses one document into a light tree. Prefixes that are bound nowhere are tolerated with a warning; a DOCTYPE is
 * ignored, and refused where it declares entities. Throws ConnectorError INVALID_DOCUMENT with line and column, or LIMIT_EXCEEDED.
 */
export function parseXml(content: string): ParsedXml {
  return atOnce(parsingXml(content));
}

/** The same, cut into pieces. */
export function* parsingXml(content: string): Work<ParsedXml> {
  const warnings: string[] = [];
  const text = withoutBeginning(content, warnings).replace(/\r\n?/g, '\n');
  const lines = new LineCounter(text);
  const builder = new TreeBuilder(warnings);
  const texts = new SharedTexts();
  const tokenizer: Tokenizer = new Tokenizer({
    start(name, attributes) {
      texts.shareValues(attributes);
      builder.open(name, attributes, lines.lineAt(tokenizer.offset));
    },
    end: () => builder.close(),
    text: (characters) => builder.text(characters),
    doctype: (doctype) => checkDoctype(doctype, warnings),
  });
  try {
    for (let at = 0, end = 0; at < text.length; at = end) {
      // Behind a tag nothing is left over that would have to be copied.
      end = text.indexOf('>', at + PIECE) + 1 || text.length;
      tokenizer.write(text.slice(at, end));
      yield;
    }
    tokenizer.close();
  } catch (error) {
    throw error instanceof XmlSyntaxError ? refusal(error, lines) : error;
  }
  if (builder.root === null) throw new ConnectorError('INVALID_DOCUMENT', 'The document has no root element.');
  return { root: builder.root, warnings };
}

function refusal(error: XmlSyntaxError, lines: LineCounter): ConnectorError {
  const place = `line ${lines.lineAt(error.offset)}, column ${lines.columnAt(error.offset)}`;
  return new ConnectorError('INVALID_DOCUMENT', `Not well-formed XML at ${place}: ${error.message}`, { cause: error });
}

/** Blanks and comments before the XML declaration are not well-formed (XML 1.0, production 22), yet common. */
function withoutBeginning(content: string, warnings: string[]): string {
  const withoutMark = content.startsWith('\uFEFF') ? content.slice(1) : content;
  if (!/^(?:\s|<!--)/.test(withoutMark)) return withoutMark;
  const start = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)+(?=<\?xml\s)/.exec(withoutMark)?.[0].length;
  if (start === undefined) return withoutMark;
  warnings.push('Blanks or comments before the XML declaration were ignored.');
  return withoutMark.slice(start);
}

function checkDoctype(doctype: string, warnings: string[]): void {
  if (/<!ENTITY/i.test(doctype)) {
    throw new ConnectorError('INVALID_DOCUMENT', 'The document has a DTD with entity declarations, which are refused.');
  }
  if (/^\s*html\b/i.test(doctype)) {
    throw new ConnectorError('INVALID_DOCUMENT', 'The document is an HTML page, not a WSDL.');
  }
  warnings.push('The DOCTYPE of the document was ignored.');
}

interface OpenElement {
  readonly name: QName;
  readonly attributes: readonly string[];
  readonly scope: NamespaceScope;
  children: readonly XmlElement[];
  text: string;
  readonly line: number;
}

const NO_CHILDREN: readonly XmlElement[] = [];

/** Turns the events of the parser into a tree. Inside of a documentation element only the text is kept. */
class TreeBuilder {
  root: XmlElement | null = null;
  readonly #warnings: string[];
  readonly #open: OpenElement[] = [];
  readonly #unbound = new Set<string>();
  #rootScope: NamespaceScope = Object.assign(Object.create(null), { xml: XML, xmlns: XMLNS });
  /** The names that were resolved in the last scope; documents change scope rarely. */
  #names = new Map<string, QName>();
  #namesScope: NamespaceScope = this.#rootScope;
  /** The children so far of each open element, by depth. */
  readonly #children: XmlElement[][] = [];
  #elements = 0;
  #depth = 0;
  /** How deep inside of a documentation element; 0 outside. */
  #documentation = 0;

  constructor(warnings: string[]) {
    this.#warnings = warnings;
  }

  open(rawName: string, attributes: readonly string[], line: number): void {
    this.#count();
    if (this.#documentation > 0) {
      this.#documentation += 1;
      return;
    }
    const parent = this.#open.at(-1);
    const scope = scopeOf(attributes, parent?.scope ?? this.#rootScope);
    const name = this.#nameOf(rawName, scope, line);
    const element: OpenElement = { name, attributes, scope, children: NO_CHILDREN, text: '', line };
    this.#children[this.#open.length - 1]?.push(element);
    this.root ??= element;
    this.#open.push(element);
    this.#children[this.#open.length - 1] ??= [];
    if (name.local === 'documentation') this.#documentation = 1;
  }

  close(): void {
    this.#depth -= 1;
    if (this.#documentation > 0) {
      this.#documentation -= 1;
      if (this.#documentation > 0) return;
    }
    const children = this.#children[this.#open.length - 1];
    const element = this.#open.pop();
    if (!element || !children || children.length === 0) return;
    element.children = children.slice();
    children.length = 0;
  }

  text(text: string): void {
    if (this.#documentation === 0) return;
    const element = this.#open.at(-1);
    if (element) element.text += text;
  }

  #count(): void {
    this.#depth += 1;
    this.#elements += 1;
    if (this.#depth > MAX_DEPTH) {
      throw new ConnectorError('LIMIT_EXCEEDED', `The document is nested more than ${MAX_DEPTH} levels deep.`);
    }
    if (this.#elements > MAX_ELEMENTS) {
      throw new ConnectorError('LIMIT_EXCEEDED', `The document has more than ${MAX_ELEMENTS} elements.`);
    }
  }

  /** One object per name and scope: large documents repeat few names. */
  #nameOf(rawName: string, scope: NamespaceScope, line: number): QName {
    if (scope !== this.#namesScope) {
      this.#names = new Map();
      this.#namesScope = scope;
    }
    let name = this.#names.get(rawName);
    if (!name) {
      name = this.#resolve(rawName, scope, line);
      this.#names.set(rawName, name);
    }
    return name;
  }

  #resolve(rawName: string, scope: NamespaceScope, line: number): QName {
    const colon = rawName.indexOf(':');
    if (colon < 0) return { namespace: scope[''] ?? '', local: rawName };
    const prefix = rawName.slice(0, colon);
    const namespace = namespaceOf(scope, prefix);
    if (scope[prefix] === undefined && !this.#unbound.has(prefix)) {
      this.#unbound.add(prefix);
      this.#warnings.push(
        `The prefix "${prefix}" at line ${line} is not bound to a namespace${namespace === null ? '' : `; it is taken for ${namespace}`}.`,
      );
    }
    return { namespace: namespace ?? '', local: rawName.slice(colon + 1) };
  }
}

function scopeOf(attributes: readonly string[], parent: NamespaceScope): NamespaceScope {
  let scope: Record<string, string | undefined> | null = null;
  for (let index = 0; index < attributes.length; index += 2) {
    const name = attributes[index] ?? '';
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    // Each scope inherits from the one around it.
    scope ??= Object.create(parent) as Record<string, string | undefined>;
    scope[name.slice(6)] = attributes[index + 1];
  }
  return scope ?? parent;
}
