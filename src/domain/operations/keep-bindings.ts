import type { JsonSchema } from '../../connectors/connector.ts';
import { userError } from '../../errors.ts';
import type { BoundParameter, ParameterBinding } from '../../store/tables.ts';
import type { OpenVariable } from '../services/service-variables.ts';
import { LEFT_TO_DESIGNER } from './bindings.ts';
import { misfits } from './json-schema.ts';
import { schemaAt } from './schema-places.ts';

/**
 * The bindings that a parameter keeps when its definition is replaced: all of `before`, or only the nested ones where it
 * is bound anew and left to the designer. INVALID_INPUT at the schema where one no longer fits.
 */
export function keepBindings(
  { name, schema }: { readonly name: string; readonly schema: JsonSchema },
  before: BoundParameter | undefined,
  anew: ParameterBinding | null,
  variables: readonly OpenVariable[],
  path: readonly string[],
): Pick<BoundParameter, 'binding' | 'nestedBindings'> {
  const binding = anew ?? before?.binding ?? LEFT_TO_DESIGNER;
  const nestedBindings = binding.mode === 'DESIGNER' ? (before?.nestedBindings ?? []) : [];
  const refuse = (part: string): never => {
    const message = `What ${part} is bound to does not fit the new schema: bind it anew first, or leave it to the designer`;
    throw userError('INVALID_INPUT', message, [...path, 'schema']);
  };
  if (anew === null && !stillFits(binding, schema, variables)) refuse(name);
  for (const nested of nestedBindings) {
    const inner = schemaAt(schema, nested.path);
    if (inner === null || !stillFits(nested.binding, inner, variables)) refuse([name, ...nested.path].join('.'));
  }
  return { binding, nestedBindings };
}

function stillFits(binding: ParameterBinding, schema: JsonSchema, variables: readonly OpenVariable[]): boolean {
  const value =
    binding.mode === 'SERVICE_VARIABLE'
      ? variables.find(({ name }) => name === binding.variable)?.value
      : binding.value;
  return value === undefined || misfits(schema, value).length === 0;
}
