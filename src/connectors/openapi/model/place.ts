import { pointerTo, tokensOf } from '../documents/json-pointer.ts';

/** One document that was read. */
export interface ReadDocument {
  readonly location: string;
  /** Where it was found after redirects: what its relative references are relative to (RFC 3986, section 5.1.3). */
  readonly base: string;
  readonly text: string;
  readonly value: unknown;
}

/** Finds the document that a reference in another leads to; null where it was not read. */
export type FollowReference = (from: ReadDocument, reference: string) => ReadDocument | null;

/** What is wrong at one place of a document; `detail` is a sentence without the place. */
export class PlaceFault extends Error {
  override readonly name = 'PlaceFault';
  readonly place: Place;

  constructor(place: Place, detail: string) {
    super(detail);
    this.place = place;
  }
}

const MAX_HOPS = 50;

/** A value in a document, with where it stands. An absent member is a place without a value. */
export class Place {
  readonly value: unknown;
  readonly document: ReadDocument;
  readonly pointer: string;
  readonly #follow: FollowReference;

  constructor(value: unknown, document: ReadDocument, pointer: string, follow: FollowReference) {
    this.value = value;
    this.document = document;
    this.pointer = pointer;
    this.#follow = follow;
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** Own members only: `constructor` is no member of a document. */
  get(name: string): Place {
    const { value } = this;
    const member =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    return this.#at(member, name);
  }

  /** The same object without one of its members. */
  without(name: string): Place {
    const { [name]: _left, ...rest } = this.object();
    return new Place(rest, this.document, this.pointer, this.#follow);
  }

  /** The members of an object; none where the value is absent. Throws PlaceFault where it is something else. */
  members(): readonly (readonly [string, Place])[] {
    if (!this.exists) return [];
    return Object.entries(this.object()).map(([name, value]) => [name, this.#at(value, name)]);
  }

  /** The entries of a list; none where the value is absent. Throws PlaceFault where it is something else. */
  items(): readonly Place[] {
    if (!this.exists) return [];
    if (!Array.isArray(this.value)) throw new PlaceFault(this, 'a list is needed here');
    return this.value.map((value, index) => this.#at(value, String(index)));
  }

  object(): Readonly<Record<string, unknown>> {
    if (isObject(this.value)) return this.value;
    throw new PlaceFault(this, this.exists ? `an object is needed here, not ${kindOf(this.value)}` : 'it is missing');
  }

  string(): string {
    if (typeof this.value === 'string') return this.value;
    throw new PlaceFault(this, this.exists ? `a text is needed here, not ${kindOf(this.value)}` : 'it is missing');
  }

  /** The text, or null for anything else. */
  text(): string | null {
    return typeof this.value === 'string' ? this.value : null;
  }

  isTrue(): boolean {
    return this.value === true;
  }

  /** Follows `$ref` to what it leads to. Throws PlaceFault where it leads nowhere or in a circle. */
  resolve(): Place {
    let place: Place = this;
    for (let hop = 0; hop < MAX_HOPS; hop += 1) {
      const reference = isObject(place.value) ? place.value['$ref'] : undefined;
      if (typeof reference !== 'string') return place;
      place = place.#target(reference);
    }
    throw new PlaceFault(this, 'its references lead in a circle');
  }

  #target(reference: string): Place {
    const document = reference.startsWith('#') ? this.document : this.#follow(this.document, reference);
    if (document === null) throw new PlaceFault(this, `"${reference}" leads to a document that could not be read`);
    const hash = reference.indexOf('#');
    let place = new Place(document.value, document, '', this.#follow);
    for (const token of (hash === -1 ? [] : tokensOf(decode(reference.slice(hash + 1)))) ?? [''])
      place = place.get(token);
    if (!place.exists) throw new PlaceFault(this, `"${reference}" leads to nothing`);
    return place;
  }

  #at(value: unknown, token: string): Place {
    return new Place(value, this.document, pointerTo(this.pointer, token), this.#follow);
  }
}

/** An object of JSON, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
