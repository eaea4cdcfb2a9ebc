import type { ParameterLocation, ParameterStyle } from '../../connectors/connector.ts';
import { connectors } from '../../connectors/index.ts';
import { userError } from '../../errors.ts';
import type { BoundParameter, OperationConfig } from '../../store/tables.ts';
import { Faults } from '../faults.ts';
import type { OpenVariable } from '../services/service-variables.ts';
import { type BindingInput, checkBinding } from './bindings.ts';
import { checkSchema } from './json-schema.ts';
import { keepBindings } from './keep-bindings.ts';

/** A parameter of a REST operation as a caller gives it. */
export interface ParameterInput {
  readonly name: string;
  readonly wireName?: string | null | undefined;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly description?: string | null | undefined;
  readonly schema?: unknown;
  readonly style?: ParameterStyle | null | undefined;
  readonly explode?: boolean | null | undefined;
  readonly allowReserved?: boolean | null | undefined;
  readonly binding?: BindingInput | null | undefined;
}

/**
 * The parameters of a REST operation as they are given. A parameter that names no binding keeps those that its name had
 * before; they must still fit.
 */
export function checkParameters(
  inputs: readonly ParameterInput[],
  before: readonly BoundParameter[],
  variables: readonly OpenVariable[],
): readonly BoundParameter[] {
  const faults = new Faults();
  const names = new Set<string>();
  const parameters = inputs.map((input, index) =>
    faults.collect(() => {
      const path = ['parameters', String(index)];
      if (input.name.trim() === '') throw userError('INVALID_INPUT', 'A parameter needs a name', [...path, 'name']);
      if (names.has(input.name))
        throw userError('INVALID_INPUT', `Two parameters are named ${input.name}`, [...path, 'name']);
      names.add(input.name);
      return checkParameter(
        input,
        before.find(({ name }) => name === input.name),
        variables,
        path,
      );
    }),
  );
  faults.throwIfAny();
  return parameters.filter((parameter) => parameter !== undefined);
}

/** What the connector says of the call as a whole: path template, names on the wire, bodies. */
export function checkRest(
  config: Extract<OperationConfig, { readonly connector: 'REST' }>,
  parameters: readonly BoundParameter[],
): void {
  const faults = new Faults();
  for (const { path, message } of connectors.rest.check({ ...config, parameters }))
    faults.add('INVALID_INPUT', message, path);
  faults.throwIfAny();
}

function checkParameter(
  input: ParameterInput,
  before: BoundParameter | undefined,
  variables: readonly OpenVariable[],
  path: readonly string[],
): BoundParameter {
  const schema = checkSchema(input.schema ?? {}, [...path, 'schema']);
  if (input.in === 'SOAP_HEADER')
    throw userError('INVALID_INPUT', 'SOAP_HEADER is for SOAP operations: use HEADER', [...path, 'in']);
  const definition = {
    name: input.name,
    wireName: input.wireName ?? input.name,
    in: input.in,
    // A path without one of its parts is another path.
    required: input.required || input.in === 'PATH',
    description: input.description ?? null,
    schema,
    style: input.style ?? null,
    explode: input.explode ?? null,
    allowReserved: input.allowReserved ?? null,
  };
  const anew = input.binding == null ? null : checkBinding(input.binding, schema, variables, [...path, 'binding']);
  return { ...definition, ...keepBindings(definition, before, anew, variables, path) };
}
