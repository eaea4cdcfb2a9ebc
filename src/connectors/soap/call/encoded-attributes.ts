import { ConnectorError } from '../../../errors.ts';
import { XSI } from '../xml/namespaces.ts';
import { attributeIn, encodingAttribute } from './schema-instance.ts';
import type { StartTag, TagAttribute } from './start-tag.ts';

/** What others refer to an element by: `id` of SOAP 1.1, or that of the encoding of 1.2; null where it has none. */
export function idOf(tag: StartTag): string | null {
  if (tag.attributes.length === 0) return null;
  return attributeIn(tag, 'id', '') ?? encodingAttribute(tag, 'id');
}

/**
 * What an element refers to: `href="#id"` of SOAP 1.1, or `ref` of 1.2, into which PHP puts a `#` too; null where it refers to
 * nothing of the message.
 */
export function referenceOf(tag: StartTag): string | null {
  if (tag.attributes.length === 0) return null;
  const href = attributeIn(tag, 'href', '');
  if (href?.startsWith('#')) return href.slice(1);
  return encodingAttribute(tag, 'ref')?.replace(/^#/, '') ?? null;
}

/** Whether an element stands for itself: it refers to no other, and no other can refer to it. */
export function standsForItself(tag: StartTag): boolean {
  if (tag.attributes.every(isOfSchemaInstance)) return true;
  return idOf(tag) === null && referenceOf(tag) === null;
}

function isOfSchemaInstance({ name }: TagAttribute): boolean {
  return name.namespace === XSI;
}

/** What only serves the references within the message; `href="cid:…"` refers to another part of it. */
export function isMultiReference({ name, value }: TagAttribute): boolean {
  return name.namespace === '' && (name.local === 'id' || (name.local === 'href' && value.startsWith('#')));
}

/** Throws INVALID_RESPONSE for an array of which only a part was sent (SOAP 1.1, section 5.4.2.1). */
export function refusePartial(tag: StartTag): void {
  if (tag.attributes.every(isOfSchemaInstance)) return;
  const offset = encodingAttribute(tag, 'offset');
  if (encodingAttribute(tag, 'position') === null && (offset === null || /^\[0(,0)*\]$/.test(offset))) return;
  throw new ConnectorError(
    'INVALID_RESPONSE',
    'The answer has an array of which only a part was sent (offset or position), which is not supported.',
  );
}
