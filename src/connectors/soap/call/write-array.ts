import type { SoapArray } from '../model/schema-model.ts';
import { SOAP_ENCODING_11, SOAP_ENCODING_12 } from '../xml/namespaces.ts';
import { innerDimensions, itemElement, rankOf } from './array-shape.ts';
import { itemTypeName } from './encoding.ts';
import { type InputPath, kindOf, refuseInput } from './input-path.ts';
import type { WriteContext } from './write-context.ts';

/**
 * The XML of an array of SOAP encoding (SOAP 1.1, section 5.4.2; SOAP 1.2 part 2, section 3.1.6). One of several dimensions is
 * given as lists of lists of the same length, and written row by row.
 */
export function writeArray(
  array: SoapArray,
  value: unknown,
  path: InputPath,
  context: WriteContext,
): { readonly attributes: string; readonly content: string } {
  const item = itemElement(array);
  if (rankOf(array) === 1 && Array.isArray(value)) {
    const attributes = sizeAttributes(array, [value.length], context);
    return { attributes, content: context.lists.write(item, value, (index) => `${path}[${index}]`, context) };
  }
  const cells = cellsOf(value, rankOf(array), path);
  return {
    attributes: sizeAttributes(array, cells.sizes, context),
    content: cells.items.map((each) => context.write(item, each.value, each.path)).join(''),
  };
}

interface Cells {
  readonly sizes: readonly number[];
  readonly items: readonly { readonly value: unknown; readonly path: InputPath }[];
}

function cellsOf(value: unknown, rank: number, path: InputPath): Cells {
  if (!Array.isArray(value)) refuseInput(path, `${kindOf(value)} is not a list`);
  const pathOf = (index: number): InputPath => `${path}[${index}]`;
  if (rank === 1) {
    return { sizes: [value.length], items: value.map((each, index) => ({ value: each, path: pathOf(index) })) };
  }
  const rows = value.map((row, index) => cellsOf(row, rank - 1, pathOf(index)));
  const sizes = rows[0]?.sizes ?? new Array<number>(rank - 1).fill(0);
  const odd = rows.findIndex((row) => row.sizes.join() !== sizes.join());
  if (odd >= 0) refuseInput(pathOf(odd), 'is not as long as the list before it');
  return { sizes: [rows.length, ...sizes], items: rows.flatMap((row) => row.items) };
}

function sizeAttributes(array: SoapArray, sizes: readonly number[], { prefixes, encoding }: WriteContext): string {
  const namespace = encoding ?? SOAP_ENCODING_11;
  const name = itemTypeName(array, namespace);
  const inner = innerDimensions(array);
  const attribute = (local: string, value: string) => ` ${prefixes.qualify(namespace, local)}="${value}"`;
  if (namespace === SOAP_ENCODING_12) {
    const itemType = inner === '' ? name : { namespace, local: 'Array' };
    const type = prefixes.qualify(itemType.namespace, itemType.local);
    return attribute('itemType', type) + attribute('arraySize', sizes.join(' '));
  }
  return attribute('arrayType', `${prefixes.qualify(name.namespace, name.local)}${inner}[${sizes.join(',')}]`);
}
