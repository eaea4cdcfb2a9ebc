import type { CurlParameter } from '../../connectors/rest/curl/curl-request.ts';
import type { BoundParameter, ParameterBinding } from '../../store/tables.ts';
import type { OpenVariable } from '../services/service-variables.ts';
import { LEFT_TO_DESIGNER } from './bindings.ts';

/** Keeps a secret of a command as a variable of the service. */
type KeepSecret = (variable: { readonly name: string; readonly value: unknown }) => Promise<void>;

/** The parameters of a command with their bindings. A secret that the service has already under the name is used again. */
export async function curlParameters(
  parameters: readonly CurlParameter[],
  variables: readonly OpenVariable[],
  keepSecret: KeepSecret,
): Promise<readonly BoundParameter[]> {
  const known = [...variables];
  const bound: BoundParameter[] = [];
  for (const { role, value, ...definition } of parameters) {
    const secret = role === 'SECRET' ? secretFor(definition.wireName, value, known) : null;
    if (secret !== null && !known.includes(secret)) {
      await keepSecret(secret);
      known.push(secret);
    }
    const binding = secret === null ? bindingOf(role, value) : variableBinding(secret.name);
    bound.push({ ...definition, binding, nestedBindings: [] });
  }
  return bound;
}

function bindingOf(role: CurlParameter['role'], value: unknown): ParameterBinding {
  if (value === undefined) return LEFT_TO_DESIGNER;
  return role === 'FIXED' ? { mode: 'FIXED', value } : { mode: 'DESIGNER', value };
}

function variableBinding(variable: string): ParameterBinding {
  return { mode: 'SERVICE_VARIABLE', variable };
}

/** The variable that holds the value already, or a new one under a name that is free. */
function secretFor(wireName: string, value: unknown, known: readonly OpenVariable[]): OpenVariable {
  const base = wireName
    .replace(/[^A-Za-z0-9_.-]/g, '_')
    .replace(/^(?![A-Za-z_])/, '_')
    .slice(0, 90);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    const taken = known.find((variable) => variable.name === name);
    if (taken === undefined) return { name, secret: true, value };
    if (taken.secret && taken.value === value) return taken;
  }
}
