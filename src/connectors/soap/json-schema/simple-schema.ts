import { isSwaRef } from '../attachments/swa-ref.ts';
import type { Facets, SimpleType } from '../model/schema-model.ts';
import { numericPattern, numericType } from './numeric-types.ts';
import { ecmaPattern } from './pattern.ts';
import type { SchemaMode, SchemaObject } from './schema-mode.ts';

/**
 * The formats of outputs. Inputs have none of them, and say `x-type` instead: validators assert RFC 3339, where an
 * xs:dateTime may lack its zone and an xs:date may have one.
 */
const FORMATS: Readonly<Record<string, string | undefined>> = {
  date: 'date',
  dateTime: 'date-time',
  dateTimeStamp: 'date-time',
  time: 'time',
  duration: 'duration',
  anyURI: 'uri-reference',
  gYear: 'gYear',
  gYearMonth: 'gYearMonth',
  gMonth: 'gMonth',
  gMonthDay: 'gMonthDay',
  gDay: 'gDay',
};

/** The JSON Schema of a simple type. */
export function simpleSchema(type: SimpleType, mode: SchemaMode): SchemaObject {
  if (type.variety === 'list') return listSchema(type, mode);
  if (type.variety === 'union') return unionSchema(type, mode);
  const { builtin } = type;
  // Text, or a file as `value-model.ts` says.
  if (builtin === 'base64Binary' && type.enumeration === null)
    return { type: ['string', 'object'], contentEncoding: 'base64' };
  if (isSwaRef(type)) return { type: ['string', 'object'], ...formatOf(builtin, mode) };
  if (builtin === 'hexBinary' && type.enumeration === null) return { type: 'string', contentEncoding: 'base16' };
  if (builtin === 'boolean') return { type: 'boolean' };
  if (builtin === 'anySimpleType')
    return mode === 'input' ? { type: ['string', 'number', 'boolean'] } : { type: 'string' };
  return numericType(builtin) === null ? stringSchema(type, mode) : numericSchema(type, mode);
}

/** A default or fixed value in lexical form as JSON. */
export function defaultValue(type: SimpleType, text: string): unknown {
  if (type.variety === 'list' && type.itemType) {
    const { itemType } = type;
    return text
      .split(/\s+/)
      .filter((item) => item !== '')
      .map((item) => defaultValue(itemType, item));
  }
  const trimmed = text.trim();
  if (type.builtin === 'boolean') return trimmed === 'true' || trimmed === '1';
  const numeric = numericType(type.builtin);
  if (numeric === null) return text;
  return numeric.output === 'string' ? trimmed : numberOr(trimmed);
}

function numberOr(text: string): number | string {
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? number : text;
}

function listSchema(type: SimpleType, mode: SchemaMode): SchemaObject {
  const { minLength, maxLength, length } = type.facets;
  const items = type.itemType === null ? {} : simpleSchema(type.itemType, mode);
  return { type: 'array', items, ...defined({ minItems: minLength ?? length, maxItems: maxLength ?? length }) };
}

function unionSchema(type: SimpleType, mode: SchemaMode): SchemaObject {
  if (type.enumeration !== null) return { enum: [...type.enumeration] };
  const schemas = new Map<string, SchemaObject>();
  for (const member of type.memberTypes) {
    const schema = simpleSchema(member, mode);
    schemas.set(JSON.stringify(schema), schema);
  }
  const [first] = schemas.values();
  if (first === undefined) return { type: 'string' };
  return schemas.size === 1 ? first : { anyOf: [...schemas.values()] };
}

function stringSchema(type: SimpleType, mode: SchemaMode): SchemaObject {
  const { builtin, enumeration, facets } = type;
  if (enumeration !== null && builtin !== 'QName' && builtin !== 'NOTATION') {
    return { type: 'string', enum: enumeration.map((value) => (builtin === 'string' ? value : value.trim())) };
  }
  return {
    type: 'string',
    ...formatOf(builtin, mode),
    ...stringFacets(facets),
  };
}

function formatOf(builtin: string, mode: SchemaMode): SchemaObject {
  const format = FORMATS[builtin];
  if (format === undefined) return {};
  return mode === 'input' ? { 'x-type': `xs:${builtin}` } : { format };
}

function stringFacets(facets: Facets): SchemaObject {
  const { length, minLength, maxLength } = facets;
  const pattern = patternOf(facets);
  return defined({ minLength: minLength ?? length, maxLength: maxLength ?? length, pattern });
}

/** The patterns of one derivation step are alternatives; of the steps the last that can be said is taken. */
function patternOf(facets: Facets): string | undefined {
  for (const step of [...(facets.patterns ?? [])].reverse()) {
    const pattern = ecmaPattern(step.length === 1 ? (step[0] ?? '') : step.map((one) => `(${one})`).join('|'));
    if (pattern !== null) return pattern;
  }
  return undefined;
}

function numericSchema(type: SimpleType, mode: SchemaMode): SchemaObject {
  const numeric = numericType(type.builtin);
  if (numeric === null) return { type: 'string' };
  const { format } = numeric;
  if (type.enumeration !== null) return numericEnumeration(type.enumeration, numeric.output, mode);
  if (mode === 'output') {
    return { type: numeric.output, format, ...(numeric.output === 'string' ? {} : numericBounds(type)) };
  }
  return {
    type: ['number', 'string'],
    format,
    ...(numeric.integer ? { multipleOf: 1 } : {}),
    ...numericBounds(type),
    pattern: numericPattern(type.builtin, numeric.integer),
  };
}

function numericEnumeration(enumeration: readonly string[], output: string, mode: SchemaMode): SchemaObject {
  const strings = enumeration.map((value) => value.trim());
  const numbers = strings.map(numberOr);
  if (mode === 'input') return { type: ['number', 'string'], enum: [...new Set([...numbers, ...strings])] };
  return output === 'string' ? { type: 'string', enum: strings } : { type: output, enum: numbers };
}

/** Bounds that a double cannot hold exactly are left out. */
function numericBounds(type: SimpleType): SchemaObject {
  const { facets, builtin } = type;
  const numeric = numericType(builtin);
  return defined({
    minimum: exact(facets.minInclusive) ?? (facets.minExclusive === undefined ? numeric?.minimum : undefined),
    maximum: exact(facets.maxInclusive) ?? (facets.maxExclusive === undefined ? numeric?.maximum : undefined),
    exclusiveMinimum: exact(facets.minExclusive),
    exclusiveMaximum: exact(facets.maxExclusive),
  });
}

function exact(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d*\.?\d+$/.test(text) || text.replaceAll(/\D/g, '').length > 15) return undefined;
  return Number(text);
}

function defined(members: SchemaObject): SchemaObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
