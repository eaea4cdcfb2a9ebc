/** In bytes. Shorter ones occur in large files by chance, which masking would damage. */
const SHORTEST = 8;
const MASK_BYTE = 0x2a;

/**
 * The content with every occurrence of the patterns overwritten, byte by byte, wherever its pieces are cut: the length stays.
 * Of patterns that begin alike the longest comes first. Patterns of less than eight bytes are left alone.
 */
export async function* maskBytes(
  content: AsyncIterable<Uint8Array>,
  patterns: readonly Buffer[],
): AsyncGenerator<Uint8Array> {
  const known = patterns.filter((pattern) => pattern.length >= SHORTEST);
  const overlap = Math.max(0, ...known.map((pattern) => pattern.length - 1));
  let held = Buffer.alloc(0);
  for await (const chunk of content) {
    held = Buffer.concat([held, chunk]);
    // What begins near the end may go on in several ways: it is held back until it is known how.
    const safe = Math.max(0, held.length - overlap);
    for (const pattern of known) overwrite(held, pattern, safe);
    if (safe > 0) yield held.subarray(0, safe);
    held = held.subarray(safe);
  }
  for (const pattern of known) overwrite(held, pattern, held.length);
  if (held.length > 0) yield held;
}

/** Those occurrences that begin before `end`. */
function overwrite(bytes: Buffer, pattern: Buffer, end: number): void {
  for (let at = bytes.indexOf(pattern); at >= 0 && at < end; at = bytes.indexOf(pattern, at + pattern.length))
    bytes.fill(MASK_BYTE, at, at + pattern.length);
}
