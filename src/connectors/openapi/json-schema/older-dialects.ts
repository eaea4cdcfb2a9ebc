import type { Place } from '../model/place.ts';
import { isSmall } from './bounded-value.ts';

type Keywords = Record<string, unknown>;

/**
 * What OpenAPI 3.0 and Swagger 2 say in their own words (`nullable`, boolean `exclusiveMinimum`, `example`) added to the
 * keywords of one schema, in those of 2020-12.
 */
export function translateOlder(keywords: Keywords, place: Place): Keywords {
  const isNullable = place.get('nullable').isTrue() || place.get('x-nullable').isTrue();
  const bounded = translateBounds(keywords, place);
  const withExample = addExample(bounded, place.get('example').value);
  return isNullable ? nullable(withExample) : withExample;
}

/** `example` of every version, as one of `examples`. */
export function addExample(keywords: Keywords, example: unknown): Keywords {
  if (example === undefined || keywords['examples'] !== undefined || !isSmall(example)) return keywords;
  return { ...keywords, examples: [example] };
}

function translateBounds(keywords: Keywords, place: Place): Keywords {
  const translated = { ...keywords };
  for (const [flag, bound] of [
    ['exclusiveMaximum', 'maximum'],
    ['exclusiveMinimum', 'minimum'],
  ] as const) {
    if (!place.get(flag).isTrue() || translated[bound] === undefined) continue;
    translated[flag] = translated[bound];
    delete translated[bound];
  }
  return translated;
}

function nullable(keywords: Keywords): Keywords {
  const { type, enum: values, ...rest } = keywords;
  if (typeof type !== 'string') return { anyOf: [keywords, { type: 'null' }] };
  const withNull = Array.isArray(values) && !values.includes(null) ? [...values, null] : values;
  return { ...rest, type: [type, 'null'], ...(withNull === undefined ? {} : { enum: withNull }) };
}
