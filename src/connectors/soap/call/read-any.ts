import { parseClarkName } from '../model/qname.ts';
import type { ElementDeclaration, TypeDefinition } from '../model/schema-model.ts';
import { ANY_TYPE } from '../xsd/builtin-types.ts';
import { arrayAttributes } from './array-attributes.ts';
import { arrayOf } from './array-shape.ts';
import type { ReadContext } from './read-context.ts';
import { instanceType } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';

/**
 * What an encoded element of any type is by its own word: an array, or of the type of the schema that its `xsi:type` names. Null
 * where it says nothing that the model knows.
 */
export function declaredByItself(tag: StartTag, context: ReadContext): ElementDeclaration | null {
  const type = arrayType(tag, context) ?? namedType(tag, context);
  if (type === null || type.kind === 'any') return null;
  const rest = { nillable: true, default: null, fixed: null, abstract: false, substitutes: [], documentation: null };
  return { name: tag.name, type, ...rest };
}

function arrayType(tag: StartTag, { typeNamed }: ReadContext): TypeDefinition | null {
  const said = arrayAttributes(tag);
  if (said === null) return null;
  const itemType = typeNamed?.(parseClarkName(said.itemType)) ?? ANY_TYPE;
  const itemName = { namespace: '', local: 'item' };
  return arrayOf({ itemType, dimensions: said.dimensions, itemName, min: 0, max: Number.POSITIVE_INFINITY });
}

function namedType(tag: StartTag, { typeNamed }: ReadContext): TypeDefinition | null {
  const said = instanceType(tag);
  return said === null ? null : (typeNamed?.(parseClarkName(said)) ?? null);
}
