import { clarkName } from '../model/qname.ts';
import type { SimpleType } from '../model/schema-model.ts';
import { readLexical } from './read-lexical.ts';
import { isQualifiedName, isSimpleValue, listItems } from './simple-value.ts';
import type { ResolvePrefix } from './start-tag.ts';

/**
 * The text of a simple type as it stands in an output: a list is an array, a union is what its first fitting member is,
 * a qualified name is in Clark notation, the rest is as `readLexical` says.
 */
export function readSimple(type: SimpleType, text: string, resolvePrefix: ResolvePrefix): unknown {
  const { itemType } = type;
  if (itemType !== null) return listItems(text).map((item) => readSimple(itemType, item, resolvePrefix));
  if (type.variety === 'union') {
    const member = type.memberTypes.find((candidate) => isSimpleValue(candidate, text));
    return member === undefined ? text : readSimple(member, text, resolvePrefix);
  }
  return isQualifiedName(type) ? readQualifiedName(text, resolvePrefix) : readLexical(type.builtin, text);
}

/** A prefixed name in Clark notation; the text as it is where its prefix is not bound. */
export function readQualifiedName(text: string, resolvePrefix: ResolvePrefix): string {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  const namespace = resolvePrefix(colon < 0 ? '' : trimmed.slice(0, colon));
  if (namespace === undefined) return trimmed;
  return clarkName({ namespace, local: trimmed.slice(colon + 1) });
}
