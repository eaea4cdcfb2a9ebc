import { clarkName, type QName } from '../model/qname.ts';
import type { ComplexType } from '../model/schema-model.ts';
import { type Frame, openLeaf } from './frame.ts';
import { type IndexedElement, type MemberIndex, memberIndex, memberNamed } from './member-index.ts';
import { addMember, appendMember, type OutputObject, setMember } from './output-member.ts';
import type { ReadContext } from './read-context.ts';
import { simpleReader } from './read-simple.ts';
import { readText } from './read-text.ts';
import { dataAttributes } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';

/** An element of a complex type: an object, or a scalar where its type is text without attributes. */
export class ComplexFrame implements Frame {
  readonly #tag: StartTag;
  readonly #type: ComplexType;
  readonly #index: MemberIndex;
  readonly #context: ReadContext;
  readonly #object: OutputObject = {};
  #repeated: Set<string> | null = null;
  /** The bits of the members that are there. */
  #seen = 0;
  #hasUnknown = false;
  #text = '';
  /** What the child is that is open; null where the type does not know it. */
  #member: IndexedElement | null = null;
  #unknown: QName | null = null;

  /** `typeKey` is what `@xsi:type` says; null where the element is of its declared type. */
  constructor(tag: StartTag, type: ComplexType, typeKey: string | null, context: ReadContext) {
    this.#tag = tag;
    this.#type = type;
    this.#index = memberIndex(type);
    this.#context = context;
    if (typeKey !== null) setMember(this.#object, '@xsi:type', typeKey);
    if (tag.attributes.length > 0) this.#readAttributes();
  }

  open(child: StartTag): Frame {
    const found = memberNamed(this.#index, child.name, this.#tag.name.namespace);
    this.#member = found;
    if (found === null) {
      this.#unknown = child.name;
      return this.#context.readGlobal(child);
    }
    const { text, member } = found;
    // Attributes may say that it is null.
    if (text === null || child.attributes.length > 0) return this.#context.read(child, member.element);
    return this.#context.readText(child, text);
  }

  leaf(child: StartTag, text: string): void {
    const found = memberNamed(this.#index, child.name, this.#tag.name.namespace);
    if (found === null || found.text === null) openLeaf(this, child, text);
    else this.#takeMember(readText(found.text, text, child.resolvePrefix), found);
  }

  take(value: unknown): void {
    if (this.#member !== null) this.#takeMember(value, this.#member);
    else if (this.#unknown !== null) this.#takeUnknown(value, clarkName(this.#unknown));
  }

  #takeMember(value: unknown, { member, bit }: IndexedElement): void {
    const { key, list } = member;
    if (list) {
      appendMember(this.#object, key, value);
    } else if (bit !== 0 && (this.#seen & bit) === 0 && !this.#hasUnknown) {
      this.#seen |= bit;
      setMember(this.#object, key, value);
    } else {
      this.#repeated = addMember(this.#object, key, value, this.#repeated);
    }
  }

  #takeUnknown(value: unknown, key: string): void {
    this.#hasUnknown = true;
    if (this.#index.hasWildcard) appendMember(this.#object, '#any', { [key]: value });
    else this.#repeated = addMember(this.#object, key, value, this.#repeated);
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): unknown {
    const { simpleContent, attributes } = this.#type;
    if (simpleContent === null) {
      if (this.#text !== '' && this.#text.trim() !== '') setMember(this.#object, '#text', this.#text);
      return this.#object;
    }
    const value = simpleReader(simpleContent)(this.#text, this.#tag.resolvePrefix);
    // An attribute that nobody declared makes an object of it all the same: nothing is lost.
    if (attributes.length === 0 && Object.keys(this.#object).length === 0) return value;
    setMember(this.#object, '#text', value);
    return this.#object;
  }

  #readAttributes(): void {
    const { resolvePrefix } = this.#tag;
    for (const [name, value] of dataAttributes(this.#tag)) {
      const member = this.#index.attributes.get(name);
      if (member === undefined) setMember(this.#object, `@${name}`, value);
      else setMember(this.#object, member.key, simpleReader(member.attribute.type)(value, resolvePrefix));
    }
  }
}
