import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from '../../connectors/connector.ts';
import { userError } from '../../errors.ts';
import { unescapePointer } from './json-pointer.ts';
import { roundedIn, withLongNumbers } from './long-numbers.ts';
import type { Misfit } from './misfit.ts';
import { misfitWords } from './misfit-words.ts';
import { withinMs } from './within-ms.ts';

/** Compiled schemas are kept by their text: rows are read anew for every call, their schemas seldom change. */
const MOST_COMPILED = 500;
/** A pattern may backtrack for years on one short text, and nothing else would run meanwhile. */
const LONGEST_CHECK_MS = 500;
const compiled = new Map<string, CompiledSchema>();

interface CompiledSchema {
  readonly validate: ValidateFunction;
  /** It has keywords whose cost is beyond any proportion to the value. */
  readonly mayTakeLong: boolean;
  /** It asks for numbers somewhere. */
  readonly hasNumbers: boolean;
}

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

/** How a value does not fit a schema; empty where it does. A check that takes too long counts as a misfit. */
export function misfits(schema: JsonSchema, value: unknown): readonly Misfit[] {
  const { validate, mayTakeLong, hasNumbers } = compile(schema);
  const fitsAs = (candidate: unknown) => {
    const check = () => untilStackEnds(() => validate(candidate));
    return mayTakeLong && isLong(candidate) ? withinMs(LONGEST_CHECK_MS, check) : check();
  };
  const fits = fitsAs(value);
  if (fits === undefined) return [{ path: [], message: 'takes too long to be checked against the schema' }];
  if (fits) return hasNumbers ? roundedIn(value) : [];
  const errors = validate.errors ?? [];
  if (hasNumbers) {
    const read = withLongNumbers(value, errors);
    if (read !== value && fitsAs(read) === true) return [];
  }
  return distinct(withoutEchoes(errors).map(toMisfit));
}

/** Branches of a schema may find the same fault. */
function distinct(found: readonly Misfit[]): readonly Misfit[] {
  return [...new Map(found.map((misfit) => [JSON.stringify(misfit), misfit])).values()];
}

/** Undefined where a schema refers to itself without stepping into the value, such as {"$ref": "#"}. */
function untilStackEnds(check: () => boolean): boolean | undefined {
  try {
    return check();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** On less than this no pattern takes long, and watching the time would take longer than most checks. */
const SHORT_TEXT = 24;

function isLong(value: unknown): boolean {
  return (JSON.stringify(value) ?? '').length > SHORT_TEXT;
}

function compile(schema: JsonSchema): CompiledSchema {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  // One instance each: `$id`s of different users' schemas must not meet. Formats that are not known say nothing.
  // Own properties only: `{}` has no member `constructor`, whatever its prototype says.
  const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true, logger: false, verbose: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema as object | boolean as object);
  // Ajv's own keyword: such a schema answers a promise, which would pass for a yes.
  if ('$async' in validate) throw new Error('$async is no keyword of it');
  if (compiled.size >= MOST_COMPILED) compiled.delete(compiled.keys().next().value ?? '');
  const entry = {
    validate,
    mayTakeLong: /"(?:pattern|patternProperties|uniqueItems)":/.test(text),
    hasNumbers: /"(?:integer|number)"/.test(text),
  };
  compiled.set(text, entry);
  return entry;
}

/**
 * `anyOf` and its like repeat what their branches have said; and that a value may also be null says nothing to whoever gave one that
 * another branch finds fault with in particular.
 */
function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const telling = errors.filter((error) => !['anyOf', 'oneOf', 'allOf', 'if'].includes(error.keyword));
  if (telling.length === 0) return errors;
  const judged = judgedPlaces(telling);
  return telling.filter((error) => !(isNullBranch(error) && judged.has(error.instancePath)));
}

function isNullBranch({ keyword, params, schemaPath }: ErrorObject): boolean {
  return keyword === 'type' && params['type'] === 'null' && /\/(?:anyOf|oneOf)\/\d+\/type$/.test(schemaPath);
}

/** The places of values that were of a kind to be looked into, as JSON Pointers. */
function judgedPlaces(errors: readonly ErrorObject[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { keyword, instancePath } of errors) {
    if (keyword !== 'type') places.add(instancePath);
    for (let place = instancePath; place !== ''; ) {
      place = place.slice(0, place.lastIndexOf('/'));
      places.add(place);
    }
  }
  return places;
}

function toMisfit(error: ErrorObject): Misfit {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const missing = error.keyword === 'required' ? [String(error.params['missingProperty'])] : [];
  return { path: [...path, ...missing], message: misfitWords(error) };
}
