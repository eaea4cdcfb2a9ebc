import { isSchemaNamespace, isSoapEncoding } from '../xml/namespaces.ts';
import { attribute, resolveQName, schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import { builtinType } from './builtin-types.ts';
import type { AddedSchema } from './read-schemas.ts';
import type { ComponentKind, SchemaContext, Schemas } from './schemas.ts';

const TYPE_REFERENCES = ['type', 'base', 'itemType', 'memberTypes'] as const;
const KIND_OF_REF: Readonly<Record<string, ComponentKind | undefined>> = {
  element: 'element',
  attribute: 'attribute',
  group: 'group',
  attributeGroup: 'attributeGroup',
};

/** Follows every reference of the schemas once, without building anything, so that each missing component is a warning. */
export function checkReferences(schemas: Schemas, added: readonly AddedSchema[]): void {
  for (const { schema, context } of added) {
    for (const node of schemaChildren(schema)) check(schemas, node, context);
  }
}

function check(schemas: Schemas, node: XmlElement, context: SchemaContext): void {
  if (node.name.local === 'annotation') return;
  for (const name of TYPE_REFERENCES) {
    const text = attribute(node, name);
    if (text !== null) for (const part of text.trim().split(/\s+/)) checkType(schemas, node, part, context);
  }
  const ref = attribute(node, 'ref');
  const kind = KIND_OF_REF[node.name.local];
  if (ref !== null && kind !== undefined && !isSoapEncoding(resolveQName(node, ref).namespace ?? '')) {
    schemas.find(kind, node, ref, context);
  }
  for (const child of schemaChildren(node)) check(schemas, child, context);
}

function checkType(schemas: Schemas, node: XmlElement, text: string, context: SchemaContext): void {
  const { namespace, local } = resolveQName(node, text);
  const mayBeBuiltin = namespace === '' || isSchemaNamespace(namespace ?? '') || isSoapEncoding(namespace ?? '');
  if (!mayBeBuiltin || builtinType(local) === null) schemas.find('type', node, text, context);
}
