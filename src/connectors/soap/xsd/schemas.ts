import type { QName } from '../model/qname.ts';
import type { AttributeUse, ElementDeclaration, ModelGroup, TypeDefinition } from '../model/schema-model.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** What a schema document says about all its components. */
export interface SchemaContext {
  readonly targetNamespace: string;
  /** A schema without namespace that was included: its names in no namespace mean the target namespace (XML Schema 4.2.1). */
  readonly chameleon: boolean;
  readonly elementsQualified: boolean;
  readonly attributesQualified: boolean;
  readonly location: string;
  /** Inside of a component that xs:redefine gives: what its own name means there. Null everywhere else. */
  readonly redefined: Component | null;
}

/** One global component, not yet resolved. */
export interface Component {
  readonly name: QName;
  readonly node: XmlElement;
  readonly context: SchemaContext;
}

/** The kinds of global components, each a symbol space of its own (XML Schema 2.5). */
export type ComponentKind = 'element' | 'type' | 'attribute' | 'group' | 'attributeGroup';

/** The schemas of a WSDL as the builders of components see them: names in, resolved components out. */
export interface Schemas {
  /** The global component that the text of a QName attribute of `node` names; null, with a warning, where there is none. */
  find(kind: ComponentKind, node: XmlElement, text: string, context: SchemaContext): Component | null;
  /** The type that the text of a QName attribute names; AnyType, with a warning, where there is none. */
  typeNamed(node: XmlElement, text: string, context: SchemaContext): TypeDefinition;
  /** The anonymous type of a simpleType or complexType element. */
  anonymousType(node: XmlElement, context: SchemaContext): TypeDefinition;
  globalElement(component: Component): ElementDeclaration;
  globalGroup(component: Component): ModelGroup | null;
  globalAttribute(component: Component, required: boolean): AttributeUse;
  globalAttributeGroup(component: Component): readonly AttributeUse[];
  /** The named types that are derived from a named type, directly or not. */
  derivedFrom(name: QName): readonly TypeDefinition[];
  /** The members of the substitution group of an element, directly or not. */
  substitutesOf(name: QName): readonly ElementDeclaration[];
  /** Computes at the first call only. Where that leads back here, or too deep, the fallback is answered. */
  lazy<T>(compute: () => T, fallback: T): () => T;
  warn(message: string): void;
}
