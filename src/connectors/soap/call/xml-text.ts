import { forbiddenAt } from '../xml/tokens/xml-characters.ts';

const ASCII_NAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;
const NC_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}._·-]*$/u;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  // Left as it is, a parser would read it as a line feed (XML 1.0 section 2.11).
  '\r': '&#13;',
};

/** The text as element content: a parser reads back exactly this string. It may hold no character of `forbiddenCharacter`. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => REFERENCES[character] ?? character) : text;
}

/** The text as an attribute's value between double quotes: a parser reads back exactly this string. */
export function escapeAttribute(text: string): string {
  if (!/[&<>"\t\n\r]/.test(text)) return text;
  return text.replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character);
}

/** The first character that XML 1.0 cannot carry, as `U+0000`; null where there is none. */
export function forbiddenCharacter(text: string): string | null {
  const at = forbiddenAt(text);
  return at < 0 ? null : `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether the text may be the local part of an element's or attribute's name (Namespaces in XML, NCName). */
export function isLocalName(text: string): boolean {
  return ASCII_NAME.test(text) || NC_NAME.test(text);
}
