import type { ErrorObject } from 'ajv/dist/2020.js';

/** What is repeated of a schema in a message. */
const MAX_LISTED = 10;
const MAX_PATTERN = 80;

/** Why a value does not fit, as Ajv says it, in words that follow the name of the field: `must be at least 1`. Never the value. */
export function misfitWords({ keyword, params, message, parentSchema }: ErrorObject): string {
  const { limit } = params as { readonly limit?: number };
  switch (keyword) {
    case 'required':
      return 'is needed';
    case 'type':
      return `must be ${eitherOf([params['type']].flat().map(kindWords))}`;
    case 'enum':
      return `must be one of ${listed(params['allowedValues'] as readonly unknown[])}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'minimum':
      return `must be at least ${limit}`;
    case 'maximum':
      return `must be at most ${limit}`;
    case 'exclusiveMinimum':
      return `must be greater than ${limit}`;
    case 'exclusiveMaximum':
      return `must be less than ${limit}`;
    case 'multipleOf':
      return params['multipleOf'] === 1 ? 'must be a whole number' : `must be a multiple of ${params['multipleOf']}`;
    case 'minLength':
      return `must have a length of at least ${limit}`;
    case 'maxLength':
      return `must have a length of at most ${limit}`;
    case 'minItems':
      return `must have at least ${limit} ${limit === 1 ? 'item' : 'items'}`;
    case 'maxItems':
      return `must have at most ${limit} ${limit === 1 ? 'item' : 'items'}`;
    case 'pattern':
      if (isNumeric(parentSchema))
        return parentSchema?.['multipleOf'] === 1 ? 'must be a whole number' : 'must be a number';
      return `must match the pattern ${String(params['pattern']).slice(0, MAX_PATTERN)}`;
    case 'additionalProperties':
      return `has no member ${String(params['additionalProperty'])}`;
    default:
      return message ?? 'does not fit';
  }
}

/** Numbers that may be given as text have a pattern for the text. */
function isNumeric(schema: ErrorObject['parentSchema']): boolean {
  const types: unknown = schema?.['type'];
  return Array.isArray(types) && types.includes('number');
}

function kindWords(type: unknown): string {
  if (type === 'null') return 'null';
  if (type === 'array') return 'a list';
  if (type === 'integer') return 'a whole number';
  return type === 'object' ? 'an object' : `a ${String(type)}`;
}

function eitherOf(kinds: readonly string[]): string {
  return kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`;
}

function listed(values: readonly unknown[]): string {
  const first = values.slice(0, MAX_LISTED).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return values.length > MAX_LISTED ? `${first.join(', ')}, …` : first.join(', ');
}
