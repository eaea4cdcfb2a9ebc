import type { QName } from '../model/qname.ts';
import type { Warnings } from '../warnings.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { SchemaSet } from '../xsd/schema-set.ts';
import type { SchemaContext } from '../xsd/schemas.ts';
import type { Definitions } from './definitions.ts';

/** What reading operations needs at hand. */
export interface WsdlReader {
  readonly definitions: Definitions;
  readonly schemas: SchemaSet;
  readonly warnings: Warnings;
  /** For the references of a WSDL to schema components. */
  readonly context: SchemaContext;
  /** The policies of the documents, by what wsp:PolicyReference calls them. */
  readonly policies: ReadonlyMap<string, XmlElement>;
  /** A QName in content, where no component has it. */
  nameOf(node: XmlElement, text: string): QName;
}
