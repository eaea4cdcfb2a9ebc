import type { JsonSchema } from '../../connectors/connector.ts';
import type { RunErrorData, UserErrorData } from '../../errors.ts';
import type { BoundParameter, ParameterBinding } from '../../store/tables.ts';
import type { OpenVariable } from '../services/service-variables.ts';
import { misfits } from './json-schema.ts';
import type { Misfit } from './misfit.ts';
import { isLocked, isLockedAt } from './nested-bindings.ts';
import { isListAt } from './schema-places.ts';

/** The values of one call, by parameter. Where one of the two lists of faults is not empty, nothing may leave. */
export interface ResolvedValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** What the caller can mend: inputs that do not fit, or are missing. */
  readonly inputFaults: readonly UserErrorData[];
  /** A stored binding that no longer fits its parameter. */
  readonly bindingFault: RunErrorData | null;
}

/**
 * Puts the caller's inputs and the bindings together. A fixed parameter or part, and one taken from a variable, get
 * their value whatever the caller sends; defaults fill what the caller leaves out.
 */
export function resolveValues(
  parameters: readonly BoundParameter[],
  inputs: unknown,
  variables: readonly OpenVariable[],
): ResolvedValues {
  if (inputs != null && !isObject(inputs))
    return refused([
      { code: 'INVALID_INPUT', message: 'Inputs are an object, keyed by parameter name', path: ['inputs'] },
    ]);
  const given = inputs ?? {};
  const values: [string, unknown][] = [];
  const inputFaults: UserErrorData[] = unknownNames(parameters, given);
  let bindingFault: RunErrorData | null = null;
  for (const parameter of parameters) {
    const resolved = resolveOne(parameter, given, variables);
    inputFaults.push(...resolved.inputFaults);
    bindingFault ??= resolved.bindingFault;
    if (resolved.value !== undefined) values.push([parameter.name, resolved.value]);
  }
  return { values: Object.fromEntries(values), inputFaults, bindingFault };
}

interface ResolvedValue {
  readonly value: unknown;
  readonly inputFaults: readonly UserErrorData[];
  readonly bindingFault: RunErrorData | null;
}

function resolveOne(
  parameter: BoundParameter,
  given: Readonly<Record<string, unknown>>,
  variables: readonly OpenVariable[],
): ResolvedValue {
  if (parameter.binding.mode !== 'DESIGNER') {
    const value = boundValue(parameter.binding, variables);
    return { value, inputFaults: [], bindingFault: bindingFaultOf(parameter, value) };
  }
  const own = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
  const asked = own === null && !parameter.required && misfits(parameter.schema, null).length > 0 ? undefined : own;
  const isDefault = asked === undefined;
  const value = partsOf(parameter, variables).reduce(
    (whole, part) => setPart(whole, part),
    isDefault ? parameter.binding.value : asked,
  );
  if (value === undefined) return missing(parameter);
  const unfit = misfits(parameter.schema, value);
  const wrong = unfit.length > 0 ? unfit : obstacles(parameter, value);
  const stale = wrong.find(
    (misfit) =>
      (isDefault && parameter.nestedBindings.length === 0) || isLockedAt(parameter.nestedBindings, misfit.path),
  );
  if (stale !== undefined) return { value, inputFaults: [], bindingFault: toBindingFault(parameter, stale) };
  return { value, inputFaults: wrong.map((misfit) => toInputFault(parameter, misfit)), bindingFault: null };
}

function boundValue(binding: ParameterBinding, variables: readonly OpenVariable[]): unknown {
  if (binding.mode !== 'SERVICE_VARIABLE') return binding.value;
  return variables.find(({ name }) => name === binding.variable)?.value;
}

/** A part of a value that a nested binding supplies. */
interface Part {
  /** Of the whole value. */
  readonly schema: JsonSchema;
  readonly path: readonly string[];
  readonly value: unknown;
  /** A default fills only what is not there. */
  readonly isLocked: boolean;
}

