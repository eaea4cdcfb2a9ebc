const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 64;
const SKIPPED = 128;

/** What each byte is in Base64 (RFC 4648 section 4). */
const SEXTETS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sextet = `${ALPHABET}=`.indexOf(String.fromCharCode(byte));
  return sextet < 0 ? SKIPPED : sextet;
});

/**
 * Decodes Base64 piece by piece. What is none is skipped (RFC 2045 section 6.8), and padding in the midst, where encoded
 * pieces were put together, begins anew. By bytes: strings in between would be garbage of several times the content, and the
 * memory of a server that reads large mails is mostly garbage.
 */
export class Base64Decoder {
  /** Of the last group, what is not decoded yet: so many bits. */
  #bits = 0;
  #held = 0;

  /** `decoded` is where it goes: into the chunk itself where nobody else has it, since fewer bytes come out than go in. */
  decode(chunk: Buffer, decoded: Buffer = Buffer.allocUnsafe(Math.ceil((chunk.length * 3) / 4) + 1)): Buffer {
    let length = 0;
    for (let index = 0; index < chunk.length; ) {
      const groups = this.#held === 0 ? wholeGroups(chunk, index, decoded, length) : 0;
      index += groups * 4;
      length += groups * 3;
      if (index >= chunk.length) break;
      const byte = this.#take(SEXTETS[chunk[index] ?? 0] ?? SKIPPED);
      index += 1;
      if (byte === null) continue;
      decoded[length] = byte;
      length += 1;
    }
    return decoded.subarray(0, length);
  }

  /** Takes one character; answers the byte that it completes. */
  #take(sextet: number): number | null {
    if (sextet === PADDING) this.#held = 0;
    if (sextet >= PADDING) return null;
    this.#bits = ((this.#bits << 6) | sextet) & 0xffff;
    this.#held += 6;
    if (this.#held < 8) return null;
    this.#held -= 8;
    return (this.#bits >> this.#held) & 0xff;
  }
}

/** Decodes the groups of four characters that come next without anything in between; answers how many they are. */
function wholeGroups(chunk: Buffer, start: number, decoded: Buffer, written: number): number {
  let to = written;
  let from = start;
  for (; from + 3 < chunk.length; from += 4) {
    const first = SEXTETS[chunk[from] ?? 0] ?? SKIPPED;
    const second = SEXTETS[chunk[from + 1] ?? 0] ?? SKIPPED;
    const third = SEXTETS[chunk[from + 2] ?? 0] ?? SKIPPED;
    const fourth = SEXTETS[chunk[from + 3] ?? 0] ?? SKIPPED;
    if ((first | second | third | fourth) >= PADDING) break;
    decoded[to] = (first << 2) | (second >> 4);
    decoded[to + 1] = ((second & 15) << 4) | (third >> 2);
    decoded[to + 2] = ((third & 3) << 6) | fourth;
    to += 3;
  }
  return (from - start) / 4;
}
