import { introspectionFromSchema } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../../src/server/schema.ts';

/** The places of everything inside that could have a description, and has none. */
function undescribed(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => undescribed(item, place));
  const { name, description } = value as { readonly name?: string; readonly description?: string | null };
  const here = `${place}.${name}`;
  const inside = Object.values(value).flatMap((member) => undescribed(member, here));
  return description === null ? [here, ...inside] : inside;
}

it('describes every type, field, argument and value that it serves', () => {
  const { types } = introspectionFromSchema(buildSchema()).__schema;
  const ours = types.filter(({ name }) => !name.startsWith('__'));
  expect(ours.length).toBeGreaterThan(100);
  expect(undescribed(ours, 'schema')).toEqual([]);
});
