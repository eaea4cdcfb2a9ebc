import { isLexicalForm, shortIntegerReader } from './lexical-forms.ts';

/** What the text of a built-in simple type is in an output. */
export type LexicalReader = (text: string) => string | number | boolean;

const verbatim: LexicalReader = (text) => text;
const trimmed: LexicalReader = (text) => text.trim();

const READERS: ReadonlyMap<string, LexicalReader> = new Map([
  ...['string', 'normalizedString', 'anySimpleType', 'anyAtomicType', 'anyType'].map(
    (builtin) => [builtin, verbatim] as const,
  ),
  // The others stay exact as strings.
  ...['int', 'short', 'byte', 'unsignedShort', 'unsignedByte'].map(
    (builtin) => [builtin, integerReader(builtin)] as const,
  ),
  ...['float', 'double'].map((builtin) => [builtin, (text: string) => readNumber(builtin, text)] as const),
  ['boolean', readBoolean],
]);

/**
 * Reads the text of a built-in simple type as it stands in an output: int, short, byte, unsignedShort, unsignedByte, float and
 * double are numbers, boolean is a boolean; everything else is the text. So are NaN, INF and -INF, and whatever a peer sends
 * that its own schema does not allow.
 */
export function lexicalReader(builtin: string): LexicalReader {
  return READERS.get(builtin) ?? trimmed;
}

function integerReader(builtin: string): LexicalReader {
  // Most are short, and there are many of them.
  const readShort = shortIntegerReader(builtin);
  return (text) => readShort(text) ?? readNumber(builtin, text);
}

function readNumber(builtin: string, text: string): string | number {
  const digits = text.trim();
  if (!isLexicalForm(builtin, digits)) return text;
  const number = Number(digits);
  return Number.isFinite(number) ? number : digits;
}

function readBoolean(text: string): string | boolean {
  if (text === 'true') return true;
  if (text === 'false') return false;
  const inner = text.trim();
  if (inner === 'true' || inner === '1') return true;
  return inner === 'false' || inner === '0' ? false : text;
}
