import { givenFile } from './given-file.ts';
import { isIntegerType, isLexicalForm } from './lexical-forms.ts';

const NUMERIC = new Set(['decimal', 'float', 'double']);
/** The types whose white space is part of the value (XML Schema part 2, section 4.3.6). */
const TEXTUAL = new Set(['string', 'normalizedString', 'token', 'anyURI', 'anySimpleType', 'anyAtomicType']);

/**
 * A JSON value as the text of a built-in simple type, exactly: a number or a string for every numeric type, without an
 * exponent where the type has none; a file for base64Binary. Null where the value does not fit.
 */
export function writeLexical(builtin: string, value: unknown): string | null {
  if (typeof value === 'string') return writeString(builtin, value);
  if (typeof value === 'number') return writeNumber(builtin, value);
  if (builtin === 'base64Binary') return writeFile(value);
  if (typeof value === 'boolean') return builtin === 'boolean' || acceptsAnything(builtin) ? String(value) : null;
  return null;
}

function writeFile(value: unknown): string | null {
  const file = givenFile(value);
  return file === null ? null : Buffer.from(file.bytes).toString('base64');
}

function writeString(builtin: string, value: string): string | null {
  if (builtin === 'string' || TEXTUAL.has(builtin)) return value;
  return isLexicalForm(builtin, value) ? value.trim() : null;
}

function writeNumber(builtin: string, value: number): string | null {
  if (!Number.isFinite(value)) return null;
  if (builtin === 'float' || builtin === 'double') return String(value);
  if (!NUMERIC.has(builtin) && !isIntegerType(builtin) && !acceptsAnything(builtin)) return null;
  const text = withoutExponent(String(value));
  return isLexicalForm(builtin, text) ? text : null;
}

/** Types without a form of their own: any atomic JSON value has a natural text. */
function acceptsAnything(builtin: string): boolean {
  return builtin === 'anySimpleType' || builtin === 'anyAtomicType';
}

/** The digits of a number that JavaScript writes as `1e+21` or `1e-7`, written out. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, '0');
  const rest = padded.slice(point);
  return `${sign}${padded.slice(0, point)}${rest === '' ? '' : `.${rest}`}`;
}
