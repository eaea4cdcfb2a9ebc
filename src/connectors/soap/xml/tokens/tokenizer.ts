import { AttributeBuffer, endOfName, isEndOfName, readAttributes, refuseRepeated } from './attributes.ts';
import { type KnownName, KnownNames } from './known-names.ts';
import { Lookahead } from './lookahead.ts';
import { checkInstruction, endOfDoctype } from './prolog.ts';
import { isBlank } from './xml-characters.ts';
import { XmlInput } from './xml-input.ts';
import { expandReferences } from './xml-references.ts';
import { XmlSyntaxError } from './xml-syntax-error.ts';

/** Hears what is in a document, in order. */
export interface TokenListener {
  /**
   * An element begins. Names are as written; `attributes` are names and values in turn, declarations of namespaces too: an array of
   * its own for each element that has some.
   */
  start(name: string, attributes: string[]): void;
  /** The innermost element that is open ends. */
  end(): void;
  /** Text of the element, in as many pieces as it takes; CDATA sections included. */
  text(text: string): void;
  /** An element without attributes that holds nothing but this text, in the place of `start`, `text` and `end`: most are like that. */
  leaf?(name: string, text: string): void;
  /** A document type declaration: what is in it, as written. Nothing that it says is heeded. */
  doctype(text: string): void;
}

/** No reference is longer, but for one with zeros in front. */
const MAX_REFERENCE = 1024;
const CDATA = '<![CDATA[';
const COMMENT = '<!--';
const DOCTYPE = '<!DOCTYPE';

const BANG = 0x21;
const SLASH = 0x2f;
const LT = 0x3c;
const GT = 0x3e;
const QUESTION = 0x3f;
const BRACKET = 0x5d;

/**
 * Reads one document that arrives in pieces (XML 1.0; namespaces are the listener's business). It knows the entities of XML itself
 * only, and no document type declaration. Throws XmlSyntaxError for what is not well-formed.
 */
export class Tokenizer {
  readonly #listener: TokenListener;
  readonly #input = new XmlInput();
  readonly #attributes = new AttributeBuffer();
  /** The names of the elements that are open, outermost first. */
  readonly #open: string[] = [];
  readonly #names: KnownNames;
  /** The name of the start tag that came last. */
  #last: KnownName;
  #hasRoot = false;
  #hasDoctype = false;
  /** Where the token that is read begins in what is read now. */
  #token = 0;
  readonly #ampersand = new Lookahead('&');
  readonly #sectionEnd = new Lookahead(']]>');
  readonly #refuse = (problem: string): never => this.#fail(problem);

  /** `names` may be those of documents like it. */
  constructor(listener: TokenListener, names: KnownNames = new KnownNames()) {
    this.#listener = listener;
    this.#names = names;
    this.#last = names.first;
  }

  /** Where in the document the token begins that the listener hears of: in UTF-16 units, a line end being one. */
  get offset(): number {
    return this.#input.offset + this.#token;
  }

  write(piece: string): void {
    this.#add(piece, false);
  }

  /** The document ends here. */
  close(): void {
    this.#add('', true);
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) this.#fail(`unclosed tag: ${unclosed}`);
    if (!this.#hasRoot) this.#fail('document must contain a root element');
  }

