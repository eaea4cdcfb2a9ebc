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

/** A value as it is shown in a message: short, whatever it is. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
