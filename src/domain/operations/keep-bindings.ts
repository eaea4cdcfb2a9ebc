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

/** A binding that has no place any more; `path` starts with the parameter. */
interface LostBinding {
  readonly path: readonly string[];
  readonly mode: ParameterBinding['mode'];
}

/** The bindings of a parameter that fit its new definition (absent: it is gone), and those that are lost. */
export function fittingBindings(
  next: { readonly schema: JsonSchema } | undefined,
  { name, binding, nestedBindings }: BoundParameter,
  variables: readonly OpenVariable[],
): Pick<BoundParameter, 'binding' | 'nestedBindings'> & { readonly lost: readonly LostBinding[] } {
  const fitsAt = (path: readonly string[], bound: ParameterBinding): boolean => {
    const schema = next === undefined ? null : schemaAt(next.schema, path);
    return schema !== null && stillFits(bound, schema, variables);
  };
  const isBound = binding.mode !== 'DESIGNER' || binding.value !== undefined;
  const fits = !isBound || fitsAt([], binding);
  const kept = nestedBindings.filter((nested) => fitsAt(nested.path, nested.binding));
  const gone = nestedBindings.filter((nested) => !kept.includes(nested));
  return {
    binding: fits ? binding : LEFT_TO_DESIGNER,
    nestedBindings: kept,
    lost: [
      ...(fits ? [] : [{ path: [name], mode: binding.mode }]),
      ...gone.map((nested) => ({ path: [name, ...nested.path], mode: nested.binding.mode })),
    ],
  };
}

function stillFits(binding: ParameterBinding, schema: JsonSchema, variables: readonly OpenVariable[]): boolean {
  const value =
    binding.mode === 'SERVICE_VARIABLE'
      ? variables.find(({ name }) => name === binding.variable)?.value
      : binding.value;
  return value === undefined || misfits(schema, value).length === 0;
}