/** What is locked inside a default is set in it, and defaults fill what a locked part has brought along: hence twice. */
function partsOf({ schema, nestedBindings }: BoundParameter, variables: readonly OpenVariable[]): readonly Part[] {
  const parts = nestedBindings.map((nested) => {
    return { schema, path: nested.path, value: boundValue(nested.binding, variables), isLocked: isLocked(nested) };
  });
  const defaults = parts.filter((part) => !part.isLocked);
  return [...defaults, ...parts.filter((part) => part.isLocked), ...defaults];
}

/** A copy with the part set; in a list, in every item. */
function setPart(whole: unknown, part: Part, depth = 0): unknown {
  const name = part.path[depth];
  if (name === undefined) return part.isLocked || whole === undefined ? part.value : whole;
  if (Array.isArray(whole)) return whole.map((item) => setPart(item, part, depth));
  // A default in what the caller leaves out would send what nobody asked for, and a list that is left out has no items.
  if (whole === undefined && (!part.isLocked || isListAt(part.schema, part.path.slice(0, depth)))) return undefined;
  if (whole != null && !isObject(whole)) return whole;
  const members = whole ?? {};
  const set = setPart(Object.hasOwn(members, name) ? members[name] : undefined, part, depth + 1);
  return set === undefined ? whole : { ...members, [name]: set };
}

/** Where the value has no room for a part that is locked: it must not leave without it. */
function obstacles({ nestedBindings }: BoundParameter, value: unknown): readonly Misfit[] {
  const locked = nestedBindings.filter(isLocked);
  return locked.flatMap(({ path }) => obstaclesTo(value, path, []));
}

function obstaclesTo(value: unknown, path: readonly string[], at: readonly string[]): readonly Misfit[] {
  const [name, ...rest] = path;
  if (name === undefined || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => obstaclesTo(item, path, [...at, String(index)]));
  if (!isObject(value))
    return [{ path: at, message: `must be an object: its ${path.join('.')} is set for every caller` }];
  return obstaclesTo(Object.hasOwn(value, name) ? value[name] : undefined, rest, [...at, name]);
}

function bindingFaultOf(parameter: BoundParameter, value: unknown): RunErrorData | null {
  if (value === undefined) return toBindingFault(parameter, { path: [], message: 'has no value' });
  const [misfit] = misfits(parameter.schema, value);
  return misfit === undefined ? null : toBindingFault(parameter, misfit);
}

function toBindingFault(parameter: BoundParameter, misfit: Misfit): RunErrorData {
  const place = placeWords([parameter.name, ...misfit.path]);
  return {
    code: 'INVALID_INPUT',
    message: `What ${place} is bound to no longer fits the parameter: it ${misfit.message}. Bind it anew, with bindParameters`,
  };
}

function toInputFault(parameter: BoundParameter, misfit: Misfit): UserErrorData {
  const path = ['inputs', parameter.name, ...misfit.path];
  return { code: 'INVALID_INPUT', message: `${placeWords(path.slice(1))} ${misfit.message}`, path };
}

/** As people write it: `order.lines[0].quantity`. */
function placeWords([name = '', ...inside]: readonly string[]): string {
  return name + inside.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
}

function missing(parameter: BoundParameter): ResolvedValue {
  const fault = toInputFault(parameter, { path: [], message: 'is needed' });
  return { value: undefined, inputFaults: parameter.required ? [fault] : [], bindingFault: null };
}

function unknownNames(
  parameters: readonly BoundParameter[],
  given: Readonly<Record<string, unknown>>,
): UserErrorData[] {
  const names = new Set(parameters.map(({ name }) => name));
  const known = parameters.filter(({ binding }) => binding.mode === 'DESIGNER').map(({ name }) => name);
  return Object.keys(given)
    .filter((name) => !names.has(name))
    .map((name) => ({
      code: 'INVALID_INPUT',
      message: `The operation has no parameter named ${name}; it takes ${known.join(', ') || 'none'}`,
      path: ['inputs', name],
    }));
}

function refused(inputFaults: readonly UserErrorData[]): ResolvedValues {
  return { values: {}, inputFaults, bindingFault: null };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
