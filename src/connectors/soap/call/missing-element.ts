import type { ElementParticle } from '../model/schema-model.ts';
import { type InputPath, memberPath, refuseInput } from './input-path.ts';
import type { WriteContext } from './write-context.ts';

interface Place {
  readonly context: WriteContext;
  readonly path: InputPath;
}

/**
 * What stands for an element that must be there and is not, of which so many were written: its fixed or default value, if it has
 * one. Throws INVALID_INPUT where it has none; `keys` are those of the members that it could be.
 */
export function missing(
  { element, min }: ElementParticle,
  keys: readonly string[],
  written: number,
  { context, path }: Place,
): string {
  const value = element.fixed ?? element.default;
  const [key = element.name.local, ...others] = keys;
  if (value !== null && written === 0 && min === 1) return context.write(element, value, memberPath(path, key));
  if (others.length > 0 && written === 0) refuseInput(path, `one of ${keys.join(', ')} is required`);
  const problem = min > 1 ? `at least ${min} are required` : 'is required';
  return refuseInput(memberPath(path, key), problem);
}
