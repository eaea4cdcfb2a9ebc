import { clarkName } from '../model/qname.ts';
import type { ComplexType } from '../model/schema-model.ts';
import type { Frame, StartTag } from './frame.ts';
import { memberIndex, memberNamed } from './member-index.ts';
import { appendMember, createMemberAdder, type OutputObject, setMember } from './output-member.ts';
import type { Done, ReadContext } from './read-context.ts';
import { readSimple } from './read-simple.ts';
import { dataAttributes, tagName } from './schema-instance.ts';

interface ComplexElement {
  readonly tag: StartTag;
  readonly type: ComplexType;
  /** What `@xsi:type` says; null where the element is of its declared type. */
  readonly typeKey: string | null;
  readonly context: ReadContext;
  readonly done: Done;
}

/** Reads an element of a complex type into an object, or into a scalar where its type is text without attributes. */
export function readComplex(element: ComplexElement): Frame {
  const object: OutputObject = {};
  const add = createMemberAdder(object);
  let text = '';
  if (element.typeKey !== null) setMember(object, '@xsi:type', element.typeKey);
  readAttributes(element, object);
  return {
    open: (child) => openChild(child, element, object, add),
    text: (more) => {
      text += more;
    },
    close: () => element.done(finished(element, object, text)),
  };
}

function readAttributes({ tag, type, context }: ComplexElement, object: OutputObject): void {
  const { attributes } = memberIndex(type);
  for (const [name, value] of dataAttributes(tag)) {
    const member = attributes.get(name);
    if (member === undefined) setMember(object, `@${name}`, value);
    else setMember(object, member.key, readSimple(member.attribute.type, value, context.resolvePrefix));
  }
}

function openChild(
  child: StartTag,
  { tag, type, context }: ComplexElement,
  object: OutputObject,
  add: (key: string, value: unknown) => void,
): Frame {
  const index = memberIndex(type);
  const name = tagName(child);
  const member = memberNamed(index, name, tag.uri);
  if (member !== null) {
    const { key, list } = member;
    return context.read(child, member.element, (value) => (list ? appendMember(object, key, value) : add(key, value)));
  }
  const key = clarkName(name);
  return context.readGlobal(child, (value) =>
    index.hasWildcard ? appendMember(object, '#any', { [key]: value }) : add(key, value),
  );
}

function finished({ type, context }: ComplexElement, object: OutputObject, text: string): unknown {
  if (type.simpleContent === null) {
    if (text.trim() !== '') setMember(object, '#text', text);
    return object;
  }
  const value = readSimple(type.simpleContent, text, context.resolvePrefix);
  // An attribute that nobody declared makes an object of it all the same: nothing is lost.
  if (type.attributes.length === 0 && Object.keys(object).length === 0) return value;
  setMember(object, '#text', value);
  return object;
}
