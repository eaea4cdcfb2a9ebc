import type { ParameterDefinition } from '../../connector.ts';
import type { UnnamedParameter } from './operation-source.ts';

/** Gives each parameter a name of its own: that on the wire, with its place behind it where another has it already. */
export function nameParameters(parameters: readonly UnnamedParameter[]): readonly ParameterDefinition[] {
  const taken = new Set<string>();
  return parameters.map((parameter) => {
    const name = freeName(parameter, taken);
    taken.add(name);
    return { name, ...parameter };
  });
}

function freeName({ wireName, in: location }: UnnamedParameter, taken: ReadonlySet<string>): string {
  const base = wireName.trim() === '' ? 'unnamed' : wireName;
  const placed = `${base}_${location === 'BODY_FIELD' ? 'body' : location.toLowerCase()}`;
  if (!taken.has(base)) return base;
  let name = placed;
  for (let number = 2; taken.has(name); number += 1) name = `${placed}_${number}`;
  return name;
}
