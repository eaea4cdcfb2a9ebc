import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from '../../connectors/connector.ts';
import { userError } from '../../errors.ts';

/** One way in which a value does not fit: where inside the value (member names, indexes), and why. */
export interface Misfit {
  readonly path: readonly string[];
  readonly message: string;
}

/** Compiled schemas are kept by their text: rows are read anew for every call, their schemas seldom change. */
const MOST_COMPILED = 500;
const compiled = new Map<string, ValidateFunction>();

/** Refuses (INVALID_INPUT) what is no JSON Schema (2020-12). */
export function checkSchema(schema: unknown, path: readonly string[]): JsonSchema {
  const isSchema =
    typeof schema === 'boolean' || (typeof schema === 'object' && schema !== null && !Array.isArray(schema));
  if (!isSchema) throw userError('INVALID_INPUT', 'A schema is a JSON object, such as {"type": "string"}', path);
  try {
    compile(schema as JsonSchema);
  } catch (error) {
    throw userError('INVALID_INPUT', `It is no JSON Schema (2020-12): ${(error as Error).message}`, path, {
      cause: error,
    });
  }
  return schema as JsonSchema;
}

/** How a value does not fit a schema; empty where it does. */
export function misfits(schema: JsonSchema, value: unknown): readonly Misfit[] {
  const validate = compile(schema);
  if (validate(value)) return [];
  return withoutEchoes(validate.errors ?? []).map(toMisfit);
}

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

function compile(schema: JsonSchema): ValidateFunction {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  // One instance each: `$id`s of different users' schemas must not meet. Formats that are not known say nothing.
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, addUsedSchema: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema as object | boolean as object);
  if (compiled.size >= MOST_COMPILED) compiled.delete(compiled.keys().next().value ?? '');
  compiled.set(text, validate);
  return validate;
}

/** `anyOf` and its like repeat what their branches have said. */
function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const telling = errors.filter((error) => !['anyOf', 'oneOf', 'allOf', 'if'].includes(error.keyword));
  return telling.length > 0 ? telling : errors;
}

function toMisfit(error: ErrorObject): Misfit {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const missing = error.keyword === 'required' ? [String(error.params['missingProperty'])] : [];
  const allowed = error.keyword === 'enum' ? `: ${JSON.stringify(error.params['allowedValues'])}` : '';
  const unknown = error.keyword === 'additionalProperties' ? `: ${String(error.params['additionalProperty'])}` : '';
  const message = missing.length > 0 ? 'is needed' : `${error.message ?? 'does not fit'}${allowed}${unknown}`;
  return { path: [...path, ...missing], message };
}

function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
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
