import { clarkName, type QName, sameName } from '../model/qname.ts';
import type { AnyType, AttributeUse, ElementDeclaration, ModelGroup, TypeDefinition } from '../model/schema-model.ts';
import type { Warnings } from '../warnings.ts';
import { isSchemaNamespace, isSoapEncoding } from '../xml/namespaces.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { resolveQName, type XmlElement } from '../xml/xml-element.ts';
import { attributeUses, globalAttributeUse } from './attribute-uses.ts';
import { ANY_TYPE, builtinType } from './builtin-types.ts';
import { catalogueSchema } from './catalogue.ts';
import { complexType } from './complex-type.ts';
import { ComponentIndex } from './component-index.ts';
import { globalElement } from './element.ts';
import { LazyValues } from './lazy.ts';
import { contentOf } from './model-group.ts';
import { contextOf, contextualName } from './schema-context.ts';
import type { Component, ComponentKind, SchemaContext, Schemas } from './schemas.ts';
import { simpleType } from './simple-type.ts';

/** Every schema of a WSDL together: components by QName, each resolved once, when it is first asked for. */
export class SchemaSet implements Schemas {
  readonly #index = new ComponentIndex();
  readonly #warnings: Warnings;
  readonly #lazyValues: LazyValues;
  readonly #resolved = new Map<Component, () => unknown>();
  readonly #missing = new Map<string, AnyType>();
  readonly #catalogued = new Set<string>();

