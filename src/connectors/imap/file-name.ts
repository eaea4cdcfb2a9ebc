/** Longest name, in UTF-8 bytes: what file systems take, with room for what may be put before it. */
const MAX_BYTES = 200;

/** More of a name is not looked at. */
const MAX_CHARACTERS = 1000;

/**
 * A file name that is only a name: path separators, control characters and marks that turn the direction of text
 * become `_`, dots and spaces at the ends go away. null where nothing is left.
 */
export function safeFileName(name: string | null | undefined): string | null {
  if (!name) return null;
  const safe = name
    .slice(0, MAX_CHARACTERS)
    .normalize('NFC')
    .replace(/[/\\\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return safe === '' ? null : shorten(safe.toWellFormed());
}

/** Cuts the middle out, so that the extension stays. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const extension = /\.[^.\s]{1,16}$/.exec(name)?.[0] ?? '';
  let stem = '';
  let left = MAX_BYTES - Buffer.byteLength(extension);
  for (const character of name.slice(0, name.length - extension.length)) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    stem += character;
  }
  return stem + extension;
}
