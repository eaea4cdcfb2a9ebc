import { clarkName, type QName } from '../model/qname.ts';
import type { SchemaObject } from './schema-mode.ts';

/** Types that are used once are put where they are used, this deep at most. */
const MAX_INLINE_DEPTH = 6;
/** Definitions of one schema, and members of all of them together; what is beyond is described as any object. */
const MAX_DEFINITIONS = 1000;
const MAX_MEMBERS = 8000;

interface Definition {
  readonly key: string;
  readonly schema: SchemaObject;
  readonly build: () => SchemaObject;
  /** The places that refer to it. */
  readonly references: SchemaObject[];
  /** The definition whose schema holds the first reference; null for the root. */
  readonly parent: Definition | null;
  readonly inlined: boolean;
  depth: number;
}

/** The `$defs` of one schema: built breadth first, so that a limit cuts what is furthest away. */
export class SchemaDefinitions {
  readonly #byIdentity = new Map<object, Definition>();
  readonly #keys = new Set<string>();
  readonly #queue: Definition[] = [];
  #current: Definition | null = null;
  #members = 0;

  /**
   * A reference to the schema of `identity` (a type). Named ones are called by their local name, made unique; those
   * without a name by `hint`, and they are put in place where only one reference is made to them.
   */
  reference(identity: object, name: QName | null, hint: string, build: () => SchemaObject): SchemaObject {
    let definition = this.#byIdentity.get(identity);
    if (!definition) {
      const key = this.#newKey(name?.local ?? hint);
      const schema = name === null ? {} : { 'x-qname': clarkName(name) };
      definition = { key, schema, build, references: [], parent: this.#current, inlined: name === null, depth: 0 };
      this.#byIdentity.set(identity, definition);
      this.#queue.push(definition);
    }
    const reference: SchemaObject = { $ref: `#/$defs/${encodeURIComponent(definition.key)}` };
    definition.references.push(reference);
    return reference;
  }

  /** Builds everything that is referred to. */
  build(): void {
    let built = 0;
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      this.#current = next;
      built += 1;
      Object.assign(next.schema, built > MAX_DEFINITIONS || this.#members > MAX_MEMBERS ? cutSchema() : next.build());
      const { properties } = next.schema;
      if (typeof properties === 'object' && properties !== null) this.#members += Object.keys(properties).length;
    }
  }

  /** The root with the definitions that it needs, those that are used once put in place. */
  assemble(root: SchemaObject): SchemaObject {
    const $defs: SchemaObject = {};
    for (const definition of this.#byIdentity.values()) {
      if (!this.#putInPlace(definition, root)) $defs[definition.key] = definition.schema;
    }
    return Object.keys($defs).length === 0 ? root : { ...root, $defs };
  }

  #putInPlace(definition: Definition, root: SchemaObject): boolean {
    const [only] = definition.references;
    if (only === undefined || definition.references.length > 1) return false;
    const parentDepth = definition.parent?.depth ?? 0;
    if (only !== root && (!definition.inlined || parentDepth >= MAX_INLINE_DEPTH)) return false;
    const { $ref: _, ...annotations } = only;
    delete only['$ref'];
    Object.assign(only, definition.schema, annotations);
    definition.depth = parentDepth + 1;
    return true;
  }

  #newKey(wanted: string): string {
    let key = wanted;
    for (let number = 2; this.#keys.has(key); number += 1) key = `${wanted}.${number}`;
    this.#keys.add(key);
    return key;
  }
}

function cutSchema(): SchemaObject {
  return { type: 'object', 'x-truncated': true, description: 'The schema is too large to be described whole.' };
}
