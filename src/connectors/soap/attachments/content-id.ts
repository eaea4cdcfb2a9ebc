/** A Content-ID header, or the start of a multipart/related type, without its angle brackets (RFC 2392). */
export function contentIdOf(header: string): string {
  return header.trim().replace(/^<(.*)>$/s, '$1');
}

/** The content id that a `cid:` URL refers to; null for any other text. */
export function contentIdOfUrl(url: string): string | null {
  const [, id] = /^cid:(.+)$/is.exec(url.trim()) ?? [];
  if (id === undefined) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
