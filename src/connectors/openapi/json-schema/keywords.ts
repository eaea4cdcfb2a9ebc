import type { Place } from '../model/place.ts';
import { isSmall } from './bounded-value.ts';
import { unicodePattern } from './unicode-pattern.ts';

/** Keywords of JSON Schema 2020-12 whose value is a schema, a list of them, or a map of them; `inPlace` ones look at the same value. */
export const SCHEMAS: ReadonlyMap<string, { readonly shape: 'one' | 'list' | 'map'; readonly inPlace: boolean }> =
  new Map([
    ['items', { shape: 'one', inPlace: false }],
    ['additionalProperties', { shape: 'one', inPlace: false }],
    ['contains', { shape: 'one', inPlace: false }],
    ['propertyNames', { shape: 'one', inPlace: false }],
    ['unevaluatedItems', { shape: 'one', inPlace: false }],
    ['unevaluatedProperties', { shape: 'one', inPlace: false }],
    ['contentSchema', { shape: 'one', inPlace: false }],
    ['not', { shape: 'one', inPlace: true }],
    ['if', { shape: 'one', inPlace: true }],
    ['then', { shape: 'one', inPlace: true }],
    ['else', { shape: 'one', inPlace: true }],
    ['allOf', { shape: 'list', inPlace: true }],
    ['anyOf', { shape: 'list', inPlace: true }],
    ['oneOf', { shape: 'list', inPlace: true }],
    ['prefixItems', { shape: 'list', inPlace: false }],
    ['properties', { shape: 'map', inPlace: false }],
    ['patternProperties', { shape: 'map', inPlace: false }],
    ['dependentSchemas', { shape: 'map', inPlace: true }],
  ]);

const TYPES: ReadonlySet<unknown> = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

const isText = (value: unknown) => typeof value === 'string';
const isFlag = (value: unknown) => typeof value === 'boolean';
const isNumber = (value: unknown) => Number.isFinite(value);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const isNames = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isSmallList = (value: unknown) => Array.isArray(value) && value.length > 0 && isSmall(value);

/** The other keywords that are kept, each with what its value has to be. */
const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => (Array.isArray(value) ? value.length > 0 && value.every((one) => TYPES.has(one)) : TYPES.has(value)),
  title: isText,
  description: isText,
  format: isText,
  contentEncoding: isText,
  contentMediaType: isText,
  pattern: (value) => typeof value === 'string' && unicodePattern(value) !== null,
  multipleOf: (value) => isNumber(value) && Number(value) > 0,
  maximum: isNumber,
  minimum: isNumber,
  exclusiveMaximum: isNumber,
  exclusiveMinimum: isNumber,
  maxLength: isCount,
  minLength: isCount,
  maxItems: isCount,
  minItems: isCount,
  maxProperties: isCount,
  minProperties: isCount,
  maxContains: isCount,
  minContains: isCount,
  uniqueItems: isFlag,
  readOnly: isFlag,
  writeOnly: isFlag,
  deprecated: isFlag,
  required: isNames,
  dependentRequired: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isNames),
  enum: (value) => Array.isArray(value) && value.length > 0 && isSmall(value, { maxParts: 10_000, maxText: 200_000 }),
  const: (value) => isSmall(value),
  default: (value) => isSmall(value),
  examples: isSmallList,
};

/** What is said in 2020-12 by other means. */
const TRANSLATED: ReadonlySet<string> = new Set([
  '$ref',
  'nullable',
  'x-nullable',
  'example',
  'exclusiveMaximum',
  'exclusiveMinimum',
]);

/**
 * The value of a keyword that is no schema, ready to be compiled; undefined where it is left out: unknown, malformed, too
 * large, or translated elsewhere. `isFaulty` says whether its author got it wrong.
 */
export function plainKeyword(
  keyword: string,
  place: Place,
): { readonly value: unknown } | { readonly isFaulty: boolean } {
  const check = Object.hasOwn(VALUES, keyword) ? VALUES[keyword] : undefined;
  if (check === undefined) return { isFaulty: false };
  if (!check(place.value))
    return { isFaulty: ['type', 'pattern', 'required', 'enum'].includes(keyword) && !TRANSLATED.has(keyword) };
  return { value: normalized(keyword, place.value) };
}

function normalized(keyword: string, value: unknown): unknown {
  if (keyword === 'pattern' && typeof value === 'string') return unicodePattern(value);
  return keyword === 'required' || keyword === 'type' ? withoutRepeats(value) : value;
}

function withoutRepeats(value: unknown): unknown {
  return Array.isArray(value) ? [...new Set(value)] : value;
}
