import { parseClarkName } from '../model/qname.ts';
import type { SimpleType } from '../model/schema-model.ts';
import { type InputPath, kindOf, refuseInput } from './input-path.ts';
import type { Prefixes } from './prefixes.ts';
import { isQualifiedName, isSimpleValue } from './simple-value.ts';
import { writeLexical } from './write-lexical.ts';
import { forbiddenCharacter } from './xml-text.ts';

/** The text of a value of a simple type, not yet escaped. Throws INVALID_INPUT, naming the field, for one that does not fit. */
export function writeSimple(type: SimpleType, value: unknown, path: InputPath, prefixes: Prefixes): string {
  const text = simpleWriter(type)(value, prefixes);
  if (text === null) refuseInput(path, `${kindOf(value)} is not ${describe(type)}`);
  const forbidden = forbiddenCharacter(text);
  if (forbidden !== null) refuseInput(path, `the character ${forbidden} cannot be in XML`);
  return text;
}

/** The text of a value; null where it does not fit. */
type SimpleWriter = (value: unknown, prefixes: Prefixes) => string | null;

const WRITERS = new WeakMap<SimpleType, SimpleWriter>();

function simpleWriter(type: SimpleType): SimpleWriter {
  const known = WRITERS.get(type);
  if (known !== undefined) return known;
  const writer = makeWriter(type);
  WRITERS.set(type, writer);
  return writer;
}

function makeWriter(type: SimpleType): SimpleWriter {
  const { itemType, builtin } = type;
  if (itemType !== null) return (value, prefixes) => listText(itemType, value, prefixes);
  if (type.variety === 'union') return (value, prefixes) => unionText(type, value, prefixes);
  if (isQualifiedName(type))
    return (value, prefixes) => (typeof value === 'string' ? qualifiedName(value, prefixes) : null);
  if (type.enumeration === null) return (value) => writeLexical(builtin, value);
  return (value) => {
    const text = writeLexical(builtin, value);
    return text !== null && isSimpleValue(type, text) ? text : null;
  };
}

/** A list as an array, or as the text that it is in XML. */
function listText(itemType: SimpleType, value: unknown, prefixes: Prefixes): string | null {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [value];
  const texts = items.map((item) => simpleWriter(itemType)(item, prefixes));
  return texts.every((text) => text !== null && text !== '' && !/\s/.test(text)) ? texts.join(' ') : null;
}

function unionText(type: SimpleType, value: unknown, prefixes: Prefixes): string | null {
  for (const member of type.memberTypes) {
    const text = simpleWriter(member)(value, prefixes);
    if (text !== null) return text;
  }
  return type.memberTypes.length === 0 ? writeLexical('anySimpleType', value) : null;
}

function qualifiedName(clark: string, prefixes: Prefixes): string | null {
  const { namespace, local } = parseClarkName(clark.trim());
  try {
    return prefixes.qualify(namespace, local);
  } catch {
    return null;
  }
}

function describe(type: SimpleType): string {
  if (type.enumeration !== null && type.variety === 'atomic') return `one of ${shortList(type.enumeration)}`;
  if (type.itemType !== null) return `a list of xs:${type.itemType.builtin}`;
  if (type.variety === 'union') return `of a type of the union (${type.memberTypes.map(describe).join(', ')})`;
  if (type.builtin === 'base64Binary') return 'base64, or a file { filename, contentType, base64 }';
  return `a valid xs:${type.builtin}`;
}

function shortList(values: readonly string[]): string {
  const first = values.slice(0, 10).join(', ');
  return values.length > 10 ? `${first}, …` : first;
}
