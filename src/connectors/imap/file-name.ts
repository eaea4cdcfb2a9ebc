/** Longest name, in UTF-8 bytes: what file systems take, with room for what may be put before it. */
const MAX_BYTES = 200;

/** More of a name is not looked at. */
const MAX_CHARACTERS = 1000;

/** Names of devices, which Windows takes for no file whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(?=\s*(\.|$))/i;

/**
 * A file name that is only a name, on every system: path separators, other characters that a file system refuses, control
 * characters and marks that turn the direction of text become `_`, dots and spaces at the ends go away, and the name of
 * a device gets an `_` before it. null where nothing is left.
 */
export function safeFileName(name: string | null | undefined): string | null {
  if (!name) return null;
  const safe = name
    .slice(0, MAX_CHARACTERS)
    .normalize('NFC')
    .replace(/[/\\<>:"|?*\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(RESERVED, '_$&');
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
