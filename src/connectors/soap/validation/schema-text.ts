import { isSchemaNamespace, XML, XSD } from '../xml/namespaces.ts';
import { attribute, resolveQName, type XmlElement } from '../xml/xml-element.ts';
import type { AddedSchema } from '../xsd/read-schemas.ts';
import { componentKey, componentsOf } from './redefinitions.ts';

/** The prefix of XML Schema in what is emitted: none that a document binds. */
export const P = 'xsd-emitted';

const COMPONENTS: ReadonlySet<string> = new Set([
  'element',
  'complexType',
  'simpleType',
  'group',
  'attributeGroup',
  'attribute',
]);

/** How one schema is emitted. */
export interface SchemaEmission {
  /** The components that were emitted already, of whatever schema: of those that are there twice the first is kept. */
  readonly seen: Set<string>;
  /** The keys of components that are redefined. */
  readonly redefined: ReadonlySet<string>;
  /** xs:import elements. */
  readonly imports: string;
  /** Wildcards take elements that no schema has, though the schema wants one. */
  readonly laxWildcards: boolean;
}

/** The text of one xs:schema with the components of its own, without documentation and foreign attributes. */
export function schemaText(source: AddedSchema, emission: SchemaEmission): string {
  const { schema, context } = source;
  const { targetNamespace, chameleon, elementsQualified, attributesQualified } = context;
  const scope = flatScope(schema);
  if (chameleon && scope[''] === undefined) scope[''] = targetNamespace;
  const declarations = Object.entries(scope)
    .map(([prefix, namespace]) => declaration(prefix, namespace))
    .join('');
  const forms =
    (elementsQualified ? ' elementFormDefault="qualified"' : '') +
    (attributesQualified ? ' attributeFormDefault="qualified"' : '');
  const blocks = ['blockDefault', 'finalDefault'].map((name) => attributeText(name, attribute(schema, name))).join('');
  const components = componentsOf(source, emission.redefined)
    .filter((node) => COMPONENTS.has(node.name.local) && isFirst(node, targetNamespace, emission.seen))
    .map((node) => serialise(node, emission.laxWildcards))
    .join('');
  return `<${P}:schema xmlns:${P}="${XSD}"${declarations}${target(targetNamespace)}${forms}${blocks}>${emission.imports}${components}</${P}:schema>`;
}

/** The attribute that gives a schema its target namespace; none for no namespace. */
export function target(namespace: string): string {
  return attributeText('targetNamespace', namespace === '' ? null : namespace);
}

/** An attribute with a leading blank; empty for null. */
export function attributeText(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escaped(value)}"`;
}

/** The namespaces that are bound at an element, by prefix. */
export function flatScope(element: XmlElement): Record<string, string | undefined> {
  const flat: Record<string, string | undefined> = {};
  for (const prefix in element.scope) if (prefix !== 'xml' && prefix !== 'xmlns') flat[prefix] = element.scope[prefix];
  return flat;
}

function isFirst(node: XmlElement, namespace: string, seen: Set<string>): boolean {
  const key = componentKey(node.name.local, namespace, attribute(node, 'name')?.trim() ?? '');
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function serialise(node: XmlElement, laxWildcards: boolean): string {
  const { name, attributes, children } = node;
  const { local } = name;
  if (local === 'annotation') return '';
  if (local === 'element' && refersToSchema(node)) return `<${P}:any namespace="${XSD}" processContents="skip"/>`;
  const isLax = laxWildcards && (local === 'any' || local === 'anyAttribute');
  let text = isLax ? laxContents(node) : '';
  for (let index = 0; index < attributes.length; index += 2) {
    const attributeName = attributes[index] ?? '';
    const value = attributes[index + 1] ?? '';
    // XML Schema has no attributes in a namespace; foreign ones are notes to other tools.
    if (attributeName.startsWith('xmlns')) text += declaration(attributeName.slice(6), value);
    else if (!attributeName.includes(':') && !(isLax && attributeName === 'processContents'))
      text += attributeText(attributeName, value);
  }
  const inner = children
    .filter((child) => isSchemaNamespace(child.name.namespace))
    .map((child) => serialise(child, laxWildcards));
  return `<${P}:${local}${text}>${inner.join('')}</${P}:${local}>`;
}

function laxContents(wildcard: XmlElement): string {
  return ` processContents="${attribute(wildcard, 'processContents') === 'skip' ? 'skip' : 'lax'}"`;
}

/** Whether it is a DataSet's own schema, for which no validator has a declaration. */
function refersToSchema(node: XmlElement): boolean {
  const { namespace, local } = resolveQName(node, attribute(node, 'ref') ?? '');
  return local === 'schema' && isSchemaNamespace(namespace ?? '');
}

function declaration(prefix: string, namespace: string | undefined): string {
  if (namespace === XML || (prefix !== '' && namespace === '')) return '';
  const current = isSchemaNamespace(namespace ?? '') ? XSD : (namespace ?? '');
  return attributeText(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, current);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
