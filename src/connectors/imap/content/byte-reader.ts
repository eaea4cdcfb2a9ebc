import { MalformedContent } from './malformed-content.ts';

/** Bytes in pieces of any size. */
export type Content = AsyncIterable<Buffer> | Iterable<Buffer>;

/** Reads a stream by numbers of bytes, and holds no more of it than it is asked for. */
export class ByteReader {
  readonly #pieces: AsyncGenerator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  #position = 0;

  constructor(content: Content) {
    this.#pieces = pieces(content);
  }

  /** How many bytes lie behind. */
  get position(): number {
    return this.#position;
  }

  async isAtEnd(): Promise<boolean> {
    return (await this.#next()) === null;
  }

  /** Exactly so many bytes, which the caller has bounded. Throws MalformedContent where there are fewer. */
  async read(bytes: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.stream(bytes)) chunks.push(chunk);
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  }

  /** Throws MalformedContent where there are fewer. */
  async skip(bytes: number): Promise<void> {
    for await (const _ of this.stream(bytes));
  }

  /** Skips so many bytes, or to the end where there are fewer; answers how many it were. */
  async skipAtMost(bytes: number): Promise<number> {
    const start = this.#position;
    while (this.#position - start < bytes && !(await this.isAtEnd())) {
      await this.skip(Math.min(bytes - (this.#position - start), this.#rest.length));
    }
    return this.#position - start;
  }

  /** The next so many bytes; what is not taken of them is not skipped. Throws MalformedContent where there are fewer. */
  async *stream(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      const rest = await this.#next();
      if (rest === null) throw new MalformedContent('it ends too early');
      const chunk = rest.subarray(0, left);
      this.#rest = rest.subarray(chunk.length);
      this.#position += chunk.length;
      left -= chunk.length;
      yield chunk;
    }
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#pieces.return(undefined);
  }

  async #next(): Promise<Buffer | null> {
    while (this.#rest.length === 0) {
      const { value, done } = await this.#pieces.next();
      if (done === true) return null;
      this.#rest = value;
    }
    return this.#rest;
  }
}

async function* pieces(content: Content): AsyncGenerator<Buffer> {
  yield* content;
}
