import type { ParameterDefinition, ParameterLocation } from '../connector.ts';

/** A parameter that has a value, with that value. */
export interface ParameterValue {
  readonly definition: ParameterDefinition;
  readonly value: unknown;
}

type ByLocation = ReadonlyMap<ParameterLocation, readonly ParameterDefinition[]>;

/** The lists of operations, sorted: each is asked for every place at every call. */
const sorted = new WeakMap<readonly ParameterDefinition[], ByLocation>();

/** The same one for all: most calls ask for more places than they have parameters. */
const NONE: readonly never[] = [];

/** The parameters at one place, in their order. */
export function parametersIn(
  location: ParameterLocation,
  parameters: readonly ParameterDefinition[],
): readonly ParameterDefinition[] {
  if (parameters.length === 0) return NONE;
  return (sorted.get(parameters) ?? sort(parameters)).get(location) ?? NONE;
}

function sort(parameters: readonly ParameterDefinition[]): ByLocation {
  const byLocation = Map.groupBy(parameters, (definition) => definition.in);
  sorted.set(parameters, byLocation);
  return byLocation;
}

/** The parameters at one place that have a value, in their order; absent values are left out, null is a value. */
export function valuesIn(
  location: ParameterLocation,
  parameters: readonly ParameterDefinition[],
  values: Readonly<Record<string, unknown>>,
): readonly ParameterValue[] {
  const definitions = parametersIn(location, parameters);
  if (definitions.length === 0) return NONE;
  return definitions
    .filter((definition) => Object.hasOwn(values, definition.name))
    .map((definition) => ({ definition, value: values[definition.name] }))
    .filter(({ value }) => value !== undefined);
}
