import type { ElementDeclaration, SimpleType } from '../model/schema-model.ts';
import type { Frame } from './frame.ts';
import { readSimple } from './read-simple.ts';
import { builtinName, UntypedFrame } from './read-untyped.ts';
import { instanceType } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';

/** Reads an element of a simple type into a scalar or a list; one that has children after all is kept untyped. */
export function readText(tag: StartTag, type: SimpleType, declaration: ElementDeclaration): Frame {
  const said = type.builtin === 'anySimpleType' && tag.attributes.length > 0 ? instanceType(tag) : null;
  if (said !== null && builtinName(said) !== null) return new UntypedFrame(tag);
  return new TextFrame(tag, type, declaration);
}

class TextFrame implements Frame {
  readonly #tag: StartTag;
  readonly #type: SimpleType;
  readonly #declaration: ElementDeclaration;
  #text = '';
  #untyped: UntypedFrame | null = null;

  constructor(tag: StartTag, type: SimpleType, declaration: ElementDeclaration) {
    this.#tag = tag;
    this.#type = type;
    this.#declaration = declaration;
  }

  open(child: StartTag): Frame {
    this.#untyped ??= new UntypedFrame(this.#tag, this.#text);
    return this.#untyped.open(child);
  }

  take(value: unknown): void {
    this.#untyped?.take(value);
  }

  text(text: string): void {
    if (this.#untyped === null) this.#text += text;
    else this.#untyped.text(text);
  }

  close(): unknown {
    if (this.#untyped !== null) return this.#untyped.close();
    // XML Schema part 1, section 3.3.1: an element that is there and empty has its default.
    const { default: byDefault, fixed } = this.#declaration;
    const whole = this.#text === '' ? (byDefault ?? fixed ?? '') : this.#text;
    return readSimple(this.#type, whole, this.#tag.resolvePrefix);
  }
}
