import type { ModelGroup, SoapArray } from '../model/schema-model.ts';
import { isSoapEncoding, WSDL } from '../xml/namespaces.ts';
import { attribute, attributeIn, resolveQName, schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import { ANY_TYPE } from './builtin-types.ts';
import type { SchemaContext, Schemas } from './schemas.ts';

const UNBOUNDED = { min: 0, max: Number.POSITIVE_INFINITY };

/** soapenc:Array itself: an array of anything. */
export const ANY_ARRAY: SoapArray = {
  itemType: ANY_TYPE,
  dimensions: '[]',
  itemName: { namespace: '', local: 'item' },
  ...UNBOUNDED,
};

/** Whether an extension or restriction is of soapenc:Array itself. */
export function derivesFromSoapArray(derivation: XmlElement): boolean {
  const { namespace, local } = resolveQName(derivation, attribute(derivation, 'base') ?? '');
  return local === 'Array' && namespace !== null && isSoapEncoding(namespace);
}

/**
 * The array that a derivation of soapenc:Array defines: by wsdl:arrayType (WSDL 1.1, section 2.2), else by the one element of
 * its content, else of anything.
 */
export function soapArrayOf(
  schemas: Schemas,
  derivation: XmlElement,
  context: SchemaContext,
  content: ModelGroup | null,
): SoapArray {
  const item = content?.particles[0];
  const element = item?.kind === 'element' ? item.element : null;
  const itemName = element?.name ?? { namespace: '', local: 'item' };
  const { min, max } = item?.kind === 'element' && item.max > 1 ? item : UNBOUNDED;
  const found = arrayType(derivation);
  if (found === null) return { itemType: element?.type ?? ANY_TYPE, dimensions: '[]', itemName, min, max };
  const bracket = found.text.indexOf('[');
  const name = bracket < 0 ? found.text : found.text.slice(0, bracket);
  const dimensions = bracket < 0 ? '[]' : found.text.slice(bracket).replaceAll(/\s/g, '');
  const size = /\[(\d{1,9})\]$/.exec(dimensions)?.[1];
  const bounds = size === undefined ? { min, max } : { min: 0, max: Number(size) };
  return { itemType: schemas.typeNamed(found.node, name, context), dimensions, itemName, ...bounds };
}

function arrayType(derivation: XmlElement): { node: XmlElement; text: string } | null {
  for (const node of schemaChildren(derivation)) {
    if (node.name.local !== 'attribute') continue;
    const text = attributeIn(node, [WSDL], 'arrayType');
    if (text !== null) return { node, text };
  }
  return null;
}
