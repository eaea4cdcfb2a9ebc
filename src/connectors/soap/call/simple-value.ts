import type { SimpleType } from '../model/schema-model.ts';
import { isLexicalForm } from './lexical-forms.ts';

/** Whether the text is a value of the type: its lexical form and its enumeration, no other facet. */
export function isSimpleValue(type: SimpleType, text: string): boolean {
  if (type.enumeration !== null && !isEnumerated(type, text)) return false;
  if (type.variety === 'union') return type.memberTypes.some((member) => isSimpleValue(member, text));
  const { itemType } = type;
  if (itemType !== null) return listItems(text).every((item) => isSimpleValue(itemType, item));
  return isLexicalForm(type.builtin, text);
}

/** The items of a list value (XML Schema part 2, section 2.5.1.2). */
export function listItems(text: string): string[] {
  return text.split(/[ \t\r\n]+/).filter((item) => item !== '');
}

/** Qualified names are enumerated with the prefixes of their schema, which mean nothing here: none is refused. */
export function isQualifiedName(type: SimpleType): boolean {
  return type.builtin === 'QName' || type.builtin === 'NOTATION';
}

function isEnumerated(type: SimpleType, text: string): boolean {
  if (isQualifiedName(type)) return true;
  const collapsed = listItems(text).join(' ');
  return type.enumeration?.some((value) => value === text || listItems(value).join(' ') === collapsed) ?? true;
}
