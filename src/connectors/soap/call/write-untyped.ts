import { parseClarkName, type QName } from '../model/qname.ts';
import { XMLNS, XSI } from '../xml/namespaces.ts';
import { type InputPath, kindOf, MAX_DEPTH, memberPath, refuseInput } from './input-path.ts';
import type { Prefixes } from './prefixes.ts';
import { isObject } from './write-context.ts';
import { writeLexical } from './write-lexical.ts';
import { escapeAttribute, escapeText, forbiddenCharacter, isLocalName } from './xml-text.ts';

/** The XML of an element that no schema describes, from an untyped value (see `value-model.ts`). */
export function writeUntyped(name: QName, value: unknown, path: InputPath, prefixes: Prefixes, depth = 0): string {
  if (depth >= MAX_DEPTH) refuseInput(path, `is nested more than ${MAX_DEPTH} elements deep`);
  const tag = qualified(name, path, prefixes);
  if (value === null) return `<${tag} ${prefixes.qualify(XSI, 'nil')}="true"/>`;
  if (!isObject(value)) return `<${tag}>${escapeText(untypedText(value, path))}</${tag}>`;
  let attributes = '';
  let content = '';
  for (const [key, member] of Object.entries(value)) {
    const at = memberPath(path, key);
    if (member === undefined) continue;
    if (key === '@xsi:type') attributes += instanceType(member, at, prefixes);
    else if (key.startsWith('@')) attributes += untypedAttribute(parseClarkName(key.slice(1)), member, at, prefixes);
    else if (key === '#text') content += escapeText(untypedText(member, at));
    else content += children(parseClarkName(key), member, at, prefixes, depth + 1);
  }
  return `<${tag}${attributes}>${content}</${tag}>`;
}

/** One untyped attribute, with a leading blank. */
export function untypedAttribute(name: QName, value: unknown, path: InputPath, prefixes: Prefixes): string {
  if (value === null) return '';
  return ` ${qualified(name, path, prefixes)}="${escapeAttribute(untypedText(value, path))}"`;
}

function children(name: QName, value: unknown, path: InputPath, prefixes: Prefixes, depth: number): string {
  if (!Array.isArray(value)) return writeUntyped(name, value, path, prefixes, depth);
  return value.map((item, index) => writeUntyped(name, item, `${path}[${index}]`, prefixes, depth)).join('');
}

function instanceType(type: unknown, path: InputPath, prefixes: Prefixes): string {
  if (typeof type !== 'string') refuseInput(path, `${kindOf(type)} is not the name of a type`);
  return ` ${prefixes.qualify(XSI, 'type')}="${qualified(parseClarkName(type), path, prefixes)}"`;
}

/** Names come from the caller here: only what can be nothing else than a name is one. */
function qualified(name: QName, path: InputPath, prefixes: Prefixes): string {
  if (!isLocalName(name.local) || name.local === 'xmlns' || name.namespace === XMLNS)
    refuseInput(path, `"${name.local}" is not a name of XML`);
  const forbidden = forbiddenCharacter(name.namespace);
  if (forbidden !== null) refuseInput(path, `the character ${forbidden} cannot be in XML`);
  return prefixes.qualify(name.namespace, name.local);
}

/** The text of an untyped scalar, not yet escaped. */
export function untypedText(value: unknown, path: InputPath): string {
  const text = writeLexical('anySimpleType', value);
  if (text === null) refuseInput(path, `${kindOf(value)} is not text`);
  const forbidden = forbiddenCharacter(text);
  if (forbidden !== null) refuseInput(path, `the character ${forbidden} cannot be in XML`);
  return text;
}
