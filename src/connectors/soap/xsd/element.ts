import type { QName } from '../model/qname.ts';
import type { ElementDeclaration, TypeDefinition } from '../model/schema-model.ts';
import { schemaDocumentation } from '../xml/documentation.ts';
import { attribute, schemaChild, type XmlElement } from '../xml/xml-element.ts';
import { ANY_TYPE } from './builtin-types.ts';
import type { Component, SchemaContext, Schemas } from './schemas.ts';

/** A global xs:element. */
export function globalElement(schemas: Schemas, component: Component): ElementDeclaration {
  const { node, context, name } = component;
  return declaration(
    schemas,
    node,
    context,
    name,
    schemas.lazy(() => schemas.substitutesOf(name), []),
  );
}

/** An xs:element with a name inside of a content model; null where it has none. */
export function localElement(schemas: Schemas, node: XmlElement, context: SchemaContext): ElementDeclaration | null {
  const local = attribute(node, 'name');
  if (local === null) return null;
  const form = attribute(node, 'form');
  const qualified = form === null ? context.elementsQualified : form === 'qualified';
  const name = { namespace: qualified ? context.targetNamespace : '', local };
  return declaration(schemas, node, context, name, () => []);
}

/** An element that has this type and nothing else: the accessor of an rpc part. */
export function plainElement(name: QName, type: TypeDefinition): ElementDeclaration {
  const plain = { nillable: false, default: null, fixed: null, abstract: false, substitutes: [], documentation: null };
  return { name, type, ...plain };
}

/** An element that is referred to and not defined: its name is known, and it may hold anything. */
export function missingElement(name: QName): ElementDeclaration {
  return plainElement(name, { kind: 'any', name, unresolved: true, documentation: null });
}

/** Whether an attribute of the type xs:boolean is set. */
export function isTrue(value: string | null): boolean {
  return value !== null && /^\s*(?:true|1)\s*$/.test(value);
}

function declaration(
  schemas: Schemas,
  node: XmlElement,
  context: SchemaContext,
  name: QName,
  substitutes: () => readonly ElementDeclaration[],
): ElementDeclaration {
  const type = schemas.lazy((): TypeDefinition => typeOf(schemas, node, context), ANY_TYPE);
  return {
    name,
    get type() {
      return type();
    },
    nillable: isTrue(attribute(node, 'nillable')),
    default: attribute(node, 'default'),
    fixed: attribute(node, 'fixed'),
    abstract: isTrue(attribute(node, 'abstract')),
    get substitutes() {
      return substitutes();
    },
    documentation: schemaDocumentation(node),
  };
}

function typeOf(schemas: Schemas, node: XmlElement, context: SchemaContext): TypeDefinition {
  const named = attribute(node, 'type');
  if (named !== null) return schemas.typeNamed(node, named, context);
  const inside = schemaChild(node, 'simpleType', 'complexType');
  if (inside !== null) return schemas.anonymousType(inside, context);
  const head = attribute(node, 'substitutionGroup');
  const component = head === null ? null : schemas.find('element', node, head, context);
  return component === null ? ANY_TYPE : schemas.globalElement(component).type;
}
