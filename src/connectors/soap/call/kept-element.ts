import type { Frame } from './frame.ts';
import { attributeIn, encodingAttribute } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';

/** An element of a message, with what is in it. */
export interface KeptElement {
  readonly tag: StartTag;
  readonly content: readonly (KeptElement | string)[];
}

/** Keeps an element with what is in it; those with an id are put into `byId`. */
export class KeepingFrame implements Frame, KeptElement {
  readonly tag: StartTag;
  readonly content: (KeptElement | string)[] = [];
  readonly #byId: Map<string, KeptElement>;

  constructor(tag: StartTag, byId: Map<string, KeptElement>) {
    this.tag = tag;
    this.#byId = byId;
    const id = idOf(tag);
    if (id !== null) byId.set(id, this);
  }

  open(tag: StartTag): Frame {
    const child = new KeepingFrame(tag, this.#byId);
    this.content.push(child);
    return child;
  }

  take(): void {}

  text(text: string): void {
    this.content.push(text);
  }

  close(): unknown {
    return undefined;
  }
}

/** What others refer to an element by: `id` of SOAP 1.1, or that of the encoding of 1.2; null where it has none. */
export function idOf(tag: StartTag): string | null {
  if (tag.attributes.length === 0) return null;
  return attributeIn(tag, 'id', '') ?? encodingAttribute(tag, 'id');
}
