import type { JsonSchema } from '../../connectors/connector.ts';
import { type SchemaView, viewSchema } from './schema-view.ts';

/** One difference between two schemas; `path` holds member names. */
export interface SchemaChange {
  readonly kind: 'NEW' | 'GONE' | 'NOW_MANDATORY' | 'NOW_OPTIONAL' | 'TYPE_CHANGED' | 'DOCUMENTED';
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  /** Of NEW: it must be there. */
  readonly required: boolean;
  /** Of TYPE_CHANGED: every value that was right is right still (`widened`), or the other way round (`narrowed`). */
  readonly direction: 'widened' | 'narrowed' | 'other';
}

/** More are no reading for anybody. */
const MOST_CHANGES = 500;

/** How one schema differs from another, member by member. Recursive types are compared once. */
export function schemaChanges(before: JsonSchema, after: JsonSchema): readonly SchemaChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const comparison = new Comparison(before, after);
  comparison.compare(before, after, []);
  return comparison.changes;
}

class Comparison {
  readonly changes: SchemaChange[] = [];
  readonly #seen = new Set<string>();
  readonly #before: JsonSchema;
  readonly #after: JsonSchema;

  constructor(before: JsonSchema, after: JsonSchema) {
    this.#before = before;
    this.#after = after;
  }

  compare(one: JsonSchema, other: JsonSchema, path: readonly string[]): void {
    const pair = JSON.stringify([one, other]);
    if (this.#seen.has(pair)) return;
    this.#seen.add(pair);
    const before = viewSchema(this.#before, one);
    const after = viewSchema(this.#after, other);
    this.#compareTypes(before, after, path);
    if (before.description !== after.description)
      this.#add({ kind: 'DOCUMENTED', path, before: before.description, after: after.description });
    this.#compareMembers(before, after, path);
  }

  #compareTypes(before: SchemaView, after: SchemaView, path: readonly string[]): void {
    const direction = before.type === after.type ? enumerationDirection(before, after) : 'other';
    if (direction === 'same') return;
    this.#add({ kind: 'TYPE_CHANGED', path, before: inWords(before), after: inWords(after), direction });
  }

  #compareMembers(before: SchemaView, after: SchemaView, path: readonly string[]): void {
    for (const [name, { schema, required }] of before.members) {
      const inner = [...path, name];
      const now = after.members.get(name);
      if (now === undefined) {
        const words = inWords(viewSchema(this.#before, schema));
        this.#add({ kind: 'GONE', path: inner, before: words, after: null });
        continue;
      }
      if (required !== now.required) {
        const kind = now.required ? 'NOW_MANDATORY' : 'NOW_OPTIONAL';
        this.#add({ kind, path: inner, before: presence(required), after: presence(now.required) });
      }
      this.compare(schema, now.schema, inner);
    }
    for (const [name, { schema, required }] of after.members) {
      if (before.members.has(name)) continue;
      const words = inWords(viewSchema(this.#after, schema));
      this.#add({ kind: 'NEW', path: [...path, name], before: null, after: words, required });
    }
  }

  #add(change: Omit<SchemaChange, 'required' | 'direction'> & Partial<SchemaChange>): void {
    if (this.changes.length < MOST_CHANGES) this.changes.push({ required: false, direction: 'other', ...change });
  }
}

function enumerationDirection(before: SchemaView, after: SchemaView): SchemaChange['direction'] | 'same' {
  const one = before.enumeration;
  const other = after.enumeration;
  const keeps = one === null ? other === null : other === null || one.every((value) => other.includes(value));
  const addsNothing = other === null ? one === null : one === null || other.every((value) => one.includes(value));
  if (keeps && addsNothing) return 'same';
  return keeps ? 'widened' : addsNothing ? 'narrowed' : 'other';
}

/** A type with the values that it is bound to, in words. */
function inWords({ type, enumeration }: SchemaView): string {
  return enumeration === null ? type : `${type}: ${enumeration.join(', ')}`;
}

/** Whether something must be there, in words. */
export function presence(required: boolean): string {
  return required ? 'mandatory' : 'optional';
}
