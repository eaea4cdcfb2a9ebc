import type { ComplexType, ElementDeclaration, SoapArray } from '../model/schema-model.ts';

/** How many dimensions an array has before its items begin: 2 for `[,]`, 1 for `[]` and for `[,][]`, whose last bracket counts. */
export function rankOf({ dimensions }: SoapArray): number {
  return lastBracket(dimensions).split(',').length;
}

/** An item of an array as an element, under the name that its schema suggests: an array again where several brackets are left. */
export function itemElement(array: SoapArray): ElementDeclaration {
  const known = ITEMS.get(array);
  if (known !== undefined) return known;
  const item = makeItem(array);
  ITEMS.set(array, item);
  return item;
}

const ITEMS = new WeakMap<SoapArray, ElementDeclaration>();

function makeItem(array: SoapArray): ElementDeclaration {
  const rest = { default: null, fixed: null, abstract: false, substitutes: [], documentation: null };
  return { name: array.itemName, type: itemType(array), nillable: true, ...rest };
}

/** The brackets in front of the last, such as `[]` of `[][3]`. */
export function innerDimensions({ dimensions }: SoapArray): string {
  return dimensions.slice(0, dimensions.lastIndexOf('['));
}

function itemType(array: SoapArray): ElementDeclaration['type'] {
  const dimensions = innerDimensions(array);
  if (dimensions === '') return array.itemType;
  return arrayOf({ ...array, dimensions, min: 0, max: Number.POSITIVE_INFINITY });
}

/** The anonymous type of an array. */
export function arrayOf(soapArray: SoapArray): ComplexType {
  return {
    kind: 'complex',
    name: null,
    abstract: false,
    mixed: false,
    content: null,
    simpleContent: null,
    attributes: [],
    anyAttribute: false,
    base: null,
    derivation: null,
    derivedTypes: [],
    soapArray,
    documentation: null,
  };
}

function lastBracket(dimensions: string): string {
  return dimensions.slice(dimensions.lastIndexOf('['));
}
