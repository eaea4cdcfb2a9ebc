import type { ImapFlow } from 'imapflow';

/** What imapflow does not tell of its parser (ImapStream): where it is in an answer of the server. */
interface Parser {
  state: number;
  /** Bytes of the literal that have not come yet. */
  literalWaiting: number;
  /** The lines of the answer so far. */
  readonly inputBuffer: readonly Buffer[];
  readonly literals: Buffer[];
  readonly destroyed: boolean;
  /** Answers where in the chunk to go on; null at its end. */
  processChunkSegment(chunk: Buffer, start: number): Promise<number | null>;
}

interface Internals {
  readonly streamer: Parser;
}

const LINE = 0x01;
const LITERAL = 0x02;
/** The end of the line before the content of a section (RFC 9051 section 7.5.2). */
const SECTION_FOLLOWS = /BODY\[[^\]]*\](<\d+>)? ~?\{\d+\}\r?\n$/i;
const LINE_END_BYTES = 1_024;
const NOTHING = Buffer.alloc(0);

/**
 * Gives out the content of a section while it comes, where imapflow would hold it until it is whole: what nobody has taken yet
 * is not read from the connection. To be used for one command.
 */
export class LiteralTap {
  #offered: Buffer | null = null;
  #isOver = false;
  #isInterrupted = false;
  #change = Promise.withResolvers<void>();

  /** Does `work`, a command that fetches one section; in its answer the content of that is empty. */
  async during<T>(client: ImapFlow, work: () => Promise<T>): Promise<T> {
    const { streamer: parser } = client as unknown as Internals;
    parser.processChunkSegment = (chunk, start) =>
      isSection(parser) ? this.#passOn(parser, chunk, start) : original(parser).call(parser, chunk, start);
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(parser, 'processChunkSegment');
      this.close();
    }
  }

  /** What comes, until the command is over, well or not: whoever reads it has to ask the command. */
  async *pieces(): AsyncGenerator<Buffer> {
    for (;;) {
      while (this.#offered === null && !this.#isOver) await this.#change.promise;
      if (this.#isInterrupted) throw new Error('Another command was given while a section was read');
      if (this.#offered === null) return;
      const piece = this.#offered;
      this.#offered = null;
      this.#changed();
      yield piece;
    }
  }

  /** Nobody takes what is still to come. */
  close(): void {
    this.#isOver = true;
    this.#changed();
  }

  /** Another command waits: what is still to come is thrown away, and a reader that goes on is told. */
  interrupt(): void {
    this.#isInterrupted ||= !this.#isOver;
    this.close();
  }

  async #passOn(parser: Parser, chunk: Buffer, start: number): Promise<number | null> {
    const piece = chunk.subarray(start, start + parser.literalWaiting);
    await this.#offer(piece);
    if (parser.destroyed) return null;
    parser.literalWaiting -= piece.length;
    if (parser.literalWaiting === 0) {
      parser.literals.push(NOTHING);
      parser.state = LINE;
    }
    const end = start + piece.length;
    return end < chunk.length ? end : null;
  }

  /** Resolves when the piece was taken. */
  async #offer(piece: Buffer): Promise<void> {
    if (piece.length === 0 || this.#isOver) return;
    this.#offered = piece;
    this.#changed();
    while (this.#offered === piece && !this.#isOver) await this.#change.promise;
  }

  #changed(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers<void>();
  }
}

function isSection({ state, inputBuffer }: Parser): boolean {
  return state === LITERAL && SECTION_FOLLOWS.test(inputBuffer.at(-1)?.toString('latin1').slice(-LINE_END_BYTES) ?? '');
}

function original(parser: Parser): Parser['processChunkSegment'] {
  return Object.getPrototypeOf(parser).processChunkSegment;
}
