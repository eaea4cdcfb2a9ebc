import type { ElementDeclaration } from '../model/schema-model.ts';
import { FlatText } from './flat-text.ts';
import type { InputPath } from './input-path.ts';

/** Looking at the clock after each item would cost about as much as a small one. */
const ITEMS_PER_LOOK = 32;

/** Thrown where others are to have their turn: what calls the writer calls it again, and it goes on with the list that it was in. */
export class Pause extends Error {}

/** What writes the items. */
interface ElementWriter {
  write(declaration: ElementDeclaration, value: unknown, path: InputPath): string;
}

/** A list of which something is written. */
interface BegunList {
  readonly element: ElementDeclaration;
  readonly xml: FlatText;
  readonly isKept: boolean;
  next: number;
}

/** Writes the lists of one message: what is long in it is a list, and of those it keeps how far it got. */
export class ListWriter {
  #sliceMs: number;
  readonly #lists = new Map<readonly unknown[], BegunList>();
  /** When the turn ends; null before it has begun. */
  #until: number | null = null;
  /** Items of kept lists, in this turn. */
  #written = 0;

  /** After `sliceMs` a method throws Pause; never where it is absent. */
  constructor(sliceMs = Number.POSITIVE_INFINITY) {
    this.#sliceMs = sliceMs;
  }

  /** The writer is called anew. */
  beginTurn(): void {
    this.#until = null;
    this.#written = 0;
  }

  /** No method throws Pause from here on. */
  writeInOneGo(): void {
    this.#sliceMs = Number.POSITIVE_INFINITY;
    this.#until = null;
  }

  /** The XML of all items. Throws INVALID_INPUT, naming the field, and Pause. */
  write(
    element: ElementDeclaration,
    items: readonly unknown[],
    pathOf: (index: number) => InputPath,
    context: ElementWriter,
  ): string {
    const list = this.#begun(element, items);
    for (; list.next < items.length; list.next += 1) {
      if (list.isKept && list.next % ITEMS_PER_LOOK === ITEMS_PER_LOOK - 1) this.#look();
      list.xml.add(context.write(element, items[list.next], pathOf(list.next)));
      if (list.isKept) this.#written += 1;
    }
    return list.xml.whole();
  }

  #begun(element: ElementDeclaration, items: readonly unknown[]): BegunList {
    const known = this.#lists.get(items);
    if (known?.element === element) return known;
    // A list that stands in two places, as different elements, is kept once.
    const isKept = items.length >= ITEMS_PER_LOOK && known === undefined;
    const begun = { element, xml: new FlatText(), isKept, next: 0 };
    if (isKept) this.#lists.set(items, begun);
    return begun;
  }

  #look(): void {
    const now = performance.now();
    this.#until ??= now + this.#sliceMs;
    // Each turn gets on, however short it is.
    if (this.#written >= ITEMS_PER_LOOK && now >= this.#until) throw new Pause();
  }
}
