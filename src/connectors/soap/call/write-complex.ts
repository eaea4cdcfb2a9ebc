import { clarkName, parseClarkName } from '../model/qname.ts';
import type { ComplexType } from '../model/schema-model.ts';
import { typeChoices } from '../model/type-choices.ts';
import type { AttributeMember } from '../model/value-model.ts';
import { XSI } from '../xml/namespaces.ts';
import { type InputPath, kindOf, memberPath, refuseInput } from './input-path.ts';
import { memberCursors } from './member-cursors.ts';
import { memberIndex } from './member-index.ts';
import { getMember } from './output-member.ts';
import { plainContent } from './plain-content.ts';
import { writeContent } from './write-content.ts';
import { type InputObject, isObject, type WriteContext } from './write-context.ts';
import { writePlain } from './write-plain.ts';
import { writeSimple } from './write-simple.ts';
import { writeSimpleContent } from './write-simple-content.ts';
import { untypedAttribute, untypedText } from './write-untyped.ts';
import { escapeAttribute, escapeText } from './xml-text.ts';

const TYPE_KEY = '@xsi:type';
const TEXT_KEY = '#text';

/** What is inside of an element's tags: its attributes, each with a leading blank, and its content. */
export interface ElementXml {
  readonly attributes: string;
  readonly content: string;
}

/** The XML of a complex type's value. Throws INVALID_INPUT, naming the field. */
export function writeComplex(
  declared: ComplexType,
  given: unknown,
  path: InputPath,
  context: WriteContext,
): ElementXml {
  const value = asObject(declared, given, path);
  const type = actualType(declared, value, path);
  refuseUnknown(type, value, path);
  const typeAttribute = type === declared && context.encoding === null ? '' : instanceType(type, context);
  return {
    attributes: typeAttribute + writeAttributes(type, value, path, context),
    content: writeText(type, value, path, context) + writeMembers(type, value, path, context),
  };
}

/** A bare scalar stands for the text of a type that has text. */
function asObject(type: ComplexType, value: unknown, path: InputPath): InputObject {
  if (isObject(value)) return value;
  const isText = type.simpleContent !== null || (type.mixed && !Array.isArray(value));
  return isText ? { [TEXT_KEY]: value } : refuseInput(path, `${kindOf(value)} is not an object`);
}

function actualType(declared: ComplexType, value: InputObject, path: InputPath): ComplexType {
  const key = getMember(value, TYPE_KEY) ?? null;
  if (key === null && !declared.abstract) return declared;
  const choices = typeChoices(declared);
  const names = `${TYPE_KEY}, one of ${[...choices.keys()].join(', ')}`;
  if (key === null) refuseInput(path, `needs ${names}`);
  const type = typeof key === 'string' ? (choices.get(key) ?? byClarkName(choices.values(), key)) : undefined;
  return type ?? refuseInput(memberPath(path, TYPE_KEY), `${kindOf(key)} is not ${names}`);
}

function byClarkName(types: Iterable<ComplexType>, name: string): ComplexType | undefined {
  for (const type of types) if (type.name !== null && clarkName(type.name) === name) return type;
  return undefined;
}

function instanceType({ name }: ComplexType, { prefixes }: WriteContext): string {
  if (name === null) return '';
  return ` ${prefixes.qualify(XSI, 'type')}="${prefixes.qualify(name.namespace, name.local)}"`;
}

function refuseUnknown(type: ComplexType, value: InputObject, path: InputPath): void {
  const { byKey } = memberIndex(type);
  for (const key of Object.keys(value)) {
    if (byKey.has(key) || key === TYPE_KEY || value[key] === undefined) continue;
    if (type.anyAttribute && key.startsWith('@')) continue;
    const known = [...byKey.keys()].slice(0, 20).join(', ');
    refuseInput(memberPath(path, key), `there is no such member; known: ${known === '' ? 'none' : known}`);
  }
}

function writeAttributes(type: ComplexType, value: InputObject, path: InputPath, context: WriteContext): string {
  const { byKey, attributes } = memberIndex(type);
  if (attributes.size === 0 && !type.anyAttribute) return '';
  let xml = '';
  for (const member of attributes.values()) xml += writeAttribute(member, value, path, context);
  if (!type.anyAttribute) return xml;
  for (const key of Object.keys(value)) {
    if (!key.startsWith('@') || key === TYPE_KEY || byKey.has(key) || value[key] === undefined) continue;
    xml += untypedAttribute(parseClarkName(key.slice(1)), value[key], memberPath(path, key), context.prefixes);
  }
  return xml;
}

function writeAttribute(member: AttributeMember, value: InputObject, path: InputPath, context: WriteContext): string {
  const { name, type, required, fixed } = member.attribute;
  const at = memberPath(path, member.key);
  const given = getMember(value, member.key) ?? (required ? fixed : null);
  if (given === null) return required ? refuseInput(at, 'is required') : '';
  const text = writeSimple(type, given, at, context.prefixes);
  return ` ${context.prefixes.qualify(name.namespace, name.local)}="${escapeAttribute(text)}"`;
}

function writeText(type: ComplexType, value: InputObject, path: InputPath, context: WriteContext): string {
  const text = getMember(value, TEXT_KEY) ?? null;
  if (type.simpleContent !== null) {
    return writeSimpleContent(type.simpleContent, text ?? '', memberPath(path, TEXT_KEY), context);
  }
  if (text === null) return '';
  return escapeText(untypedText(text, memberPath(path, TEXT_KEY)));
}

function writeMembers(type: ComplexType, value: InputObject, path: InputPath, context: WriteContext): string {
  if (type.content === null) return '';
  const plain = plainContent(type);
  if (plain !== null) return writePlain(plain, value, path, context);
  return writeContent(type.content, { cursors: memberCursors(type, value, path), context, path });
}
