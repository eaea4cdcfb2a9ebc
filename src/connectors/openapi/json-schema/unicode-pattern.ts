/** Escapes of a pattern, its classes taken one by one. */
const ESCAPE = /\\(.)/gsu;
const CLASSES = /\[(?:\\.|[^\]\\])*\]/gsu;
/** What may be escaped with the flag u (ECMAScript, IdentityEscape); within a class the hyphen, too. */
const SYNTAX = '^$\\.*+?()[]{}|/';

/**
 * A pattern as schemas are checked, with the flag u: what only old expressions may escape, such as `\_` and `\-`, stands for
 * itself. Null where it is no pattern all the same.
 */
export function unicodePattern(pattern: string): string | null {
  if (isPattern(pattern)) return pattern;
  let end = 0;
  let rewritten = '';
  for (const found of pattern.matchAll(CLASSES)) {
    rewritten += withoutEscapes(pattern.slice(end, found.index), SYNTAX) + withoutEscapes(found[0], `${SYNTAX}-`);
    end = found.index + found[0].length;
  }
  rewritten += withoutEscapes(pattern.slice(end), SYNTAX);
  return isPattern(rewritten) ? rewritten : null;
}

function withoutEscapes(text: string, kept: string): string {
  return text.replace(ESCAPE, (escaped, character: string) =>
    kept.includes(character) || /[\p{L}\p{N}]/u.test(character) ? escaped : character,
  );
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
