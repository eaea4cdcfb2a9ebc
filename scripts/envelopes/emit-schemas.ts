import type { DocumentGraph } from '../../src/connectors/soap/documents/document-graph.ts';
import type { SoapOperationModel } from '../../src/connectors/soap/model/operation-model.ts';
import { clarkName, type QName } from '../../src/connectors/soap/model/qname.ts';
import { Warnings } from '../../src/connectors/soap/warnings.ts';
import {
  isSchemaNamespace,
  SOAP_ENCODING_11,
  SOAP_ENCODING_12,
  XML,
  XSD,
} from '../../src/connectors/soap/xml/namespaces.ts';
import { parseXml } from '../../src/connectors/soap/xml/parse-xml.ts';
import { attribute, resolveQName, schemaChildren, type XmlElement } from '../../src/connectors/soap/xml/xml-element.ts';
import { catalogueSchema } from '../../src/connectors/soap/xsd/catalogue.ts';
import { readSchemas } from '../../src/connectors/soap/xsd/read-schemas.ts';
import { contextOf } from '../../src/connectors/soap/xsd/schema-context.ts';
import { SchemaSet } from '../../src/connectors/soap/xsd/schema-set.ts';
import type { SchemaContext } from '../../src/connectors/soap/xsd/schemas.ts';

/** The namespace that stands for the envelope's in the schema that a validator starts from. */
export const ENVELOPE = 'urn:example:envelope';
/** The file that a validator starts from. */
export const DRIVER = 'driver.xsd';

const COMPONENTS: ReadonlySet<string> = new Set([
  'element',
  'complexType',
  'simpleType',
  'group',
  'attributeGroup',
  'attribute',
]);
/** The prefix of XML Schema in what is emitted: none that a document binds. */
const P = 'xsd-emitted';

interface Source {
  readonly schema: XmlElement;
  readonly context: SchemaContext;
}

/**
 * The schemas of a WSDL as they are written in it, one file for each of them and one for each namespace that includes those,
 * so that a validator which knows nothing of WSDL can read them. Of components that are there twice the first is kept, as
 * in the model. An rpc operation gets the element around its parts.
 */
export function emitSchemas(
  graph: DocumentGraph,
  operations: readonly SoapOperationModel[],
): ReadonlyMap<string, string> {
  const added = readSchemas(graph, new SchemaSet(new Warnings()));
  const namespaces = new Set(added.map(({ context }) => context.targetNamespace));
  const sources: Source[] = [...added, ...catalogued(added, namespaces)];
  const wrappers = rpcWrappers(operations);
  for (const { namespace } of wrappers.map(({ name }) => name)) namespaces.add(namespace);
  namespaces.delete(XSD);
  const fileOf = new Map([...namespaces].map((namespace, index) => [namespace, `namespace${index}.xsd`]));
  const importsFor = (own: string) => imports(fileOf, own);
  const files = new Map<string, string>();
  const seen = new Set<string>();
  const pieces = new Map<string, string[]>();
  for (const [index, source] of sources.entries()) {
    const { targetNamespace } = source.context;
    if (targetNamespace === XSD) continue;
    const name = `schema${index}.xsd`;
    files.set(name, piece(source, seen, importsFor(targetNamespace)));
    pieces.set(targetNamespace, [...(pieces.get(targetNamespace) ?? []), name]);
  }
  for (const [namespace, file] of fileOf) {
    const includes = (pieces.get(namespace) ?? []).map((name) => `<xs:include schemaLocation="${name}"/>`).join('');
    const own = wrappers.filter(({ name }) => name.namespace === namespace && !seen.has(`element ${clarkName(name)}`));
    const rpc = own.length === 0 ? '' : importsFor(namespace) + own.map(({ xml }) => xml).join('');
    files.set(
      file,
      `<xs:schema xmlns:xs="${XSD}"${target(namespace)}>${includes}${rpc}</xs:schema>`.replaceAll(`${P}:`, 'xs:'),
    );
  }
  files.set(DRIVER, driver(fileOf));
  return files;
}

/** The schemas of the catalogue that the documents need and do not bring. */
function catalogued(added: readonly Source[], namespaces: Set<string>): Source[] {
  const uris = JSON.stringify(added.map(({ schema }) => Object.values(flatScope(schema))));
  const wanted = [XML, SOAP_ENCODING_11, SOAP_ENCODING_12].filter(
    (namespace) => namespace === XML || uris.includes(namespace),
  );
  const imported = added.flatMap(({ schema }) =>
    schemaChildren(schema).flatMap((child) =>
      child.name.local === 'import' ? [attribute(child, 'namespace') ?? ''] : [],
    ),
  );
  return [...new Set([...wanted, ...imported, ...nestedCatalogue(imported)])].flatMap((namespace) => {
    const schema = namespaces.has(namespace) ? null : catalogueSchema(namespace);
    if (schema === null) return [];
    namespaces.add(namespace);
    // No prefix but xml may be bound to that namespace (Namespaces in XML, section 3).
    const text = namespace === XML ? schema.replaceAll('"t:', '"xml:') : schema;
    const { root } = parseXml(text.replace('</xs:schema>', `${encodedTypes(namespace)}</xs:schema>`));
    return [{ schema: root, context: contextOf(root, namespace, null) }];
  });
}

/** The schema of WS-Security refers to that of its utilities. */
function nestedCatalogue(imported: readonly string[]): string[] {
  return imported.map((namespace) => namespace.replace('secext', 'utility'));
}

