import type { JsonSchema } from '../../connectors/connector.ts';
import { unescapePointer } from './json-pointer.ts';

type SchemaObject = Exclude<JsonSchema, boolean>;

/** What a place of a value is: its type in words, and its members. References, lists and nil are looked through. */
export interface SchemaView {
  readonly type: string;
  /** In lexical form; null where any value of the type will do. */
  readonly enumeration: readonly string[] | null;
  readonly description: string | null;
  readonly members: ReadonlyMap<string, { readonly schema: JsonSchema; readonly required: boolean }>;
}

/** Keywords that bound a value, in the order in which they are told. */
const BOUNDS = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'pattern',
  'contentEncoding',
];
/** Deeper than any schema refers on without a member between. */
const DEEPEST = 20;

/** Views a schema of a WSDL's parameter or output; `root` holds its `$defs`. */
export function viewSchema(root: JsonSchema, schema: JsonSchema, depth = 0): SchemaView {
  const view = (inner: unknown) => viewSchema(root, inner as JsonSchema, depth + 1);
  if (typeof schema === 'boolean' || depth > DEEPEST) return plain('anything');
  if (typeof schema['$ref'] === 'string') {
    const { $ref, ...beside } = schema;
    const target = definition(root, schema['$ref']);
    return withDescription(view(target), beside['description']);
  }
  const branches = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as readonly JsonSchema[]) : null;
  if (branches !== null) return withDescription(oneOf(branches, branches.map(view)), schema['description']);
  if (schema['items'] !== undefined) return listOf(view(schema['items']), schema);
  return {
    type: typeInWords(schema),
    enumeration: Array.isArray(schema['enum']) ? [...new Set(schema['enum'].map(String))] : null,
    description: text(schema['description']),
    members: membersOf(schema),
  };
}

function plain(type: string): SchemaView {
  return { type, enumeration: null, description: null, members: new Map() };
}

function withDescription(view: SchemaView, description: unknown): SchemaView {
  return typeof description === 'string' ? { ...view, description } : view;
}

function listOf(item: SchemaView, schema: SchemaObject): SchemaView {
  const bounds = ['minItems', 'maxItems'].flatMap((name) =>
    schema[name] === undefined ? [] : [`${name} ${schema[name]}`],
  );
  const type = [`list of ${item.type}`, ...bounds].join(', ');
  return { ...item, type, description: text(schema['description']) ?? item.description };
}

/** Derived types, each told by its `@xsi:type`, or a value and null. A member is required where every branch wants it. */
function oneOf(branches: readonly JsonSchema[], views: readonly SchemaView[]): SchemaView {
  const members = new Map<string, { readonly schema: JsonSchema; readonly required: boolean }>();
  const objects = views.filter((view) => view.members.size > 0);
  for (const name of new Set(objects.flatMap((view) => [...view.members.keys()]))) {
    const found = objects.map((view) => view.members.get(name));
    const [schema] = found.flatMap((member) => (member === undefined ? [] : [member.schema]));
    if (schema !== undefined) members.set(name, { schema, required: found.every((member) => member?.required) });
  }
  const types = branches.map((branch, index) => derivedName(branch) ?? views[index]?.type ?? '');
  const enumerations = views.flatMap(({ enumeration }) => enumeration ?? []);
  return {
    type: [...new Set(types)].join(' or '),
    enumeration: enumerations.length === 0 ? null : enumerations,
    description: views[0]?.description ?? null,
    members,
  };
}

function derivedName(branch: JsonSchema): string | null {
  const properties = typeof branch === 'boolean' ? undefined : branch['properties'];
  const marker = (properties as Record<string, { readonly const?: unknown }> | undefined)?.['@xsi:type'];
  return typeof marker?.const === 'string' ? marker.const : null;
}

function typeInWords(schema: SchemaObject): string {
  const { type, format } = schema;
  // Bytes are bytes, whether as text or as a file: operations that were imported before files could be given are the same.
  const types = schema['contentEncoding'] === undefined ? [type ?? []].flat().map(String) : ['string'];
  const name = text(schema['x-type']) ?? (types.length === 0 ? 'anything' : types.join(' or '));
  const bounds = BOUNDS.flatMap((bound) => (schema[bound] === undefined ? [] : [`${bound} ${schema[bound]}`]));
  return [typeof format === 'string' ? `${name} (${format})` : name, ...bounds].join(', ');
}

function membersOf(schema: SchemaObject): SchemaView['members'] {
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  return new Map(properties.map(([name, member]) => [name, { schema: member, required: required.has(name) }]));
}

function definition(root: JsonSchema, reference: string): JsonSchema {
  const definitions = typeof root === 'boolean' ? undefined : root['$defs'];
  const name = unescapePointer(decodeURIComponent(reference.replace('#/$defs/', '')));
  return (definitions as Record<string, JsonSchema> | undefined)?.[name] ?? true;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
