import type { JsonSchema } from '../connector.ts';
import { isObject } from './plain-text.ts';

/** In a JSON text: a string that may be a whole number which no double holds. */
const LONG_NUMBER_TEXT = /"-?[1-9]\d{15,}"/;
const LONG_NUMBER = /^-?[1-9]\d{15,}$/;
/** Schemas that one place of a value is looked up in, references followed. */
const MOST_SCHEMAS = 50;

type Keywords = Readonly<Record<string, unknown>>;

/** What TypeScript does not know yet (ECMAScript: JSON.parse source text access). */
const rawNumber = (JSON as unknown as { readonly rawJSON: (text: string) => unknown }).rawJSON;

/** Whether a JSON text may have a text in the place of a number. */
export function holdsLongNumbers(text: string): boolean {
  return LONG_NUMBER_TEXT.test(text);
}

/**
 * A value for JSON.stringify. The text of a whole number that a double cannot hold, as it is told in outputs, becomes that
 * number where the schema asks for numbers and for no text.
 */
export function exactValue(value: unknown, schema: JsonSchema): unknown {
  return exact(value, [schema], isObject(schema) ? schema['$defs'] : null);
}

function exact(value: unknown, schemas: readonly unknown[], definitions: unknown): unknown {
  if (typeof value === 'string') return isNumber(value, schemas, definitions) ? rawNumber(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const own = unfold(schemas, definitions);
  if (Array.isArray(value))
    return value.map((item, index) =>
      exact(
        item,
        own.map((schema) => itemSchema(schema, index)),
        definitions,
      ),
    );
  const members = Object.entries(value).map(([name, member]) => [
    name,
    exact(
      member,
      own.map((schema) => memberSchema(schema, name)),
      definitions,
    ),
  ]);
  return Object.fromEntries(members);
}

function isNumber(text: string, schemas: readonly unknown[], definitions: unknown): boolean {
  if (!LONG_NUMBER.test(text) || Number.isSafeInteger(Number(text))) return false;
  const types = unfold(schemas, definitions).flatMap(({ type }) => type);
  return !types.includes('string') && types.some((type) => type === 'integer' || type === 'number');
}

function itemSchema({ prefixItems, items }: Keywords, index: number): unknown {
  return (Array.isArray(prefixItems) ? prefixItems[index] : undefined) ?? items;
}

function memberSchema({ properties, additionalProperties }: Keywords, name: string): unknown {
  return isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
}

/** The schemas with all that they refer to or consist of, which look at the same value. */
function unfold(schemas: readonly unknown[], definitions: unknown): readonly Keywords[] {
  const found = new Set<Keywords>();
  const queue = [...schemas];
  for (const schema of queue) {
    if (!isObject(schema) || found.has(schema) || found.size >= MOST_SCHEMAS) continue;
    found.add(schema);
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) queue.push(...[schema[keyword] ?? []].flat());
    queue.push(referred(schema['$ref'], definitions));
  }
  return [...found];
}

function referred(reference: unknown, definitions: unknown): unknown {
  if (typeof reference !== 'string' || !isObject(definitions)) return undefined;
  const [, token] = /^#\/\$defs\/([^/]+)$/.exec(reference) ?? [];
  return token === undefined ? undefined : definitions[tokenText(token)];
}

/** A JSON Pointer in a fragment (RFC 6901, section 6). */
function tokenText(token: string): string {
  return decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~');
}
