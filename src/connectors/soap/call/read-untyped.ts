import { clarkName, parseClarkName } from '../model/qname.ts';
import { isSchemaNamespace } from '../xml/namespaces.ts';
import type { Frame } from './frame.ts';
import { addMember, type OutputObject, setMember } from './output-member.ts';
import { lexicalReader } from './read-lexical.ts';
import { dataAttributes, instanceType, isNil } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';

/**
 * An element that no schema describes: an untyped value (see `value-model.ts`). Where it names a built-in type in `xsi:type`,
 * its text is read as one.
 */
export class UntypedFrame implements Frame {
  readonly #tag: StartTag;
  readonly #object: OutputObject = {};
  #repeated: Set<string> | null = null;
  #isStructured = false;
  #text: string;
  /** Of the child that is open. */
  #key = '';

  constructor(tag: StartTag, leadingText = '') {
    this.#tag = tag;
    this.#text = leadingText;
    if (tag.attributes.length === 0) return;
    for (const [name, value] of dataAttributes(tag)) {
      setMember(this.#object, `@${name}`, value);
      this.#isStructured = true;
    }
  }

  open(child: StartTag): Frame {
    this.#isStructured = true;
    this.#key = clarkName(child.name);
    return new UntypedFrame(child);
  }

  take(value: unknown): void {
    this.#repeated = addMember(this.#object, this.#key, value, this.#repeated);
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): unknown {
    const text = this.#text;
    const hasAttributes = this.#tag.attributes.length > 0;
    if (hasAttributes && isNil(this.#tag)) return null;
    const type = hasAttributes ? instanceType(this.#tag) : null;
    const builtin = type === null ? null : builtinName(type);
    const value = lexicalReader(builtin ?? 'string')(text);
    if (!this.#isStructured && (type === null || builtin !== null)) return value;
    if (type !== null && builtin === null) setMember(this.#object, '@xsi:type', type);
    if (text.trim() !== '') setMember(this.#object, '#text', value);
    return this.#object;
  }
}

/** The local name of a built-in type, or null for any other. */
export function builtinName(type: string): string | null {
  const name = parseClarkName(type);
  return isSchemaNamespace(name.namespace) ? name.local : null;
}
