import { clarkName, type QName } from '../model/qname.ts';
import { XML, XMLNS } from '../xml/namespaces.ts';
import { ownText } from '../xml/tokens/own-text.ts';
import type { ResolvePrefix, StartTag, TagAttribute } from './start-tag.ts';

/** More names of one scope are not remembered: no document but one made up has so many. */
const MAX_NAMES = 1_000;
/** Longer texts are not remembered, UTF-16 units. */
const MAX_LENGTH = 4096;
const NO_ATTRIBUTES: readonly TagAttribute[] = [];

/** The prefixes that are bound at some place of a document, and the names that were resolved by them. */
export class NamespaceScope {
  readonly #parent: NamespaceScope | null;
  readonly #bindings: ReadonlyMap<string, string>;
  readonly #declared: readonly string[];
  /** The start tags of elements without attributes, by their names as written: the same object serves them all. */
  readonly #tags = new Map<string, StartTag>();
  readonly #attributeNames = new Map<string, QName>();
  /** The scope that an element inside of this one made last: siblings often have the same attributes. */
  #inner: NamespaceScope | null = null;
  readonly resolvePrefix: ResolvePrefix;

  /** `declared` are the attributes that the bindings come from. */
  constructor(parent: NamespaceScope | null, bindings: ReadonlyMap<string, string>, declared: readonly string[] = []) {
    this.#parent = parent;
    this.#bindings = new Map(Array.from(bindings, ([prefix, namespace]) => [ownText(prefix), ownText(namespace)]));
    this.#declared = declared.map(ownText);
    this.resolvePrefix = (prefix) => this.#resolve(prefix);
  }

  /**
   * The scope inside of an element with these attributes, names as written and values in turn. Throws what `refuse` makes of a
   * declaration that Namespaces in XML 1.0 does not allow (section 3).
   */
  inside(attributes: readonly string[], refuse: (problem: string) => never): NamespaceScope {
    if (!attributes.some(isDeclaration)) return this;
    const known = this.#inner;
    if (known !== null && isSame(known.#declared, attributes)) return known;
    const bindings = bindingsOf(attributes, refuse);
    if (known !== null && isSameMap(known.#bindings, bindings)) return known;
    const inner = new NamespaceScope(this, bindings, attributes);
    if (lengthOf(attributes) <= MAX_LENGTH) this.#inner = inner;
    return inner;
  }

  /** The start tag of an element in this scope. */
  tag(rawName: string, attributes: readonly string[], refuse: (problem: string) => never): StartTag {
    const plain = this.#plainTag(rawName, refuse);
    if (attributes.length === 0) return plain;
    const found: TagAttribute[] = [];
    for (let index = 0; index < attributes.length; index += 2) {
      const rawAttribute = attributes[index] ?? '';
      if (declaredPrefix(rawAttribute) !== null) continue;
      found.push({ name: this.#attributeName(rawAttribute, refuse), value: attributes[index + 1] ?? '' });
    }
    if (found.length > 1) refuseRepeated(found, refuse);
    return found.length === 0 ? plain : { ...plain, attributes: found };
  }

  #plainTag(rawName: string, refuse: (problem: string) => never): StartTag {
    let tag = this.#tags.get(rawName);
    if (tag === undefined) {
      const name = this.#nameOf(rawName, this.#resolve('') ?? '', refuse);
      tag = { name, rawName, attributes: NO_ATTRIBUTES, resolvePrefix: this.resolvePrefix };
      if (this.#tags.size < MAX_NAMES && rawName.length <= MAX_LENGTH) this.#tags.set(rawName, tag);
    }
    return tag;
  }

  #attributeName(rawName: string, refuse: (problem: string) => never): QName {
    let name = this.#attributeNames.get(rawName);
    if (name === undefined) {
      const own = ownText(rawName);
      name = this.#nameOf(own, '', refuse);
      if (this.#attributeNames.size < MAX_NAMES && own.length <= MAX_LENGTH) this.#attributeNames.set(own, name);
    }
    return name;
  }

  #nameOf(rawName: string, unprefixed: string, refuse: (problem: string) => never): QName {
    const colon = rawName.indexOf(':');
    if (colon < 0) return { namespace: unprefixed, local: rawName };
    const [prefix, local] = [rawName.slice(0, colon), rawName.slice(colon + 1)];
    if (prefix === '' || local === '' || local.includes(':')) refuse(`malformed name: ${rawName}`);
    const namespace = prefix === 'xmlns' ? undefined : this.#resolve(prefix);
    return { namespace: namespace ?? refuse(`unbound namespace prefix: "${prefix}"`), local };
  }

  #resolve(prefix: string): string | undefined {
    for (let scope: NamespaceScope | null = this; scope !== null; scope = scope.#parent) {
      const namespace = scope.#bindings.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return undefined;
  }
}

/** The scope around a document. */
export function documentScope(): NamespaceScope {
  return new NamespaceScope(
    null,
    new Map([
      ['xml', XML],
      ['xmlns', XMLNS],
      ['', ''],
    ]),
  );
}

/** The prefix that an attribute declares, empty for the default namespace; null for any other attribute. */
function declaredPrefix(rawName: string): string | null {
  if (!rawName.startsWith('xmlns')) return null;
  if (rawName === 'xmlns') return '';
  return rawName.startsWith('xmlns:') ? rawName.slice(6) : null;
}

function checkedNamespace(prefix: string, namespace: string, refuse: (problem: string) => never): string {
  const isXml = (prefix === 'xml') !== (namespace === XML);
  if (isXml || prefix === 'xmlns' || namespace === XMLNS) refuse(`the prefix "${prefix}" cannot be bound to that`);
  if (prefix !== '' && namespace === '') refuse(`the prefix "${prefix}" is bound to nothing`);
  return namespace;
}

/** Attributes of one name under different prefixes (Namespaces in XML 1.0, section 6.3). */
function refuseRepeated(attributes: readonly TagAttribute[], refuse: (problem: string) => never): void {
  const seen = new Set<string>();
  for (const { name } of attributes) {
    if (name.namespace === '') continue;
    const whole = clarkName(name);
    if (seen.has(whole)) refuse(`duplicate attribute: ${name.local}`);
    seen.add(whole);
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function isSameMap(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  if (one.size !== other.size) return false;
  for (const [prefix, namespace] of other) if (one.get(prefix) !== namespace) return false;
  return true;
}

function isDeclaration(text: string, index: number): boolean {
  return index % 2 === 0 && declaredPrefix(text) !== null;
}

function bindingsOf(attributes: readonly string[], refuse: (problem: string) => never): ReadonlyMap<string, string> {
  const bindings = new Map<string, string>();
  for (let index = 0; index < attributes.length; index += 2) {
    const rawName = attributes[index] ?? '';
    const prefix = declaredPrefix(rawName);
    if (prefix === null) continue;
    if (rawName === 'xmlns:' || prefix.includes(':')) refuse(`malformed name: ${rawName}`);
    bindings.set(prefix, checkedNamespace(prefix, (attributes[index + 1] ?? '').trim(), refuse));
  }
  return bindings;
}
