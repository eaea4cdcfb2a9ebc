/** A token of a JSON Pointer (RFC 6901 section 4) as the member name that it stands for. */
export function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
