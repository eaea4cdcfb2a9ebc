import { isXmlCharacter } from './xml-characters.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The text with each reference replaced by its character. There are those of XML itself only (XML 1.0, section 4.6): nothing
 * that a document declares is ever expanded. `refuse` is called with what is no reference to a character.
 */
export function expandReferences(text: string, refuse: (problem: string) => never): string {
  let expanded = '';
  let at = 0;
  for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', at)) {
    const end = text.indexOf(';', start);
    if (end < 0) refuse('an & that begins no reference');
    const name = text.slice(start + 1, end);
    const character = ENTITIES.get(name) ?? numbered(name);
    if (character === null) refuse(name.startsWith('#') ? 'malformed character reference' : 'undefined entity');
    expanded += text.slice(at, start) + character;
    at = end + 1;
  }
  return expanded + text.slice(at);
}

function numbered(name: string): string | null {
  const [, hex, decimal] = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
}
