import type { ElementDeclaration, SoapArray } from '../model/schema-model.ts';
import type { Frame } from './frame.ts';
import type { Done, ReadContext } from './read-context.ts';

/** Reads an array of SOAP encoding (SOAP 1.1, section 5.4.2): every child is an item, whatever it is called. */
export function readArray(array: SoapArray, context: ReadContext, done: Done): Frame {
  const items: unknown[] = [];
  const item = itemElement(array);
  return {
    open: (child) => context.read(child, item, (value) => void items.push(value)),
    text: () => {},
    close: () => done(items),
  };
}

/** An item of such an array as an element, under the name that its schema suggests. */
export function itemElement(array: SoapArray): ElementDeclaration {
  const rest = { default: null, fixed: null, abstract: false, substitutes: [], documentation: null };
  return { name: array.itemName, type: array.itemType, nillable: true, ...rest };
}
