import type { ElementDeclaration, SoapArray } from '../model/schema-model.ts';
import { arrayAttributes } from './array-attributes.ts';
import { itemElement, rankOf } from './array-shape.ts';
import type { Frame } from './frame.ts';
import type { ReadContext } from './read-context.ts';
import type { StartTag } from './start-tag.ts';

/**
 * An array of SOAP encoding (SOAP 1.1, section 5.4.2): every child is an item, whatever it is called. One of several
 * dimensions becomes lists of lists, by the sizes that it says it has.
 */
export class ArrayFrame implements Frame {
  readonly #items: unknown[] = [];
  readonly #item: ElementDeclaration;
  readonly #sizes: readonly number[];
  readonly #context: ReadContext;

  constructor(tag: StartTag, array: SoapArray, context: ReadContext) {
    this.#item = itemElement(array);
    this.#sizes = rankOf(array) === 1 ? [] : sizesOf(arrayAttributes(tag)?.dimensions ?? '');
    this.#context = context;
  }

  open(tag: StartTag): Frame {
    return this.#context.read(tag, this.#item);
  }

  take(value: unknown): void {
    this.#items.push(value);
  }

  text(): void {}

  close(): unknown {
    return rows(this.#items, this.#sizes);
  }
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
