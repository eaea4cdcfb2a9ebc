/**
 * Whether a text is base64 (RFC 4648 section 4), with white space anywhere, as XML Schema has it. In two steps, since one expression
 * for the groups of four takes more stack than there is for a few megabytes.
 */
export function isBase64(text: string): boolean {
  const compact = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  return compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(compact);
}
