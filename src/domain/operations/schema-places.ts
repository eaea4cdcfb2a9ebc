import type { JsonSchema } from '../../connectors/connector.ts';
import { unescapePointer } from './json-pointer.ts';

/**
 * The schema of a member inside a value, `$defs` kept; null where the schema has no such member, true where it says
 * nothing about it. A list is stepped into: the path names members only.
 */
export function schemaAt(root: JsonSchema, path: readonly string[]): JsonSchema | null {
  let current: JsonSchema | null = root;
  for (const name of path) {
    current = memberSchema(root, current, name, 0);
    if (current === null || current === true) return current;
  }
  if (typeof current === 'boolean' || typeof root === 'boolean' || root['$defs'] === undefined) return current;
  return { ...current, $defs: root['$defs'] };
}

/** True where the schema wants a list at a place, through references and combinations. */
export function isListAt(root: JsonSchema, path: readonly string[]): boolean {
  return wantsList(root, schemaAt(root, path) ?? false, 0);
}

/** Deeper than any schema refers on without stepping into the value. */
const DEEPEST_REFERENCE = 20;

function memberSchema(root: JsonSchema, schema: JsonSchema, name: string, depth: number): JsonSchema | null {
  if (typeof schema === 'boolean') return schema ? true : null;
  if (depth > DEEPEST_REFERENCE) return null;
  const into = (next: unknown) => memberSchema(root, next as JsonSchema, name, depth + 1);
  if (typeof schema['$ref'] === 'string') return into(definitionAt(root, schema['$ref']) ?? false);
  const properties = schema['properties'];
  if (isObject(properties) && Object.hasOwn(properties, name)) return properties[name] as JsonSchema;
  if (schema['items'] !== undefined) return into(schema['items']);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const branches = schema[keyword];
    if (!Array.isArray(branches)) continue;
    const found = branches.map(into).find((branch) => branch !== null && branch !== true);
    if (found !== undefined) return found;
  }
  return isOpen(schema) ? true : null;
}

/** True where the schema says nothing of members at all. */
function isOpen(schema: Exclude<JsonSchema, boolean>): boolean {
  const { properties, additionalProperties, type } = schema as Readonly<Record<string, unknown>>;
  if (properties !== undefined || additionalProperties === false) return false;
  return type === undefined || type === 'object' || (Array.isArray(type) && type.includes('object'));
}

function definitionAt(root: JsonSchema, reference: string): JsonSchema | undefined {
  if (typeof root === 'boolean' || !reference.startsWith('#')) return undefined;
  let current: unknown = root;
  for (const token of decodeURIComponent(reference).split('/').slice(1).map(unescapePointer)) {
    if (!isObject(current) || !Object.hasOwn(current, token)) return undefined;
    current = current[token];
  }
  return current as JsonSchema;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wantsList(root: JsonSchema, schema: JsonSchema, depth: number): boolean {
  if (typeof schema === 'boolean' || depth > DEEPEST_REFERENCE) return false;
  const into = (next: unknown) => wantsList(root, next as JsonSchema, depth + 1);
  if (typeof schema['$ref'] === 'string') return into(definitionAt(root, schema['$ref']) ?? false);
  if (schema['type'] !== undefined) return schema['type'] === 'array';
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schema[keyword] ?? []);
  return schema['items'] !== undefined || branches.some(into);
}
