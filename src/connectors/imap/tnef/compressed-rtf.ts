import { MalformedContent } from '../content/malformed-content.ts';

/** What the dictionary begins with (MS-OXRTFCP section 2.1.2.1). */
const BEGINNING = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);

const HEADER_BYTES = 16;
const DICTIONARY_BYTES = 4096;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;

/**
 * The RTF of a PidTagRtfCompressed (MS-OXRTFCP), of at most so many bytes. Throws MalformedContent. What ends too early gives
 * what there is.
 */
export function decompressRtf(bytes: Buffer, maxBytes: number): Buffer {
  if (bytes.length < HEADER_BYTES) throw new MalformedContent('its RTF ends too early');
  const size = bytes.readUInt32LE(4);
  if (size > maxBytes) throw new MalformedContent(`its RTF has more than ${maxBytes} bytes`);
  const type = bytes.readUInt32LE(8);
  if (type === UNCOMPRESSED) return bytes.subarray(HEADER_BYTES, HEADER_BYTES + size);
  if (type !== COMPRESSED) throw new MalformedContent('its RTF is compressed in an unknown way');
  return new Decompression(bytes.subarray(HEADER_BYTES), size).run();
}

class Decompression {
  readonly #input: Buffer;
  readonly #output: Buffer;
  readonly #dictionary = Buffer.alloc(DICTIONARY_BYTES);
  #read = 0;
  #written = 0;
  #end = BEGINNING.length;

  constructor(input: Buffer, size: number) {
    this.#input = input;
    this.#output = Buffer.alloc(size);
    BEGINNING.copy(this.#dictionary);
  }

  run(): Buffer {
    // A byte of flags says of each of the next eight whether it is a byte or a place in the dictionary.
    for (;;) {
      const flags = this.#next();
      if (flags === null) break;
      for (let bit = 1; bit <= 0x80; bit <<= 1) {
        const more = (flags & bit) === 0 ? this.#literal() : this.#reference();
        if (!more) return this.#output.subarray(0, this.#written);
      }
    }
    return this.#output.subarray(0, this.#written);
  }

  #next(): number | null {
    const byte = this.#input[this.#read];
    this.#read += 1;
    return byte ?? null;
  }

  #literal(): boolean {
    const byte = this.#next();
    if (byte === null) return false;
    return this.#write(byte);
  }

  #reference(): boolean {
    const high = this.#next();
    const low = this.#next();
    if (high === null || low === null) return false;
    const start = (high << 4) | (low >> 4);
    if (start === this.#end) return false;
    const length = (low & 0x0f) + 2;
    for (let step = 0; step < length; step += 1) {
      if (!this.#write(this.#dictionary[(start + step) % DICTIONARY_BYTES] ?? 0)) return false;
    }
    return true;
  }

  #write(byte: number): boolean {
    if (this.#written >= this.#output.length) return false;
    this.#output[this.#written] = byte;
    this.#written += 1;
    this.#dictionary[this.#end] = byte;
    this.#end = (this.#end + 1) % DICTIONARY_BYTES;
    return true;
  }
}
