import type { InputPath } from '../call/input-path.ts';
import type { SchemaProblem } from './compiled-schemas.ts';
import { ENVELOPE } from './emit-schemas.ts';
import { inputPlace, type WrittenRequest } from './input-place.ts';
import { attributeOf, isOverstrict, problemWords } from './problem-words.ts';

/** A field at fault, and what is wrong with it in words that follow its name. */
export interface InputProblem {
  readonly path: InputPath;
  readonly words: string;
}

/**
 * What libxml2 says against a request, as far as the inputs are to blame: one problem for each place, since what else is
 * said of a place follows from the first.
 */
export function inputProblems(problems: readonly SchemaProblem[], request: WrittenRequest): readonly InputProblem[] {
  const found = new Map<string, InputProblem | null>();
  for (const { message, xpath } of problems) {
    const attribute = attributeOf(message);
    const key = `${xpath} ${attribute ?? ''}`;
    if (found.has(key)) continue;
    const isPlumbing = isOverstrict(message) || attribute?.startsWith(`{${ENVELOPE}}`);
    const path = isPlumbing ? null : inputPlace(xpath, attribute, request);
    found.set(key, path === null ? null : { path, words: problemWords(message) });
  }
  return [...found.values()].filter((problem) => problem !== null);
}
