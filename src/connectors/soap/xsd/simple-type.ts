import type { QName } from '../model/qname.ts';
import type { SimpleType, TypeDefinition } from '../model/schema-model.ts';
import { schemaDocumentation } from '../xml/documentation.ts';
import { attribute, schemaChild, schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import { builtinSimpleType } from './builtin-types.ts';
import { restrictedEnumeration, restrictedFacets } from './facets.ts';
import type { SchemaContext, Schemas } from './schemas.ts';

/** Members of a union, unions inside of it unfolded. */
const MAX_MEMBERS = 500;

/** xs:simpleType (XML Schema part 2, section 4.1). */
export function simpleType(schemas: Schemas, node: XmlElement, context: SchemaContext, name: QName | null): SimpleType {
  const documentation = schemaDocumentation(node);
  const variety = schemaChild(node, 'restriction', 'list', 'union');
  if (variety?.name.local === 'list') return listType(schemas, variety, context, name, documentation);
  if (variety?.name.local === 'union') return unionType(schemas, variety, context, name, documentation);
  if (variety === null) return { ...builtinSimpleType('string'), name, documentation };
  return { ...restrictedType(schemas, variety, context), name, documentation };
}

/** What an xs:restriction makes of its base, anonymous: also for simple content, where the base is given. */
export function restrictedType(
  schemas: Schemas,
  restriction: XmlElement,
  context: SchemaContext,
  base: SimpleType = baseOf(schemas, restriction, context),
): SimpleType {
  return {
    ...base,
    name: null,
    enumeration: restrictedEnumeration(base, restriction),
    facets: restrictedFacets(base.facets, restriction),
  };
}

/** A type where only a simple one makes sense: anything else counts as a string. */
export function asSimple(type: TypeDefinition): SimpleType {
  if (type.kind === 'simple') return type;
  return (type.kind === 'complex' && type.simpleContent) || builtinSimpleType('string');
}

function baseOf(schemas: Schemas, node: XmlElement, context: SchemaContext): SimpleType {
  return simpleTypeAt(schemas, node, 'base', context) ?? builtinSimpleType('string');
}

/** The simple type that an attribute names, else the one inside; null where there is neither. */
export function simpleTypeAt(
  schemas: Schemas,
  node: XmlElement,
  attributeName: 'base' | 'itemType' | 'type',
  context: SchemaContext,
): SimpleType | null {
  const named = attribute(node, attributeName);
  if (named !== null) return asSimple(schemas.typeNamed(node, named, context));
  const inside = schemaChild(node, 'simpleType');
  return inside === null ? null : asSimple(schemas.anonymousType(inside, context));
}

function listType(
  schemas: Schemas,
  list: XmlElement,
  context: SchemaContext,
  name: QName | null,
  documentation: string | null,
): SimpleType {
  const itemType = simpleTypeAt(schemas, list, 'itemType', context) ?? builtinSimpleType('string');
  return { ...builtinSimpleType('anySimpleType'), name, documentation, variety: 'list', itemType };
}

function unionType(
  schemas: Schemas,
  union: XmlElement,
  context: SchemaContext,
  name: QName | null,
  documentation: string | null,
): SimpleType {
  const names = (attribute(union, 'memberTypes') ?? '').split(/\s+/).filter((text) => text !== '');
  const inside = schemaChildren(union).filter((child) => child.name.local === 'simpleType');
  const types = [
    ...names.map((text) => schemas.typeNamed(union, text, context)),
    ...inside.map((child) => schemas.anonymousType(child, context)),
  ];
  const memberTypes = new Set(types.map(asSimple).flatMap(membersOfUnion));
  return {
    ...builtinSimpleType('anySimpleType'),
    name,
    documentation,
    variety: 'union',
    memberTypes: [...memberTypes].slice(0, MAX_MEMBERS),
  };
}

/** A union in a union counts as its members, unless it is restricted itself. */
function membersOfUnion(type: SimpleType): readonly SimpleType[] {
  return type.variety === 'union' && type.enumeration === null ? type.memberTypes : [type];
}
