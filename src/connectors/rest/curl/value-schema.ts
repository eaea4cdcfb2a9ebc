import type { JsonSchema } from '../../connector.ts';

/** The JSON Schema of values like this one: types and members, nothing that only this value is. */
export function schemaLike(value: unknown): JsonSchema {
  if (Array.isArray(value)) return { type: 'array', ...itemsOf(value) };
  if (value !== null && typeof value === 'object')
    return {
      type: 'object',
      properties: Object.fromEntries(Object.entries(value).map(([name, member]) => [name, schemaLike(member)])),
    };
  return value === null ? {} : { type: typeof value };
}

/** A list of one kind says which; others say nothing of their items. */
function itemsOf(values: readonly unknown[]): { readonly items?: JsonSchema } {
  const [first, ...others] = values.map((value) => JSON.stringify(schemaLike(value)));
  return first !== undefined && others.every((other) => other === first) ? { items: JSON.parse(first) } : {};
}
