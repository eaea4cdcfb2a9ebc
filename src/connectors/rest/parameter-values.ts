import type { ParameterDefinition, ParameterLocation } from '../connector.ts';

/** A parameter that has a value, with that value. */
export interface ParameterValue {
  readonly definition: ParameterDefinition;
  readonly value: unknown;
}

/** The parameters at one place that have a value, in their order; absent values are left out, null is a value. */
export function valuesIn(
  location: ParameterLocation,
  parameters: readonly ParameterDefinition[],
  values: Readonly<Record<string, unknown>>,
): ParameterValue[] {
  return parameters
    .filter((definition) => definition.in === location && Object.hasOwn(values, definition.name))
    .map((definition) => ({ definition, value: values[definition.name] }))
    .filter(({ value }) => value !== undefined);
}
