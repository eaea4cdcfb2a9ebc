import { isSoapEncoding } from '../xml/namespaces.ts';
import type { Frame, StartTag } from './frame.ts';

/** An element of a message, with what is in it. */
export interface KeptElement {
  readonly tag: StartTag;
  readonly parent: KeptElement | null;
  readonly content: (KeptElement | string)[];
}

/** One with nothing in it yet. */
export function keptElement(tag: StartTag, parent: KeptElement | null): KeptElement {
  return { tag, parent, content: [] };
}

/** The frame that fills an element; those with an id are put into `byId`. Calls `done` where the element ends. */
export function keepInto(element: KeptElement, byId: Map<string, KeptElement>, done: () => void): Frame {
  const id = idOf(element);
  if (id !== null) byId.set(id, element);
  return {
    open(tag) {
      const child = keptElement(tag, element);
      element.content.push(child);
      return keepInto(child, byId, () => {});
    },
    text: (text) => void element.content.push(text),
    close: done,
  };
}

/** What others refer to an element by: `id` of SOAP 1.1, or that of the encoding of 1.2; null where it has none. */
export function idOf({ tag }: KeptElement): string | null {
  return tag.attributes['id']?.value ?? encodingAttribute(tag, 'id');
}

/** The value of an attribute in the namespace of the SOAP encoding, of either version; null where there is none. */
export function encodingAttribute(tag: StartTag, local: string): string | null {
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute?.local === local && isSoapEncoding(attribute.uri)) return attribute.value;
  }
  return null;
}

/** The namespace of a prefix at an element; `undefined` where neither it nor one around it binds the prefix. */
export function prefixAt(prefix: string, from: KeptElement | null): string | undefined {
  for (let element = from; element !== null; element = element.parent) {
    if (Object.hasOwn(element.tag.ns, prefix)) return element.tag.ns[prefix];
  }
  return undefined;
}
