const NAME_START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(`^[${NAME_START}][${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*$`, 'u');
const ASCII_NAME = /^[A-Za-z_:][A-Za-z0-9_:.-]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

/** Whether a text is a Name (XML 1.0, production 5). */
export function isXmlName(text: string): boolean {
  return ASCII_NAME.test(text) || NAME.test(text);
}

/** Where the first character is that XML cannot hold (XML 1.0, production 2); -1 where there is none. */
export function forbiddenAt(text: string): number {
  const at = text.search(FORBIDDEN);
  if (at >= 0 || text.isWellFormed()) return at;
  return text.search(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
}

/** Whether a code point is one that XML can hold (XML 1.0, production 2). */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Whether a UTF-16 unit is white space (XML 1.0, production 3); a line end is a line feed here. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa || code === 0x9 || code === 0xd;
}
