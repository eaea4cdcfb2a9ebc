import type { JsonSchema } from '../../connectors/connector.ts';
import { userError } from '../../errors.ts';
import type { BoundParameter, NestedBinding, ParameterBinding } from '../../store/tables.ts';
import type { OpenVariable } from '../services/service-variables.ts';
import { misfits } from './json-schema.ts';
import { isLocked } from './nested-bindings.ts';
import { schemaAt } from './schema-places.ts';

/** Who is to supply a value, as a caller says it. */
export interface BindingInput {
  readonly mode: ParameterBinding['mode'];
  readonly value?: unknown;
  readonly variable?: string | null | undefined;
}

/** Who is to supply one parameter, or one part of its value. */
export interface NamedBindingInput {
  readonly parameter: string;
  readonly path?: readonly string[] | null | undefined;
  readonly binding: BindingInput;
}

/** Left to the designer, without a default. */
export const LEFT_TO_DESIGNER: ParameterBinding = { mode: 'DESIGNER' };

/**
 * Checks a binding against the schema of what it fills: a fixed value, a default or the present value of the variable
 * must fit. INVALID_INPUT otherwise; the value of a variable is never repeated.
 */
export function checkBinding(
  input: BindingInput,
  schema: JsonSchema,
  variables: readonly OpenVariable[],
  path: readonly string[],
): ParameterBinding {
  if (input.mode === 'SERVICE_VARIABLE') return checkVariable(input, schema, variables, path);
  if (input.variable != null)
    throw userError('INVALID_INPUT', `A variable goes with the mode SERVICE_VARIABLE, not with ${input.mode}`, [
      ...path,
      'variable',
    ]);
  if (input.value === undefined && input.mode === 'FIXED')
    throw userError('INVALID_INPUT', 'A fixed parameter needs a value', [...path, 'value']);
  const [misfit] = misfits(schema, input.value ?? null);
  // Null, where it cannot be a value, is no default: it is what a binding without one is read as.
  if (input.mode === 'DESIGNER' && (input.value === undefined || (input.value === null && misfit !== undefined)))
    return LEFT_TO_DESIGNER;
  if (misfit !== undefined)
    throw userError('INVALID_INPUT', `The value does not fit the parameter: ${inWords(misfit.path, misfit.message)}`, [
      ...path,
      'value',
      ...misfit.path,
    ]);
  return { mode: input.mode, value: input.value };
}

/** The parameters after `bindParameters`: those that are not named stay as they are. */
export function bind(
  parameters: readonly BoundParameter[],
  inputs: readonly NamedBindingInput[],
  variables: readonly OpenVariable[],
): readonly BoundParameter[] {
  return inputs.reduce(
    (bound, input, index) => bindOne(bound, input, variables, ['bindings', String(index)]),
    parameters,
  );
}

function bindOne(
  parameters: readonly BoundParameter[],
  input: NamedBindingInput,
  variables: readonly OpenVariable[],
  path: readonly string[],
): readonly BoundParameter[] {
  const parameter = parameters.find(({ name }) => name === input.parameter);
  if (parameter === undefined)
    throw userError(
      'NOT_FOUND',
      `The operation has no parameter named ${input.parameter}; it has ${parameters.map(({ name }) => name).join(', ') || 'none'}`,
      [...path, 'parameter'],
    );
  const inner = input.path ?? [];
  const next =
    inner.length === 0
      ? bindWhole(parameter, input, variables, path)
      : bindInside(parameter, inner, input, variables, path);
  return parameters.map((other) => (other === parameter ? next : other));
}

function bindWhole(
  parameter: BoundParameter,
  input: NamedBindingInput,
  variables: readonly OpenVariable[],
  path: readonly string[],
): BoundParameter {
  const binding = checkBinding(input.binding, parameter.schema, variables, [...path, 'binding']);
  // Parts of a value that is locked as a whole have nobody to be kept from.
  return { ...parameter, binding, nestedBindings: binding.mode === 'DESIGNER' ? parameter.nestedBindings : [] };
}

function bindInside(
  parameter: BoundParameter,
  inner: readonly string[],
  input: NamedBindingInput,
  variables: readonly OpenVariable[],
  path: readonly string[],
): BoundParameter {
  if (parameter.binding.mode !== 'DESIGNER')
    throw userError(
      'INVALID_INPUT',
      `${parameter.name} is ${parameter.binding.mode} as a whole: leave it to the designer before its parts are bound`,
      [...path, 'path'],
    );
  const schema = schemaAt(parameter.schema, inner);
  if (schema === null)
    throw userError('INVALID_INPUT', `${parameter.name} has no member ${inner.join('.')}`, [...path, 'path']);
  const outer = parameter.nestedBindings.find((nested) => isLocked(nested) && isBelow(inner, nested.path));
  if (outer !== undefined)
    throw userError(
      'INVALID_INPUT',
      `${outer.path.join('.')} is ${outer.binding.mode} as a whole: leave it to the designer before its parts are bound`,
      [...path, 'path'],
    );
  const binding = checkBinding(input.binding, schema, variables, [...path, 'binding']);
  const others = parameter.nestedBindings.filter(
    (nested) => !samePath(nested.path, inner) && !(isLocked({ path: inner, binding }) && isBelow(nested.path, inner)),
  );
  const isReleased = binding.mode === 'DESIGNER' && binding.value === undefined;
  const nestedBindings: readonly NestedBinding[] = isReleased ? others : [...others, { path: inner, binding }];
  return { ...parameter, nestedBindings };
}

function checkVariable(
  input: BindingInput,
  schema: JsonSchema,
  variables: readonly OpenVariable[],
  path: readonly string[],
): ParameterBinding {
  const name = input.variable ?? '';
  if (name === '')
    throw userError('INVALID_INPUT', 'The mode SERVICE_VARIABLE needs the name of a variable', [...path, 'variable']);
  if (input.value != null)
    throw userError('INVALID_INPUT', 'The value comes from the variable: leave `value` out', [...path, 'value']);
  const variable = variables.find((candidate) => candidate.name === name);
  if (variable === undefined)
    throw userError('NOT_FOUND', `The service has no variable named ${name}: set it first, with setServiceVariable`, [
      ...path,
      'variable',
    ]);
  if (misfits(schema, variable.value).length > 0)
    throw userError('INVALID_INPUT', `The present value of the variable ${name} does not fit the parameter`, [
      ...path,
      'variable',
    ]);
  return { mode: 'SERVICE_VARIABLE', variable: name };
}

function isBelow(path: readonly string[], outer: readonly string[]): boolean {
  return path.length > outer.length && samePath(path.slice(0, outer.length), outer);
}

function samePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function inWords(path: readonly string[], message: string): string {
  return path.length === 0 ? message : `${path.join('.')} ${message}`;
}
