import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schemaFaults } from '../../../scripts/schema-faults.ts';

const contract = `
"A query."
type Query {
  "Pets."
  pets("How many." first: Int = 50): [Pet!]!
}
"A pet."
type Pet {
  "Its name."
  name: String!
}
"One."
input Choice @oneOf {
  "A."
  a: Int
  "B."
  b: Int
}`;
const served = `"All of it." schema { query: Query }\n${contract}`;

const faults = (now: string) => schemaFaults(buildSchema(contract), buildSchema(now));

test('the contract served as it is has no fault', () => {
  expect(faults(served)).toEqual([]);
});

test('a growing schema has no fault', () => {
  expect(faults(served.replace('"Its name."', '"Its age." age: Int\n"Its name."'))).toEqual([]);
});

test('a description that goes on where the contract ends has no fault', () => {
  expect(faults(served.replace('"Pets."', '"Pets. All of them."'))).toEqual([]);
});

test.each([
  ['a field that is gone', ['name: String!', 'called: String!'], 'breaks the contract: Pet.name was removed.'],
  ['a field that became nullable', ['name: String!', 'name: String'], 'breaks the contract: Pet.name changed type'],
  ['an input that lost @oneOf', [' @oneOf', ''], 'breaks the contract: Choice is no longer @oneOf'],
  ['a default that changed', ['= 50', '= 20'], 'breaks the contract: the default of Query.pets(first:) was 50'],
  [
    'a description that changed',
    ['"Pets."', '"Cats."'],
    'breaks the contract: the description of Query.pets does not begin',
  ],
  ['a type without a description', ['"A pet."', ''], 'has no description: Pet'],
  ['a field without a description', ['"Its name."', ''], 'has no description: Pet.name'],
  ['an argument without a description', ['"How many."', ''], 'has no description: Query.pets(first:)'],
  ['a schema without a description', ['"All of it."', ''], 'has no description: the schema itself'],
] as const)('%s is a fault', (_, [from, to], fault) => {
  expect(faults(served.replace(from, to))).toContainEqual(expect.stringContaining(fault));
});
