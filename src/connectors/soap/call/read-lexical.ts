import { isLexicalForm } from './lexical-forms.ts';

/** The types that are JSON numbers in an output; the others stay exact as strings. */
const NUMBERS = new Set(['int', 'short', 'byte', 'unsignedShort', 'unsignedByte', 'float', 'double']);
const VERBATIM = new Set(['string', 'normalizedString', 'anySimpleType', 'anyAtomicType', 'anyType']);

/**
 * The text of a built-in simple type as it stands in an output: int, short, byte, unsignedShort, unsignedByte, float and
 * double are numbers, boolean is a boolean; everything else is the text. So are NaN, INF and -INF, and whatever a peer sends
 * that its own schema does not allow.
 */
export function readLexical(builtin: string, text: string): string | number | boolean {
  if (VERBATIM.has(builtin)) return text;
  const trimmed = text.trim();
  if (builtin === 'boolean') return readBoolean(trimmed, text);
  if (!NUMBERS.has(builtin)) return trimmed;
  if (!isLexicalForm(builtin, trimmed)) return text;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : trimmed;
}

function readBoolean(trimmed: string, text: string): string | boolean {
  if (trimmed === 'true' || trimmed === '1') return true;
  return trimmed === 'false' || trimmed === '0' ? false : text;
}
