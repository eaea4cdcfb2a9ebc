import type { IncomingHttpHeaders } from 'node:http';

/** What is asked of the headers of an answer: names in any case; several lines of one name are joined by ", ". */
export interface ReadonlyHeaders extends Iterable<[name: string, value: string]> {
  get(name: string): string | null;
  has(name: string): boolean;
}

/** The headers of an answer as undici has them. `Headers` would check each of them anew, for as long as it takes to read a short body. */
export class ReceivedHeaders implements ReadonlyHeaders {
  readonly #fields: IncomingHttpHeaders;

  constructor(fields: IncomingHttpHeaders) {
    this.#fields = fields;
  }

  get(name: string): string | null {
    const value = this.has(name) ? this.#fields[name.toLowerCase()] : null;
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name.toLowerCase());
  }

  [Symbol.iterator](): Iterator<[name: string, value: string]> {
    const pairs: [name: string, value: string][] = [];
    for (const [name, value] of Object.entries(this.#fields)) {
      if (Array.isArray(value)) for (const each of value) pairs.push([name, each]);
      else if (value !== undefined) pairs.push([name, value]);
    }
    return pairs[Symbol.iterator]();
  }
}

/** The headers of a request that is being written: values lose the spaces around them, and are checked when they are sent. */
export class HeaderFields implements ReadonlyHeaders {
  readonly #values = new Map<string, string>();

  constructor(fields: Iterable<readonly [name: string, value: string]>) {
    for (const [name, value] of fields) this.set(name, value);
  }

  /** In the place of a value that the name has. */
  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value.trim());
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  [Symbol.iterator](): Iterator<[name: string, value: string]> {
    return this.#values[Symbol.iterator]();
  }
}