/** The built-in types as SOAP encoding repeats them; the catalogue leaves them out. */
function encodedTypes(namespace: string): string {
  if (namespace !== SOAP_ENCODING_11 && namespace !== SOAP_ENCODING_12) return '';
  const names = [
    'string',
    'int',
    'integer',
    'long',
    'short',
    'byte',
    'boolean',
    'float',
    'double',
    'decimal',
    'dateTime',
    'date',
    'time',
    'base64Binary',
    'anyURI',
    'QName',
  ];
  const types = names.map(
    (name) =>
      `<xs:complexType name="${name}"><xs:simpleContent><xs:extension base="xs:${name}"/></xs:simpleContent></xs:complexType>`,
  );
  return `${types.join('')}<xs:complexType name="base64"><xs:simpleContent><xs:extension base="xs:base64Binary"/></xs:simpleContent></xs:complexType>`;
}

function piece({ schema, context }: Source, seen: Set<string>, importsXml: string): string {
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
  const components = schemaChildren(schema)
    .filter((node) => COMPONENTS.has(node.name.local) && isFirst(node, targetNamespace, seen))
    .map(serialise)
    .join('');
  return `<${P}:schema xmlns:${P}="${XSD}"${declarations}${target(targetNamespace)}${forms}${blocks}>${importsXml}${components}</${P}:schema>`;
}

function isFirst(node: XmlElement, namespace: string, seen: Set<string>): boolean {
  const { local } = node.name;
  const kind = local === 'complexType' || local === 'simpleType' ? 'type' : local;
  const key = `${kind} ${clarkName({ namespace, local: attribute(node, 'name')?.trim() ?? '' })}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function serialise(node: XmlElement): string {
  const { name, attributes, children } = node;
  if (name.local === 'annotation') return '';
  if (name.local === 'element' && refersToSchema(node)) return `<${P}:any namespace="${XSD}" processContents="skip"/>`;
  let text = '';
  for (let index = 0; index < attributes.length; index += 2) {
    const attributeName = attributes[index] ?? '';
    const value = attributes[index + 1] ?? '';
    // XML Schema has no attributes in a namespace; foreign ones are notes to other tools.
    if (attributeName.startsWith('xmlns')) text += declaration(attributeName.slice(6), value);
    else if (!attributeName.includes(':')) text += attributeText(attributeName, value);
  }
  const inner = children.filter((child) => isSchemaNamespace(child.name.namespace)).map(serialise);
  return `<${P}:${name.local}${text}>${inner.join('')}</${P}:${name.local}>`;
}

/** Whether it is a DataSet's own schema, for which no validator has a declaration. */
function refersToSchema(node: XmlElement): boolean {
  const ref = attribute(node, 'ref');
  return ref !== null && isSchemaNamespace(resolveQName(node, ref).namespace ?? '');
}

interface RpcWrapper {
  readonly name: QName;
  readonly xml: string;
}

function rpcWrappers(operations: readonly SoapOperationModel[]): RpcWrapper[] {
  const wrappers = new Map<string, RpcWrapper>();
  for (const { input } of operations) {
    const { wrapper, body, use } = input;
    if (wrapper === null || use !== 'literal' || wrappers.has(clarkName(wrapper))) continue;
    const parts = body.map(({ element }, index) => {
      if (element.name.namespace !== '')
        return `<xs:element xmlns:q${index}="${escaped(element.name.namespace)}" ref="q${index}:${element.name.local}"/>`;
      const type = element.type.name ?? { namespace: XSD, local: 'anyType' };
      const prefix = type.namespace === '' ? '' : `q${index}:`;
      return `<xs:element name="${element.name.local}" form="unqualified" type="${prefix}${type.local}"${type.namespace === '' ? '' : ` xmlns:q${index}="${escaped(type.namespace)}"`}/>`;
    });
    const xml = `<xs:element name="${wrapper.local}"><xs:complexType><xs:sequence>${parts.join('')}</xs:sequence></xs:complexType></xs:element>`;
    wrappers.set(clarkName(wrapper), { name: wrapper, xml });
  }
  return [...wrappers.values()];
}

function driver(fileOf: ReadonlyMap<string, string>): string {
  const any = (processContents: string) =>
    `<xs:complexType><xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="${processContents}"/></xs:sequence></xs:complexType>`;
  return `<xs:schema xmlns:xs="${XSD}" targetNamespace="${ENVELOPE}" elementFormDefault="qualified">${imports(fileOf, ENVELOPE).replaceAll(`${P}:`, 'xs:')}<xs:element name="Envelope"><xs:complexType><xs:sequence><xs:element name="Header" minOccurs="0">${any('strict')}</xs:element><xs:element name="Body">${any('strict')}</xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>`;
}

function imports(fileOf: ReadonlyMap<string, string>, own: string): string {
  return [...fileOf]
    .filter(([namespace]) => namespace !== own)
    .map(
      ([namespace, file]) =>
        `<${P}:import xmlns:${P}="${XSD}"${attributeText('namespace', namespace === '' ? null : namespace)} schemaLocation="${file}"/>`,
    )
    .join('');
}

function flatScope(element: XmlElement): Record<string, string | undefined> {
  const flat: Record<string, string | undefined> = {};
  for (const prefix in element.scope) if (prefix !== 'xml' && prefix !== 'xmlns') flat[prefix] = element.scope[prefix];
  return flat;
}

function declaration(prefix: string, namespace: string | undefined): string {
  if (namespace === XML || (prefix !== '' && namespace === '')) return '';
  const current = isSchemaNamespace(namespace ?? '') ? XSD : (namespace ?? '');
  return attributeText(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, current);
}

function target(namespace: string): string {
  return attributeText('targetNamespace', namespace === '' ? null : namespace);
}

function attributeText(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escaped(value)}"`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
