import type { NamespaceScope } from './namespace-scope.ts';
import type { StartTag } from './start-tag.ts';

/** A start tag that had attributes, and the scopes around and inside of its element. */
interface KnownTag {
  readonly tag: StartTag;
  readonly attributes: readonly string[];
  readonly outer: NamespaceScope;
  readonly inner: NamespaceScope;
}

const NONE: readonly string[] = [];

/** Resolves the names of the start tags of one document, as it goes into its elements and out of them. */
export class StartTags {
  readonly #refuse: (problem: string) => never;
  #scope: NamespaceScope;
  #depth = 0;
  /** The scopes around those elements that have one of their own, and how deep these are. */
  readonly #outer: NamespaceScope[] = [];
  readonly #depths: number[] = [];
  /** The last of each name that had attributes: the next one often has the same. */
  readonly #latest = new Map<string, KnownTag>();

  /** `refuse` is called with what Namespaces in XML 1.0 does not allow. */
  constructor(scope: NamespaceScope, refuse: (problem: string) => never) {
    this.#scope = scope;
    this.#refuse = refuse;
  }

  /** An element begins; names as written, attributes and their values in turn. */
  start(rawName: string, attributes: readonly string[]): StartTag {
    this.#depth += 1;
    if (attributes.length === 0) return this.#scope.tag(rawName, attributes, this.#refuse);
    const { tag, inner } = this.#known(rawName, attributes) ?? this.#resolve(rawName, attributes);
    if (inner !== this.#scope) {
      this.#outer.push(this.#scope);
      this.#depths.push(this.#depth);
      this.#scope = inner;
    }
    return tag;
  }

  /** An element without attributes that no other is in. */
  leaf(rawName: string): StartTag {
    return this.#scope.tag(rawName, NONE, this.#refuse);
  }

  /** The innermost element ends. */
  end(): void {
    if (this.#depths.at(-1) === this.#depth) {
      this.#depths.pop();
      this.#scope = this.#outer.pop() ?? this.#scope;
    }
    this.#depth -= 1;
  }

  #known(rawName: string, attributes: readonly string[]): KnownTag | null {
    const known = this.#latest.get(rawName);
    if (known === undefined || known.outer !== this.#scope || known.attributes.length !== attributes.length)
      return null;
    for (let index = 0; index < attributes.length; index += 1) {
      if (known.attributes[index] !== attributes[index]) return null;
    }
    return known;
  }

  #resolve(rawName: string, attributes: readonly string[]): KnownTag {
    const outer = this.#scope;
    const inner = outer.inside(attributes, this.#refuse);
    const known = { tag: inner.tag(rawName, attributes, this.#refuse), attributes, outer, inner };
    this.#latest.set(rawName, known);
    return known;
  }
}
