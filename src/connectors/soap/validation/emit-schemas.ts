import { ConnectorError } from '../../../errors.ts';
import type { DocumentGraph } from '../documents/document-graph.ts';
import type { SoapOperationModel } from '../model/operation-model.ts';
import { Warnings } from '../warnings.ts';
import { XSD } from '../xml/namespaces.ts';
import { attribute, schemaChildren } from '../xml/xml-element.ts';
import { type AddedSchema, readSchemas } from '../xsd/read-schemas.ts';
import { SchemaSet } from '../xsd/schema-set.ts';
import { cataloguedSchemas } from './catalogued-schemas.ts';
import { componentKey, redefinedKeys } from './redefinitions.ts';
import { type RpcWrapper, rpcWrappers } from './rpc-wrappers.ts';
import { attributeText, P, schemaText, target } from './schema-text.ts';

/** The namespace that stands for the envelope's in the schema that a validator starts from. */
export const ENVELOPE = 'urn:passerelle:envelope';
/** The file that a validator starts from. */
export const DRIVER = 'driver.xsd';

/**
 * `strict`: a Header or Body holds elements of the schemas only, and wildcards are as the schemas have them. `lax`: elements
 * that no schema has are let pass, in wildcards where a schema is not there to say what they take.
 */
export type UnknownElements = 'strict' | 'lax';

/**
 * The schemas of a WSDL as they are written in it, one file for each of them and one for each namespace that includes those,
 * so that a validator which knows nothing of WSDL can read them. Of components that are there twice the first is kept, as
 * in the model. An rpc operation gets the element around its parts. For `lax` throws ConnectorError UNSUPPORTED where that one
 * is there already.
 */
export function emitSchemas(
  graph: DocumentGraph,
  operations: readonly SoapOperationModel[],
  unknownElements: UnknownElements,
): ReadonlyMap<string, string> {
  const added = readSchemas(graph, new SchemaSet(new Warnings()));
  const imported = [...new Set(added.flatMap(importedNamespaces))];
  const own = new Set(added.map(({ context }) => context.targetNamespace));
  const sources = [...added, ...cataloguedSchemas(added, imported)];
  const wrappers = rpcWrappers(operations);
  const fileOf = filesByNamespace(sources, wrappers);
  const laxWildcards = unknownElements === 'lax' && imported.some((namespace) => !own.has(namespace));
  const files = new Map<string, string>();
  const seen = new Set<string>();
  const redefined = redefinedKeys(added);
  for (const [index, source] of sources.entries()) {
    const { targetNamespace } = source.context;
    if (targetNamespace === XSD) continue;
    const emission = { seen, redefined, imports: imports(fileOf, targetNamespace), laxWildcards };
    files.set(`schema${index}.xsd`, schemaText(source, emission));
  }
  if (unknownElements === 'lax') refuseAmbiguous(wrappers, seen);
  for (const [namespace, file] of fileOf) files.set(file, namespaceText(namespace, sources, wrappers, fileOf, seen));
  files.set(DRIVER, driver(fileOf, unknownElements));
  return files;
}

/** What the element around the parts of a request holds is then said twice, and differently. */
function refuseAmbiguous(wrappers: readonly RpcWrapper[], seen: ReadonlySet<string>): void {
  const twice = wrappers.find(({ name }) => seen.has(componentKey('element', name.namespace, name.local)));
  if (twice === undefined) return;
  throw new ConnectorError('UNSUPPORTED', `the operation ${twice.name.local} has the name of an element of the schema`);
}

function importedNamespaces({ schema }: AddedSchema): string[] {
  return schemaChildren(schema).flatMap((child) =>
    child.name.local === 'import' ? [attribute(child, 'namespace') ?? ''] : [],
  );
}

function filesByNamespace(
  sources: readonly AddedSchema[],
  wrappers: readonly RpcWrapper[],
): ReadonlyMap<string, string> {
  const namespaces = new Set([
    ...sources.map(({ context }) => context.targetNamespace),
    ...wrappers.map(({ name }) => name.namespace),
  ]);
  namespaces.delete(XSD);
  return new Map([...namespaces].map((namespace, index) => [namespace, `namespace${index}.xsd`]));
}

/** The schemas of one namespace together. */
function namespaceText(
  namespace: string,
  sources: readonly AddedSchema[],
  wrappers: readonly RpcWrapper[],
  fileOf: ReadonlyMap<string, string>,
  seen: ReadonlySet<string>,
): string {
  const includes = sources.map(({ context }, index) =>
    context.targetNamespace === namespace ? `<${P}:include schemaLocation="schema${index}.xsd"/>` : '',
  );
  const own = wrappers.filter(
    ({ name }) => name.namespace === namespace && !seen.has(componentKey('element', namespace, name.local)),
  );
  const rpc = own.length === 0 ? '' : imports(fileOf, namespace) + own.map(({ xml }) => xml).join('');
  return `<${P}:schema xmlns:${P}="${XSD}"${target(namespace)}>${includes.join('')}${rpc}</${P}:schema>`;
}

function driver(fileOf: ReadonlyMap<string, string>, unknownElements: UnknownElements): string {
  const any = `<${P}:complexType><${P}:sequence><${P}:any minOccurs="0" maxOccurs="unbounded" processContents="${unknownElements}"/></${P}:sequence></${P}:complexType>`;
  return `<${P}:schema xmlns:${P}="${XSD}" targetNamespace="${ENVELOPE}" elementFormDefault="qualified">${imports(fileOf, ENVELOPE)}<${P}:element name="Envelope"><${P}:complexType><${P}:sequence><${P}:element name="Header" minOccurs="0">${any}</${P}:element><${P}:element name="Body">${any}</${P}:element></${P}:sequence></${P}:complexType></${P}:element></${P}:schema>`;
}

function imports(fileOf: ReadonlyMap<string, string>, own: string): string {
  return [...fileOf]
    .filter(([namespace]) => namespace !== own)
    .map(
      ([namespace, file]) =>
        `<${P}:import${attributeText('namespace', namespace === '' ? null : namespace)} schemaLocation="${file}"/>`,
    )
    .join('');
}