  #add(piece: string, isLast: boolean): void {
    const text = this.#input.add(piece, isLast);
    if (text === null) return;
    this.#ampersand.look(text, 0);
    this.#sectionEnd.look(text, 0);
    const at = this.#tokens(text, isLast);
    this.#token = at;
    if (isLast && at < text.length) this.#fail('unexpected end');
    this.#input.advance(text, at);
    this.#token = 0;
  }

  /** Reads the tokens that are there as a whole, and answers where the first is that is not. */
  #tokens(text: string, isLast: boolean): number {
    for (let at = 0; ; ) {
      this.#token = at;
      const tag = text.charCodeAt(at) === LT ? at : text.indexOf('<', at);
      if (tag < 0) return this.#characters(text, at, isLast ? text.length : endOfWhole(text, at));
      if (tag > at) this.#characters(text, at, tag);
      this.#token = tag;
      at = this.#markup(text, tag);
      if (at < 0) return tag;
    }
  }

  /** Where the markup ends that begins there; -1 where it does not. */
  #markup(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case SLASH:
        return this.#endTag(text, at + 2);
      case BANG:
        return this.#declaration(text, at);
      case QUESTION:
        return this.#instruction(text, at);
      default:
        return this.#startTag(text, at + 1);
    }
  }

  #startTag(text: string, at: number): number {
    // Documents repeat themselves: what followed a tag follows it again.
    let name = this.#last.next;
    let nameEnd = at + name.text.length;
    if (!isEndOfName(text.charCodeAt(nameEnd)) || !text.startsWith(name.text, at)) {
      nameEnd = endOfName(text, at);
      if (nameEnd >= text.length) return -1;
      name = this.#names.get(text.slice(at, nameEnd), this.#refuse);
      this.#last.next = name;
    }
    let end = nameEnd;
    this.#attributes.clear();
    if (text.charCodeAt(end) !== GT) end = readAttributes(text, nameEnd, this.#attributes, this.#refuse);
    if (end < 0) return -1;
    const attributes = this.#attributes.copy();
    if (attributes.length > 0) this.#nameAttributes(attributes);
    if (this.#open.length === 0 && this.#hasRoot) this.#fail('documents may contain only one root');
    this.#hasRoot = true;
    this.#last = name;
    if (attributes.length === 0) {
      const leafEnd = this.#leaf(text, name.text, end + 1);
      if (leafEnd >= 0) return leafEnd;
    }
    this.#listener.start(name.text, attributes);
    if (text.charCodeAt(end - 1) === SLASH) this.#listener.end();
    else this.#open.push(name.text);
    return end + 1;
  }

  /** Where the element ends whose content begins there; -1 where that is not told as a leaf. */
  #leaf(text: string, name: string, from: number): number {
    if (this.#listener.leaf === undefined) return -1;
    const to = text.indexOf('<', from);
    const end = to + 2 + name.length;
    if (to < 0 || text.charCodeAt(to + 1) !== SLASH || text.charCodeAt(end) !== GT) return -1;
    if (text.charCodeAt(from - 2) === SLASH || !text.startsWith(name, to + 2)) return -1;
    const tag = this.#token;
    this.#token = from;
    const content = this.#textOf(text, from, to);
    this.#token = tag;
    this.#listener.leaf(name, content);
    return end + 1;
  }

  /** Every name is the same text wherever it stands. */
  #nameAttributes(attributes: string[]): void {
    for (let index = 0; index < attributes.length; index += 2) {
      attributes[index] = this.#names.get(attributes[index] ?? '', this.#refuse).text;
    }
    if (attributes.length > 2) refuseRepeated(attributes, this.#refuse);
  }

  #endTag(text: string, at: number): number {
    const expected = this.#open.at(-1);
    const expectedEnd = at + (expected?.length ?? 0);
    let end = expectedEnd;
    if (expected === undefined || text.charCodeAt(end) !== GT || !text.startsWith(expected, at)) {
      end = text.indexOf('>', at);
      if (end < 0) return -1;
      const name = text.slice(at, end).replace(/[ \t\n]+$/, '');
      if (expected === undefined) this.#fail(`unmatched closing tag: ${name}`);
      if (name !== expected) this.#fail(`unexpected closing tag: ${name} where ${expected} is open`);
    }
    this.#open.pop();
    this.#listener.end();
    return end + 1;
  }

  #characters(text: string, from: number, to: number): number {
    if (to === from) return to;
    if (this.#open.length === 0) {
      for (let at = from; at < to; at += 1)
        if (!isBlank(text.charCodeAt(at))) this.#fail('text data outside of root node');
      return to;
    }
    this.#listener.text(this.#textOf(text, from, to));
    return to;
  }

  #textOf(text: string, from: number, to: number): string {
    if (this.#sectionEnd.isWithin(text, from, to)) this.#fail('the string "]]>" is disallowed in char data');
    const characters = from === 0 && to === text.length ? text : text.slice(from, to);
    return this.#ampersand.isWithin(text, from, to) ? expandReferences(characters, this.#refuse) : characters;
  }

  #declaration(text: string, at: number): number {
    if (begins(text, at, COMMENT)) return this.#comment(text, at + COMMENT.length);
    if (begins(text, at, CDATA)) return this.#section(text, at + CDATA.length);
    return begins(text, at, DOCTYPE)
      ? this.#doctype(text, at + DOCTYPE.length)
      : this.#fail('disallowed character after <!');
  }

  #comment(text: string, at: number): number {
    const hyphens = text.indexOf('--', at);
    if (hyphens < 0 || hyphens + 2 >= text.length) return -1;
    return text.charCodeAt(hyphens + 2) === GT ? hyphens + 3 : this.#fail('-- in a comment');
  }

  #section(text: string, at: number): number {
    if (this.#open.length === 0) this.#fail('text data outside of root node');
    const end = text.indexOf(']]>', at);
    if (end < 0) return -1;
    if (end > at) this.#listener.text(text.slice(at, end));
    return end + 3;
  }

  #doctype(text: string, at: number): number {
    if (this.#hasRoot || this.#hasDoctype) this.#fail('inappropriately located doctype declaration');
    const end = endOfDoctype(text, at);
    if (end < 0) return -1;
    this.#hasDoctype = true;
    this.#listener.doctype(text.slice(at, end - 1));
    return end;
  }

  #instruction(text: string, at: number): number {
    const end = text.indexOf('?>', at + 2);
    if (end < 0) return -1;
    checkInstruction(text.slice(at, end + 2), this.offset === 0, this.#refuse);
    return end + 2;
  }

  #fail(problem: string): never {
    throw new XmlSyntaxError(problem, this.offset);
  }
}

/** Whether the text holds that there; where it ends before that can be said, too: what follows then finds no end. */
function begins(text: string, at: number, start: string): boolean {
  return text.startsWith(start, at) || (text.length - at < start.length && start.startsWith(text.slice(at)));
}

/** Up to where text can be told that may go on: not in the midst of a reference or of `]]>`. */
function endOfWhole(text: string, from: number): number {
  const tailStart = Math.max(from, text.length - MAX_REFERENCE);
  const tail = text.slice(tailStart);
  const reference = tail.lastIndexOf('&');
  if (reference >= 0 && !tail.includes(';', reference)) return tailStart + reference;
  let end = text.length;
  while (end > from && text.length - end < 2 && text.charCodeAt(end - 1) === BRACKET) end -= 1;
  return end;
}
