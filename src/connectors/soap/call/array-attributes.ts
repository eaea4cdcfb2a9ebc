import { isSoapEncoding } from '../xml/namespaces.ts';
import type { ResolvePrefix, StartTag } from './frame.ts';
import { readQualifiedName } from './read-simple.ts';

/** What an array says of itself: `arrayType` of SOAP 1.1 (section 5.4.2), `itemType` and `arraySize` of 1.2. */
export interface ArrayAttributes {
  /** Of its items, in Clark notation. */
  readonly itemType: string;
  /** The brackets, such as `[][2,3]`. */
  readonly dimensions: string;
}

/** Null for an element that does not say that it is an array. */
export function arrayAttributes(tag: StartTag, resolvePrefix: ResolvePrefix): ArrayAttributes | null {
  let itemType: string | null = null;
  let size: string | null = null;
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute === undefined || !isSoapEncoding(attribute.uri)) continue;
    const { local, value } = attribute;
    if (local === 'arrayType') return fromArrayType(value, resolvePrefix);
    if (local === 'itemType') itemType = readQualifiedName(value, resolvePrefix);
    if (local === 'arraySize') size = value;
  }
  if (itemType === null && size === null) return null;
  const dimensions = `[${(size ?? '').trim().split(/\s+/).join(',')}]`;
  return { itemType: itemType ?? '', dimensions };
}

function fromArrayType(value: string, resolvePrefix: ResolvePrefix): ArrayAttributes {
  const bracket = value.indexOf('[');
  const name = bracket < 0 ? value : value.slice(0, bracket);
  const dimensions = bracket < 0 ? '[]' : value.slice(bracket).replaceAll(/\s/g, '');
  return { itemType: readQualifiedName(name, resolvePrefix), dimensions };
}
