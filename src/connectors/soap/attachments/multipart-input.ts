import { ConnectorError } from '../../../errors.ts';

/** Of the headers of one part, in bytes. */
const MAX_HEADER_BYTES = 16 * 1024;
/** A line with a delimiter may end in blanks. */
const MAX_PADDING_BYTES = 1024;
/** Of what follows the last part; more costs the connection. */
const MAX_EPILOGUE_BYTES = 64 * 1024;

const NEWLINE = Buffer.from('\r\n');
const HEADER_END = Buffer.from('\r\n\r\n');

/** The bytes of a multipart body, and where among its delimiters they stand. The methods throw INVALID_RESPONSE and TOO_LARGE. */
export class MultipartInput {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #delimiter: Buffer;
  /** What was read and not handed on. The first delimiter has no line before it to end. */
  #held: Buffer = NEWLINE;
  #inContent = true;
  #isPreamble = true;

  constructor(source: AsyncIterable<Uint8Array>, boundary: string) {
    this.#source = source[Symbol.asyncIterator]();
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  }

  /** What is left of the present part. */
  async *content(): AsyncGenerator<Uint8Array> {
    while (this.#inContent) {
      const at = this.#held.indexOf(this.#delimiter);
      this.#inContent = at < 0;
      // A delimiter may have begun in what is held back.
      const chunk = this.#take(at < 0 ? this.#held.length - this.#delimiter.length + 1 : at);
      if (chunk.length > 0) yield chunk;
      if (this.#inContent && !(await this.#fill())) {
        refuse(this.#isPreamble ? 'its boundary is nowhere in it' : 'ends in the middle of a part');
      }
    }
  }

  async skipContent(): Promise<void> {
    for await (const _ of this.content());
  }

  /** At a delimiter: whether a part follows, whose headers are next. */
  async startsPart(): Promise<boolean> {
    this.#take(this.#delimiter.length);
    while (this.#held.length < 2 && (await this.#fill()));
    if (this.#held.subarray(0, 2).toString('latin1') === '--') return false;
    const padding = this.#take(await this.#find(NEWLINE, MAX_PADDING_BYTES));
    if (padding.toString('latin1').trim() !== '') refuse('has a line that only begins as its boundary does');
    return true;
  }

  /** The header lines of a part that starts; its content is next. */
  async headerText(): Promise<string> {
    // There may be none: then the end of the delimiter's line is part of the end of the headers.
    const text = this.#take(await this.#find(HEADER_END, MAX_HEADER_BYTES)).toString('utf8');
    this.#take(HEADER_END.length);
    this.#isPreamble = false;
    this.#inContent = true;
    return text;
  }

  /** Reads to the end, so that the connection can be kept. */
  async drain(): Promise<void> {
    for (let size = 0; size < MAX_EPILOGUE_BYTES && (await this.#fill()); )
      size += this.#take(this.#held.length).length;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #find(pattern: Buffer, limit: number): Promise<number> {
    for (;;) {
      const at = this.#held.indexOf(pattern);
      if (at >= 0 && at <= limit) return at;
      if (at > limit || this.#held.length > limit + pattern.length) {
        throw new ConnectorError('TOO_LARGE', 'A part of the answer has headers that are larger than any are read.');
      }
      if (!(await this.#fill())) refuse('ends in the headers of a part');
    }
  }

  #take(size: number): Buffer {
    const taken = this.#held.subarray(0, Math.max(size, 0));
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  async #fill(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done) return false;
    const chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    return true;
  }
}

function refuse(problem: string): never {
  throw new ConnectorError('INVALID_RESPONSE', `The answer is multipart/related, and ${problem}.`);
}
