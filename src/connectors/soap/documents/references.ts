import { isSchemaNamespace, WSDL } from '../xml/namespaces.ts';
import { attribute, childrenOf, schemaChildren, type XmlElement } from '../xml/xml-element.ts';

/** A reference of one document to another. */
export interface DocumentReference {
  readonly kind: 'import' | 'include' | 'redefine';
  /** As written; null for an import without one. */
  readonly location: string | null;
  /** Of an import; null where it has none. */
  readonly namespace: string | null;
  readonly line: number;
}

const SCHEMA_REFERENCES: ReadonlySet<string> = new Set(['import', 'include', 'redefine']);

/** Every reference of a WSDL or schema document: wsdl:import, xs:import, xs:include and xs:redefine. */
export function referencesOf(root: XmlElement): DocumentReference[] {
  if (isSchemaNamespace(root.name.namespace)) return schemaReferences(root);
  const imports = childrenOf(root, WSDL, 'import').map((element) => reference(element, 'location'));
  return [...imports, ...inlineSchemas(root).flatMap(schemaReferences)];
}

/** The schemas inside of wsdl:types; some tools put them beside it. */
export function inlineSchemas(definitions: XmlElement): XmlElement[] {
  const places = [definitions, ...childrenOf(definitions, WSDL, 'types')];
  return places.flatMap((place) => schemaChildren(place).filter((child) => child.name.local === 'schema'));
}

/** What a reference element refers to, whichever attribute names the location. */
export function reference(element: XmlElement, locationAttribute: 'location' | 'schemaLocation'): DocumentReference {
  return {
    kind: element.name.local === 'include' || element.name.local === 'redefine' ? element.name.local : 'import',
    location:
      attribute(element, locationAttribute) ??
      attribute(element, locationAttribute === 'location' ? 'schemaLocation' : 'location'),
    namespace: attribute(element, 'namespace'),
    line: element.line,
  };
}

function schemaReferences(schema: XmlElement): DocumentReference[] {
  return schemaChildren(schema)
    .filter((child) => SCHEMA_REFERENCES.has(child.name.local))
    .map((element) => reference(element, 'schemaLocation'));
}