  constructor(warnings: Warnings) {
    this.#warnings = warnings;
    this.#lazyValues = new LazyValues(() =>
      this.warn('A definition leads back to itself, or through too many others, and is left out there.'),
    );
  }

  /** Adds the global components of one xs:schema element. The first of a name counts. */
  add(schema: XmlElement, context: SchemaContext): void {
    this.#index.add(schema, context);
  }

  /** Adds those of an xs:redefine element, over the ones of the same name that were added before. */
  redefine(node: XmlElement, context: SchemaContext): void {
    this.#index.redefine(node, context);
  }

  /** The global element of that name, or null. */
  element(name: QName): ElementDeclaration | null {
    const component = this.#lookUp('element', name);
    return component === null ? null : this.globalElement(component);
  }

  /** The type of that name, built-in ones of XML Schema and SOAP encoding included, or null. */
  type(name: QName): TypeDefinition | null {
    const isBuiltin = isSchemaNamespace(name.namespace) || isSoapEncoding(name.namespace);
    const builtin = isBuiltin ? builtinType(name.local) : null;
    if (builtin !== null) return builtin;
    const component = this.#lookUp('type', name);
    return component === null ? null : this.#type(component);
  }

  find(kind: ComponentKind, node: XmlElement, text: string, context: SchemaContext): Component | null {
    const name = contextualName(node, text, context);
    const { redefined } = context;
    if (redefined !== null && sameName(redefined.name, name)) {
      if (this.#index.kindOf(redefined) === kind) return redefined;
    }
    const component = this.#lookUp(kind, name) ?? this.#repair(kind, node, text, name);
    if (component === null) this.warn(this.#missingMessage(kind, node, text, name, context));
    return component;
  }

  typeNamed(node: XmlElement, text: string, context: SchemaContext): TypeDefinition {
    const builtin = builtinNamed(node, text);
    if (builtin !== null) return builtin;
    const name = contextualName(node, text, context);
    // A built-in type without its prefix is a common slip, and means nothing else.
    const slip = name.namespace === '' && this.#lookUp('type', name) === null ? builtinType(name.local) : null;
    if (slip !== null) return slip;
    const component = this.find('type', node, text, context);
    return component === null ? this.#missingType(name) : this.#type(component);
  }

  anonymousType(node: XmlElement, context: SchemaContext): TypeDefinition {
    return typeFrom(this, node, context, null);
  }

  globalElement(component: Component): ElementDeclaration {
    return this.#once(component, () => constant(globalElement(this, component)));
  }

  globalGroup(component: Component): ModelGroup | null {
    const { node, context } = component;
    return this.#once(component, () => this.lazy((): ModelGroup | null => contentOf(this, node, context), null));
  }

  globalAttribute(component: Component, required: boolean): AttributeUse {
    const use = this.#once(component, () => constant(globalAttributeUse(this, component)));
    return required ? { ...use, required } : use;
  }

  globalAttributeGroup(component: Component): readonly AttributeUse[] {
    const { node, context } = component;
    return this.#once(component, () =>
      this.lazy((): readonly AttributeUse[] => attributeUses(this, node, context, []), []),
    );
  }

  derivedFrom(name: QName): readonly TypeDefinition[] {
    return this.#index.derivedFrom(name).map((component) => this.#type(component));
  }

  substitutesOf(name: QName): readonly ElementDeclaration[] {
    return this.#index
      .substitutesOf(name)
      .map((component) => this.globalElement(component))
      .filter((element) => !element.abstract);
  }

  lazy<T>(compute: () => T, fallback: T): () => T {
    return this.#lazyValues.lazy(compute, fallback);
  }

  warn(message: string): void {
    this.#warnings.add(message);
  }

  #type(component: Component): TypeDefinition {
    const { node, context, name } = component;
    return this.#once(component, () => this.lazy((): TypeDefinition => typeFrom(this, node, context, name), ANY_TYPE));
  }

  #once<T>(component: Component, create: () => () => T): T {
    let value = this.#resolved.get(component);
    if (value === undefined) {
      value = create();
      this.#resolved.set(component, value);
    }
    // A component has one kind, and each kind is asked for by one method.
    return (value as () => T)();
  }

  #lookUp(kind: ComponentKind, name: QName): Component | null {
    const component = this.#index.get(kind, name);
    if (component !== null || this.#catalogued.has(name.namespace)) return component;
    const schema = catalogueSchema(name.namespace);
    if (schema === null) return null;
    this.#catalogued.add(name.namespace);
    const { root } = parseXml(schema);
    this.#index.add(root, contextOf(root, name.namespace, null));
    return this.#index.get(kind, name);
  }

  /** A prefix that is not bound, or one that was forgotten, still means the only component of that local name. */
  #repair(kind: ComponentKind, node: XmlElement, text: string, name: QName): Component | null {
    const bound = resolveQName(node, text).namespace;
    if (bound !== null && bound !== '' && !isSchemaNamespace(bound)) return null;
    const component = this.#index.onlyOne(kind, name.local);
    if (component !== null) this.warn(`The ${kind} ${text.trim()} was taken to be ${clarkName(component.name)}.`);
    return component;
  }

  /** Of a schema that is not there every name is missing: that is said once. */
  #missingMessage(kind: ComponentKind, node: XmlElement, text: string, name: QName, context: SchemaContext): string {
    if (name.namespace === '' || this.#index.hasNamespace(name.namespace)) {
      return `The ${kind} ${text.trim()} (${context.location}, line ${node.line}) is not defined.`;
    }
    return `There is no schema for the namespace ${name.namespace}: what is of it can hold anything.`;
  }

  #missingType(name: QName): AnyType {
    const key = clarkName(name);
    const known = this.#missing.get(key);
    if (known) return known;
    const missing: AnyType = { kind: 'any', name, unresolved: true, documentation: null };
    this.#missing.set(key, missing);
    return missing;
  }
}

function builtinNamed(node: XmlElement, text: string): TypeDefinition | null {
  const { namespace, local } = resolveQName(node, text);
  const builtin = namespace !== null && (isSchemaNamespace(namespace) || isSoapEncoding(namespace));
  return builtin ? builtinType(local) : null;
}

function typeFrom(schemas: Schemas, node: XmlElement, context: SchemaContext, name: QName | null): TypeDefinition {
  if (node.name.local === 'simpleType') return simpleType(schemas, node, context, name);
  return complexType(schemas, node, context, name);
}

function constant<T>(value: T): () => T {
  return () => value;
}
