import type { Content } from './byte-reader.ts';

/** A line that is longer comes in pieces. */
const MOST_LINE_BYTES = 64 * 1024;

/** POSIX uuencode: `begin`, a mode, a name. */
const BEGIN = /^begin(?: |\t)+[0-7]{3,4}(?: |\t)+(\S.*?)\s*$/;

/** What is done with a file; all of its content has to be read. */
export type KeepUuencoded = (filename: string, content: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Answers a text, in pieces, without the files that stand uuencoded in it (POSIX); those are handed on one after the other as
 * they are read. A `begin` that no encoded line follows is text.
 */
export async function* withoutUuencoded(content: Content, keep: KeepUuencoded): AsyncGenerator<Buffer> {
  const lines = linesOf(content);
  for (let line = await next(lines); line !== null; ) {
    const name = BEGIN.exec(line.toString('latin1'))?.[1];
    const following = name === undefined ? null : await next(lines);
    if (name === undefined || following === null || decodedLine(following) === null) {
      yield line;
      line = name === undefined ? await next(lines) : following;
      continue;
    }
    const file = new UuencodedFile(lines, following);
    await keep(name, file.content());
    line = await file.after();
  }
}

/** The bytes of the first uuencoded file in a content; none where there is none. */
export async function* decodeUuencode(content: Content): AsyncGenerator<Buffer> {
  const lines = linesOf(content);
  for (let line = await next(lines); line !== null; line = await next(lines)) {
    if (!BEGIN.test(line.toString('latin1'))) continue;
    const first = await next(lines);
    if (first !== null) yield* new UuencodedFile(lines, first).content();
    return;
  }
}

/** One file, from its first encoded line on. */
class UuencodedFile {
  readonly #lines: AsyncGenerator<Buffer>;
  #line: Buffer | null;

  constructor(lines: AsyncGenerator<Buffer>, first: Buffer) {
    this.#lines = lines;
    this.#line = first;
  }

  async *content(): AsyncGenerator<Buffer> {
    while (this.#line !== null) {
      const bytes = decodedLine(this.#line);
      if (bytes === null) return;
      if (bytes.length > 0) yield bytes;
      this.#line = await next(this.#lines);
    }
  }

  /** The line after the file, whose content was read; null at the end of the text. */
  async after(): Promise<Buffer | null> {
    const isEnd = this.#line !== null && /^end\s*$/.test(this.#line.toString('latin1'));
    return isEnd ? next(this.#lines) : this.#line;
  }
}

/** Null for what is no encoded line: a character for the number of bytes, and four for each three of them. */
function decodedLine(line: Buffer): Buffer | null {
  const text = line.toString('latin1').replace(/[\r\n]+$/, '');
  const length = ((text.charCodeAt(0) || 0) - 32) & 63;
  const characters = Math.ceil(length / 3) * 4;
  // Spaces at the end may have been lost on the way, and some programs add a checksum.
  const isLine = /^[ -`]+$/.test(text) && text.length > characters - 3 && text.length <= characters + 2;
  if (!isLine) return null;
  const bytes = Buffer.alloc((characters / 4) * 3);
  for (let group = 0; group * 4 < characters; group += 1) {
    const bits = [1, 2, 3, 4].reduce((sum, place) => (sum << 6) | sextet(text, group * 4 + place), 0);
    bytes.writeUIntBE(bits, group * 3, 3);
  }
  return bytes.subarray(0, length);
}

function sextet(text: string, place: number): number {
  return ((text.charCodeAt(place) || 32) - 32) & 63;
}

async function next(lines: AsyncGenerator<Buffer>): Promise<Buffer | null> {
  const { value, done } = await lines.next();
  return done === true ? null : value;
}

/** Lines with their line ends. */
async function* linesOf(content: Content): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of content) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      yield bytes.subarray(0, end + 1);
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > MOST_LINE_BYTES) {
      yield bytes;
      bytes = Buffer.alloc(0);
    }
    rest = bytes;
  }
  if (rest.length > 0) yield rest;
}
