import { ConnectorError } from '../../../errors.ts';

/** Where in the inputs a value stands, as `order.lines[2].quantity`; the root is empty. */
export type InputPath = string;

/** How deep elements of a message may be nested, as many as answers may have. */
export const MAX_DEPTH = 256;

/** The path of a member. */
export function memberPath(parent: InputPath, key: string): InputPath {
  return parent === '' ? key : `${parent}.${key}`;
}

/** Refuses a value: INVALID_INPUT, with a message that names the field. */
export function refuseInput(path: InputPath, problem: string): never {
  throw new ConnectorError('INVALID_INPUT', `${path === '' ? 'The inputs' : path}: ${problem}.`, {
    detail: { path },
  });
}

/** What a value is, for a message: never the value itself, which may be a secret. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `this ${typeof value}`;
}
