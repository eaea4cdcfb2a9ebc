import type { JsonSchema } from '../../connector.ts';
import { isObject, type Place, PlaceFault } from '../model/place.ts';
import { inPlaceCycles } from './in-place-cycles.ts';
import { plainKeyword, SCHEMAS } from './keywords.ts';
import { addExample, translateOlder } from './older-dialects.ts';

/** Which way the values go: what only answers have is left out of requests, and the other way round. */
export type Direction = 'request' | 'response';

/** What one conversion needs to know. */
export interface ConversionOptions {
  /** 3.1 has the dialect of JSON Schema 2020-12; 3.0 and 2.0 have their own. */
  readonly isOlder: boolean;
  readonly direction: Direction;
  /** Schemas within schemas that are described; what is beyond is left open. */
  readonly budget: number;
  readonly warn: (message: string, place: Place) => void;
}

const MAX_DEPTH = 60;

/**
 * A schema of an OpenAPI document as JSON Schema 2020-12, complete in itself: what it refers to is in `$defs`, nearest
 * first, until the budget ends. It always compiles: what its author got wrong is left out, with a warning.
 */
export function convertSchema(place: Place, options: ConversionOptions): JsonSchema {
  return new Conversion(options).convert(place);
}

interface Definition {
  readonly name: string;
  readonly place: Place;
  schema: JsonSchema;
}

/** Where a schema stands in the conversion. */
interface Standing {
  readonly depth: number;
  /** The definition whose own value the schema describes, not a part of it; null within parts. */
  readonly owner: string | null;
}

class Conversion {
  readonly #options: ConversionOptions;
  readonly #definitions = new Map<string, Definition>();
  readonly #names = new Set<string>();
  readonly #queue: Definition[] = [];
  readonly #inPlace = new Map<string, Set<string>>();
  #left: number;
  #isCut = false;

  constructor(options: ConversionOptions) {
    this.#options = options;
    this.#left = options.budget;
  }

  convert(root: Place): JsonSchema {
    const target = this.#resolve(root);
    if (target === null) return {};
    const schema = this.#schema(target, { depth: 0, owner: null });
    // The queue grows while it is worked off: nearer definitions come first.
    for (const definition of this.#queue)
      definition.schema = this.#schema(definition.place, { depth: 0, owner: definition.name });
    for (const name of inPlaceCycles(this.#inPlace)) this.#open(name);
    if (this.#queue.length === 0 || typeof schema === 'boolean') return schema;
    return { ...schema, $defs: Object.fromEntries(this.#queue.map(({ name, schema: inner }) => [name, inner])) };
  }

  #schema(place: Place, standing: Standing): JsonSchema {
    if (typeof place.value === 'boolean') return place.value;
    if (!isObject(place.value)) {
      this.#options.warn('is no schema, and is left open', place);
      return {};
    }
    this.#left -= 1;
    if (this.#left < 0 || standing.depth > MAX_DEPTH) return this.#cut(place);
    return place.get('$ref').text() === null ? this.#keywords(place, standing) : this.#reference(place, standing);
  }

  #cut(place: Place): JsonSchema {
    if (!this.#isCut) this.#options.warn('is too large to be described whole: parts of it are left open', place);
    this.#isCut = true;
    return {};
  }

  #reference(place: Place, standing: Standing): JsonSchema {
    const target = this.#resolve(place);
    if (target === null) return {};
    const { name } = this.#definition(target);
    if (standing.owner !== null) {
      const edges = this.#inPlace.get(standing.owner) ?? new Set();
      this.#inPlace.set(standing.owner, edges.add(name));
    }
    const $ref = `#/$defs/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
    // Before 3.1, nothing beside a $ref counts; a description does no harm.
    const description = place.get('description').text();
    if (this.#options.isOlder) return description === null ? { $ref } : { description, $ref };
    return { ...this.#keywords(place, standing), $ref };
  }

  #definition(target: Place): Definition {
    const key = `${target.document.location}#${target.pointer}`;
    const known = this.#definitions.get(key);
    if (known !== undefined) return known;
    const definition = { name: this.#freeName(target), place: target, schema: {} };
    this.#definitions.set(key, definition);
    this.#queue.push(definition);
    return definition;
  }

  #freeName(target: Place): string {
    const base = target.pointer
      .slice(target.pointer.lastIndexOf('/') + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    let name = base || 'schema';
    for (let number = 2; this.#names.has(name); number += 1) name = `${base}-${number}`;
    this.#names.add(name);
    return name;
  }

  #resolve(place: Place): Place | null {
    try {
      return place.resolve();
    } catch (error) {
      if (!(error instanceof PlaceFault)) throw error;
      this.#options.warn(`is left open: ${error.message}`, place);
      return null;
    }
  }

  #open(name: string): void {
    const definition = this.#queue.find((one) => one.name === name);
    if (definition === undefined) return;
    definition.schema = {};
    this.#options.warn('refers to itself as its own value, and is left open', definition.place);
  }

  #keywords(place: Place, standing: Standing): Record<string, unknown> {
    const entries = place.members().flatMap(([keyword, member]): [string, unknown][] => {
      if (keyword === '__proto__') return [];
      const nested = SCHEMAS.get(keyword);
      if (nested !== undefined) return this.#nested(keyword, nested, member, standing);
      const plain = plainKeyword(keyword, member);
      if ('value' in plain) return [[keyword, plain.value]];
      if (plain.isFaulty) this.#options.warn('is left out: it is not valid here', member);
      return [];
    });
    const keywords: Record<string, unknown> = Object.fromEntries(entries);
    this.#dropHidden(keywords, place);
    return this.#options.isOlder ? translateOlder(keywords, place) : addExample(keywords, place.get('example').value);
  }

  #nested(
    keyword: string,
    { shape, inPlace }: { readonly shape: 'one' | 'list' | 'map'; readonly inPlace: boolean },
    member: Place,
    { depth, owner }: Standing,
  ): [string, unknown][] {
    const standing = { depth: depth + 1, owner: inPlace ? owner : null };
    if (shape === 'one') return Array.isArray(member.value) ? [] : [[keyword, this.#schema(member, standing)]];
    if (shape === 'list') {
      if (!Array.isArray(member.value) || member.value.length === 0) return [];
      return [[keyword, member.items().map((item) => this.#schema(item, standing))]];
    }
    if (!isObject(member.value)) return [];
    const schemas = member
      .members()
      .filter(([name, inner]) => name !== '__proto__' && !this.#isHidden(inner))
      .map(([name, inner]) => [name, this.#schema(inner, standing)]);
    return [[keyword, Object.fromEntries(schemas)]];
  }

  /** A property of the other direction is not required in this one (OpenAPI 3.0, section 4.7.24). */
  #dropHidden(keywords: Record<string, unknown>, place: Place): void {
    const { required } = keywords;
    if (!Array.isArray(required)) return;
    const kept = required.filter((name) => !this.#isHidden(place.get('properties').get(String(name))));
    if (kept.length === 0) delete keywords['required'];
    else keywords['required'] = kept;
  }

  #isHidden(property: Place): boolean {
    return property.get(this.#options.direction === 'request' ? 'readOnly' : 'writeOnly').isTrue();
  }
}
