import { clarkName } from '../model/qname.ts';
import type { ComplexType } from '../model/schema-model.ts';
import type { Frame } from './frame.ts';
import { type MemberIndex, memberIndex, memberNamed } from './member-index.ts';
import { addMember, appendMember, type OutputObject, setMember } from './output-member.ts';
import type { ReadContext } from './read-context.ts';
import { readSimple } from './read-simple.ts';
import { dataAttributes } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';

/** Where the value of a child goes. */
type Place = 'member' | 'list' | 'wildcard';

/** An element of a complex type: an object, or a scalar where its type is text without attributes. */
export class ComplexFrame implements Frame {
  readonly #tag: StartTag;
  readonly #type: ComplexType;
  readonly #index: MemberIndex;
  readonly #context: ReadContext;
  readonly #object: OutputObject = {};
  #repeated: Set<string> | null = null;
  #text = '';
  /** Of the child that is open. */
  #key = '';
  #place: Place = 'member';

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
    const member = memberNamed(this.#index, child.name, this.#tag.name.namespace);
    if (member !== null) {
      this.#key = member.key;
      this.#place = member.list ? 'list' : 'member';
      return this.#context.read(child, member.element);
    }
    this.#key = clarkName(child.name);
    this.#place = this.#index.hasWildcard ? 'wildcard' : 'member';
    return this.#context.readGlobal(child);
  }

  take(value: unknown): void {
    if (this.#place === 'list') appendMember(this.#object, this.#key, value);
    else if (this.#place === 'wildcard') appendMember(this.#object, '#any', { [this.#key]: value });
    else this.#repeated = addMember(this.#object, this.#key, value, this.#repeated);
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
    const value = readSimple(simpleContent, this.#text, this.#tag.resolvePrefix);
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
      else setMember(this.#object, member.key, readSimple(member.attribute.type, value, resolvePrefix));
    }
  }
}
