import { type Frame, IGNORED } from '../call/frame.ts';
import { type OutputObject, setMember } from '../call/output-member.ts';
import type { StartTag } from '../call/start-tag.ts';
import { type AttachmentReference, includedPart, mentionedPart, referredPart } from './attachment-reference.ts';

/**
 * A frame of a message that has parts besides itself: around the one that reads the element, it puts a reference where the element,
 * its text or something inside of it refers to a part.
 */
export class PartsFrame implements Frame {
  readonly #inner: Frame;
  #reference: AttachmentReference | null;
  #isIncluding = false;

  constructor(inner: Frame, reference: AttachmentReference | null = null) {
    this.#inner = inner;
    this.#reference = reference;
  }

  open(tag: StartTag): Frame {
    const included = includedPart(tag);
    if (included === null) return new PartsFrame(this.#inner.open(tag), referredPart(tag));
    this.#reference = included;
    this.#isIncluding = true;
    return IGNORED;
  }

  take(value: unknown): void {
    if (!this.#isIncluding) this.#inner.take(value);
    this.#isIncluding = false;
  }

  text(text: string): void {
    this.#inner.text(text);
  }

  close(): unknown {
    const value = this.#inner.close();
    const reference = this.#reference ?? (typeof value === 'string' ? mentionedPart(value) : null);
    if (reference === null || value === undefined) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return reference;
    // An object has attributes beside its text, the reference among them where it is one.
    setMember(value as OutputObject, reference.kind === 'INCLUDED' ? '#text' : '@href', reference);
    return value;
  }
}
