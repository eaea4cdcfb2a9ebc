import type { SoapArray } from '../model/schema-model.ts';
import { arrayAttributes } from './array-attributes.ts';
import { itemElement, rankOf } from './array-shape.ts';
import type { Frame, StartTag } from './frame.ts';
import type { Done, ReadContext } from './read-context.ts';

/**
 * Reads an array of SOAP encoding (SOAP 1.1, section 5.4.2): every child is an item, whatever it is called. One of several
 * dimensions becomes lists of lists, by the sizes that it says it has.
 */
export function readArray(tag: StartTag, array: SoapArray, context: ReadContext, done: Done): Frame {
  const items: unknown[] = [];
  const item = itemElement(array);
  const sizes = rankOf(array) === 1 ? [] : sizesOf(arrayAttributes(tag, context.resolvePrefix)?.dimensions ?? '');
  return {
    open: (child) => context.read(child, item, (value) => void items.push(value)),
    text: () => {},
    close: () => done(rows(items, sizes)),
  };
}

function sizesOf(dimensions: string): readonly number[] {
  const last = dimensions.slice(dimensions.lastIndexOf('[') + 1, -1);
  return last.split(',').map(Number);
}

/** As it came where the sizes do not multiply to what came. */
function rows(items: readonly unknown[], sizes: readonly number[]): readonly unknown[] {
  const [, ...inner] = sizes;
  if (inner.length === 0 || sizes.reduce((product, size) => product * size, 1) !== items.length) return items;
  const length = inner.reduce((product, size) => product * size, 1);
  const starts = Array.from({ length: sizes[0] ?? 0 }, (_, row) => row * length);
  return starts.map((start) => rows(items.slice(start, start + length), inner));
}
