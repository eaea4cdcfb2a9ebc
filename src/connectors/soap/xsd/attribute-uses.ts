import { clarkName } from '../model/qname.ts';
import type { AttributeUse } from '../model/schema-model.ts';
import { schemaDocumentation } from '../xml/documentation.ts';
import { isSoapEncoding } from '../xml/namespaces.ts';
import { attribute, resolveQName, schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import { builtinSimpleType } from './builtin-types.ts';
import type { Component, SchemaContext, Schemas } from './schemas.ts';
import { simpleTypeAt } from './simple-type.ts';

/** Of one type; what has more is cut there. */
const MAX_ATTRIBUTES = 1000;

/**
 * The attributes that a complexType, extension, restriction or attributeGroup element holds, groups unfolded, over
 * those inherited: one of the same name replaces, a prohibited one removes.
 */
export function attributeUses(
  schemas: Schemas,
  parent: XmlElement,
  context: SchemaContext,
  inherited: readonly AttributeUse[],
): readonly AttributeUse[] {
  const uses = new Map(inherited.map((use) => [clarkName(use.name), use]));
  for (const child of schemaChildren(parent)) {
    if (uses.size > MAX_ATTRIBUTES) break;
    const prohibited = attribute(child, 'use') === 'prohibited';
    for (const use of usesOf(schemas, child, context)) {
      if (prohibited) uses.delete(clarkName(use.name));
      else uses.set(clarkName(use.name), use);
    }
  }
  return [...uses.values()];
}

/** Whether one of these elements has xs:anyAttribute. */
export function hasAnyAttribute(parent: XmlElement): boolean {
  return schemaChildren(parent).some((child) => child.name.local === 'anyAttribute');
}

/** A global xs:attribute, not required. */
export function globalAttributeUse(schemas: Schemas, component: Component): AttributeUse {
  return declared(schemas, component.node, component.context, component.name, false);
}

function usesOf(schemas: Schemas, node: XmlElement, context: SchemaContext): readonly AttributeUse[] {
  if (node.name.local === 'attributeGroup') return groupUses(schemas, node, context);
  const use = node.name.local === 'attribute' ? attributeUse(schemas, node, context) : null;
  return use === null ? [] : [use];
}

function groupUses(schemas: Schemas, node: XmlElement, context: SchemaContext): readonly AttributeUse[] {
  const ref = attribute(node, 'ref');
  const group = ref === null ? null : schemas.find('attributeGroup', node, ref, context);
  return group === null ? [] : schemas.globalAttributeGroup(group);
}

function attributeUse(schemas: Schemas, node: XmlElement, context: SchemaContext): AttributeUse | null {
  const required = attribute(node, 'use') === 'required';
  const ref = attribute(node, 'ref');
  if (ref !== null) return referencedUse(schemas, node, ref, context, required);
  const local = attribute(node, 'name');
  if (local === null) return null;
  const form = attribute(node, 'form');
  const qualified = form === null ? context.attributesQualified : form === 'qualified';
  return declared(schemas, node, context, { namespace: qualified ? context.targetNamespace : '', local }, required);
}

/** The attributes of SOAP encoding say how an array is written; they are not data. */
function referencedUse(
  schemas: Schemas,
  node: XmlElement,
  ref: string,
  context: SchemaContext,
  required: boolean,
): AttributeUse | null {
  const { namespace } = resolveQName(node, ref);
  if (namespace !== null && isSoapEncoding(namespace)) return null;
  const component = schemas.find('attribute', node, ref, context);
  if (component === null) return null;
  const use = schemas.globalAttribute(component, required);
  const value = { default: attribute(node, 'default') ?? use.default, fixed: attribute(node, 'fixed') ?? use.fixed };
  return { ...use, ...value, documentation: schemaDocumentation(node) ?? use.documentation };
}

function declared(
  schemas: Schemas,
  node: XmlElement,
  context: SchemaContext,
  name: AttributeUse['name'],
  required: boolean,
): AttributeUse {
  return {
    name,
    type: simpleTypeAt(schemas, node, 'type', context) ?? builtinSimpleType('anySimpleType'),
    required,
    default: attribute(node, 'default'),
    fixed: attribute(node, 'fixed'),
    documentation: schemaDocumentation(node),
  };
}
