import { SOAP_ENCODING_11, SOAP_ENCODING_12, XML } from '../xml/namespaces.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { catalogueSchema } from '../xsd/catalogue.ts';
import type { AddedSchema } from '../xsd/read-schemas.ts';
import { contextOf } from '../xsd/schema-context.ts';
import { flatScope } from './schema-text.ts';

/** The built-in types as SOAP encoding repeats them; the catalogue leaves them out. */
const ENCODED = ['string', 'int', 'integer', 'long', 'short', 'byte', 'boolean', 'float', 'double', 'decimal'].concat([
  ...['dateTime', 'date', 'time', 'base64Binary', 'anyURI', 'QName'],
]);

/** The schemas of the catalogue that the documents need and do not bring. `imported` are the namespaces that they import. */
export function cataloguedSchemas(added: readonly AddedSchema[], imported: readonly string[]): AddedSchema[] {
  const own = new Set(added.map(({ context }) => context.targetNamespace));
  const uris = JSON.stringify(added.map(({ schema }) => Object.values(flatScope(schema))));
  const encodings = [SOAP_ENCODING_11, SOAP_ENCODING_12].filter((namespace) => uris.includes(namespace));
  // The schema of WS-Security refers to that of its utilities.
  const utilities = imported.map((namespace) => namespace.replace('secext', 'utility'));
  return [...new Set([XML, ...encodings, ...imported, ...utilities])].flatMap((namespace) => {
    const schema = own.has(namespace) ? null : catalogueSchema(namespace);
    if (schema === null) return [];
    // No prefix but xml may be bound to that namespace (Namespaces in XML, section 3).
    const text = namespace === XML ? schema.replaceAll('"t:', '"xml:') : schema;
    const { root } = parseXml(text.replace('</xs:schema>', `${encodedTypes(namespace)}</xs:schema>`));
    return [{ schema: root, context: contextOf(root, namespace, null) }];
  });
}

function encodedTypes(namespace: string): string {
  if (namespace !== SOAP_ENCODING_11 && namespace !== SOAP_ENCODING_12) return '';
  return [...ENCODED.map((name) => [name, name]), ['base64', 'base64Binary']]
    .map(
      ([name, base]) =>
        `<xs:complexType name="${name}"><xs:simpleContent><xs:extension base="xs:${base}"/></xs:simpleContent></xs:complexType>`,
    )
    .join('');
}
