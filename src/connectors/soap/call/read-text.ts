import type { ElementDeclaration, SimpleType } from '../model/schema-model.ts';
import type { Frame } from './frame.ts';
import { type SimpleReader, simpleReader } from './read-simple.ts';
import { builtinName, UntypedFrame } from './read-untyped.ts';
import { instanceType } from './schema-instance.ts';
import type { ResolvePrefix, StartTag } from './start-tag.ts';

/** How the text of an element becomes its value. */
export interface TextReading {
  readonly read: SimpleReader;
  /** XML Schema part 1, section 3.3.1: an element that is there and empty has its default. */
  readonly ifEmpty: string;
}

const READINGS = new WeakMap<ElementDeclaration, TextReading>();

/** How an element of a simple type is read; the same object at every call. */
export function textReading(declaration: ElementDeclaration, type: SimpleType): TextReading {
  const known = READINGS.get(declaration);
  if (known !== undefined) return known;
  const reading = { read: simpleReader(type), ifEmpty: declaration.default ?? declaration.fixed ?? '' };
  READINGS.set(declaration, reading);
  return reading;
}

/** What all the text of an element is. */
export function readText({ read, ifEmpty }: TextReading, text: string, resolvePrefix: ResolvePrefix): unknown {
  return read(text === '' ? ifEmpty : text, resolvePrefix);
}

/** Whether an element says that it is of a built-in type where any simple type may stand: then it is read as one. */
export function saysItsType(tag: StartTag, type: SimpleType): boolean {
  if (type.builtin !== 'anySimpleType' || tag.attributes.length === 0) return false;
  const said = instanceType(tag);
  return said !== null && builtinName(said) !== null;
}

/**
 * An element of a simple type: a scalar or a list; one that has children after all is kept untyped. No such element is in another,
 * so that one frame is enough for a document.
 */
export class TextFrame implements Frame {
  #tag: StartTag;
  #reading: TextReading = { read: (text) => text, ifEmpty: '' };
  #text = '';
  #untyped: UntypedFrame | null = null;

  constructor(tag: StartTag) {
    this.#tag = tag;
  }

  /** The frame, for an element that begins. */
  begin(tag: StartTag, reading: TextReading): this {
    this.#tag = tag;
    this.#reading = reading;
    this.#text = '';
    this.#untyped = null;
    return this;
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
    return readText(this.#reading, this.#text, this.#tag.resolvePrefix);
  }
}
