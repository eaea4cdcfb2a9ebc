import type { QName } from './qname.ts';

/** A map by QName, first come first kept; iterates in the order of insertion. */
export class QNameMap<T> {
  /** By namespace and then by local name: joining the two for each look-up costs more than the look-up. */
  readonly #namespaces = new Map<string, Map<string, T>>();
  readonly #values: T[] = [];
  #byLocal: Map<string, T | null> | null = null;

  get(name: QName): T | undefined {
    return this.#namespaces.get(name.namespace)?.get(name.local);
  }

  /** False, and nothing is changed, where the name is taken. */
  add(name: QName, value: T): boolean {
    let locals = this.#namespaces.get(name.namespace);
    if (!locals) {
      locals = new Map();
      this.#namespaces.set(name.namespace, locals);
    }
    if (locals.has(name.local)) return false;
    locals.set(name.local, value);
    this.#values.push(value);
    this.#byLocal = null;
    return true;
  }

  /** Puts another value in the place of one that is there; adds it where there is none. */
  replace(name: QName, value: T): void {
    if (this.add(name, value)) return;
    const old = this.get(name);
    this.#namespaces.get(name.namespace)?.set(name.local, value);
    for (const [index, kept] of this.#values.entries()) if (kept === old) this.#values[index] = value;
    this.#byLocal = null;
  }

  values(): readonly T[] {
    return this.#values;
  }

  /** The value of that local name, whatever its namespace, if there is exactly one. */
  onlyOne(local: string): T | null {
    this.#byLocal ??= this.#indexByLocal();
    return this.#byLocal.get(local) ?? null;
  }

  #indexByLocal(): Map<string, T | null> {
    const index = new Map<string, T | null>();
    for (const locals of this.#namespaces.values()) {
      for (const [local, value] of locals) index.set(local, index.has(local) ? null : value);
    }
    return index;
  }
}
