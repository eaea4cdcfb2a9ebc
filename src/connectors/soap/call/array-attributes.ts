import { readQualifiedName } from './read-simple.ts';
import { encodingAttribute } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';

/** What an array says of itself: `arrayType` of SOAP 1.1 (section 5.4.2), `itemType` and `arraySize` of 1.2. */
export interface ArrayAttributes {
  /** Of its items, in Clark notation. */
  readonly itemType: string;
  /** The brackets, such as `[][2,3]`. */
  readonly dimensions: string;
}

/** Null for an element that does not say that it is an array. */
export function arrayAttributes(tag: StartTag): ArrayAttributes | null {
  if (tag.attributes.length === 0) return null;
  const arrayType = encodingAttribute(tag, 'arrayType');
  if (arrayType !== null) return fromArrayType(arrayType, tag);
  const itemType = encodingAttribute(tag, 'itemType');
  const size = encodingAttribute(tag, 'arraySize');
  if (itemType === null && size === null) return null;
  const dimensions = `[${(size ?? '').trim().split(/\s+/).join(',')}]`;
  return { itemType: itemType === null ? '' : readQualifiedName(itemType, tag.resolvePrefix), dimensions };
}

function fromArrayType(value: string, { resolvePrefix }: StartTag): ArrayAttributes {
  const bracket = value.indexOf('[');
  const name = bracket < 0 ? value : value.slice(0, bracket);
  const dimensions = bracket < 0 ? '[]' : value.slice(bracket).replaceAll(/\s/g, '');
  return { itemType: readQualifiedName(name, resolvePrefix), dimensions };
}
