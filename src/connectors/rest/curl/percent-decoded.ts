/** Percent-decoded UTF-8 (RFC 3986 section 2.1); what is not encoded well stands as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
