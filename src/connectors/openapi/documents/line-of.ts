import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';
import { tokensOf } from './json-pointer.ts';

/**
 * The line, from 1, at which the value of a JSON pointer (or its nearest parent) stands in JSON or YAML text; null where
 * it cannot be told. Reads the whole text: for faults only.
 */
export function lineOf(text: string, pointer: string): number | null {
  try {
    const events = parseEvents(text, { maxDepth: 500 });
    const offset = new Walk(text, events).find(tokensOf(pointer) ?? []);
    return offset === null ? null : text.slice(0, offset).split('\n').length;
  } catch {
    // JSON that is no YAML (tabs as indentation): the pointer alone has to do.
    return null;
  }
}

/** Goes once through the events of a text, along the tokens of a pointer. */
class Walk {
  readonly #text: string;
  readonly #events: readonly Event[];
  #index = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  find(tokens: readonly string[]): number | null {
    while (this.#peek()?.type === EVENT_ID.DOCUMENT) this.#index += 1;
    let found = startOf(this.#peek());
    for (const token of tokens) {
      const inner = this.#enter(token);
      if (inner === null) return found;
      found = inner;
    }
    return found;
  }

  /** Moves to the value of a member, and answers where its key (or, in a list, the value) starts. */
  #enter(token: string): number | null {
    const event = this.#peek();
    if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return null;
    const isMap = event.type === EVENT_ID.MAPPING;
    this.#index += 1;
    for (let position = 0; ; position += 1) {
      const next = this.#peek();
      if (next === undefined || next.type === EVENT_ID.POP) return null;
      const key = isMap && next.type === EVENT_ID.SCALAR ? getScalarValue(this.#text, next) : String(position);
      if (isMap) this.#skip();
      if (key === token) return startOf(next);
      this.#skip();
    }
  }

  /** Moves behind the value that begins here. */
  #skip(): void {
    let depth = 0;
    do {
      const event = this.#peek();
      if (event === undefined) return;
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth += 1;
      if (event.type === EVENT_ID.POP) depth -= 1;
      this.#index += 1;
    } while (depth > 0);
  }

  #peek(): Event | undefined {
    return this.#events[this.#index];
  }
}

function startOf(event: Event | undefined): number | null {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
  return null;
}
