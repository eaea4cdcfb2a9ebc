import { clarkName } from '../model/qname.ts';
import type { SimpleType } from '../model/schema-model.ts';
import { lexicalReader } from './read-lexical.ts';
import { isQualifiedName, isSimpleValue, listItems } from './simple-value.ts';
import type { ResolvePrefix } from './start-tag.ts';

/** What the text of a simple type is in an output. */
export type SimpleReader = (text: string, resolvePrefix: ResolvePrefix) => unknown;

const READERS = new WeakMap<SimpleType, SimpleReader>();

/**
 * Reads the text of a simple type as it stands in an output: a list is an array, a union is what its first fitting member is,
 * a qualified name is in Clark notation, the rest is as `lexicalReader` says.
 */
export function simpleReader(type: SimpleType): SimpleReader {
  const known = READERS.get(type);
  if (known !== undefined) return known;
  const reader = makeReader(type);
  READERS.set(type, reader);
  return reader;
}

function makeReader(type: SimpleType): SimpleReader {
  const { itemType } = type;
  if (itemType !== null)
    return (text, resolvePrefix) => listItems(text).map((item) => simpleReader(itemType)(item, resolvePrefix));
  if (type.variety === 'union') {
    return (text, resolvePrefix) => {
      const member = type.memberTypes.find((candidate) => isSimpleValue(candidate, text));
      return member === undefined ? text : simpleReader(member)(text, resolvePrefix);
    };
  }
  return isQualifiedName(type) ? readQualifiedName : lexicalReader(type.builtin);
}

/** A prefixed name in Clark notation; the text as it is where its prefix is not bound. */
export function readQualifiedName(text: string, resolvePrefix: ResolvePrefix): string {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  const namespace = resolvePrefix(colon < 0 ? '' : trimmed.slice(0, colon));
  if (namespace === undefined) return trimmed;
  return clarkName({ namespace, local: trimmed.slice(colon + 1) });
}
