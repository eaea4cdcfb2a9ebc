import { ConnectorError } from '../../../errors.ts';
import type { Answer } from '../call/answer-decoder.ts';
import type { ReceivedAnswer } from '../call/received-answer.ts';
import type { KeepPart, KeptPart } from './kept-part.ts';
import type { MultipartRelated } from './multipart-related.ts';
import { type PartHead, partHead } from './part-head.ts';
import { type MultipartPart, readMultipart } from './read-multipart.ts';
import { resolveReferences } from './resolve-references.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** Reads the message itself, whose media type is that of its part. */
export type ReceiveMessage = (content: AsyncIterable<Uint8Array>, contentType: string) => Promise<ReceivedAnswer>;

/**
 * Reads a message with its attachments (XOP 1.0 and SOAP Messages with Attachments), part by part while they arrive. Attachments that
 * nothing in the message refers to are the member `#attachments` of an output that is an object or null.
 */
export async function receiveMultipart(
  body: AsyncIterable<Uint8Array>,
  related: MultipartRelated,
  receiveMessage: ReceiveMessage,
  keep: KeepPart,
): Promise<ReceivedAnswer> {
  const received = new ReceivedParts(related, receiveMessage, keep);
  let failure: ConnectorError | null = null;
  try {
    for await (const part of readMultipart(received.counted(body), related.boundary)) {
      if (!(await received.take(part))) break;
    }
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    failure = error;
  }
  return received.whole(failure);
}

class ReceivedParts {
  readonly #related: MultipartRelated;
  readonly #receiveMessage: ReceiveMessage;
  readonly #keep: KeepPart;
  readonly #parts = new Map<string, KeptPart | null>();
  readonly #loose: KeptPart[] = [];
  #message: ReceivedAnswer | null = null;
  #size = 0;

  constructor(related: MultipartRelated, receiveMessage: ReceiveMessage, keep: KeepPart) {
    this.#related = related;
    this.#receiveMessage = receiveMessage;
    this.#keep = keep;
  }

  async *counted(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      this.#size += chunk.length;
      yield chunk;
    }
  }

  /** False where the rest is of no use. */
  async take(part: MultipartPart): Promise<boolean> {
    const head = partHead(part);
    const content = decodeTransfer(part.content, head.transferEncoding);
    if (!this.#isMessage(head)) {
      const kept = await this.#keep(head, content);
      if (head.contentId === '') this.#loose.push(kept);
      else this.#add(head, kept);
      return true;
    }
    this.#add(head, null);
    this.#message = await this.#receiveMessage(content, head.contentType);
    return !(this.#message.answer instanceof ConnectorError);
  }

  async whole(failure: ConnectorError | null): Promise<ReceivedAnswer> {
    const text = this.#message?.text ?? null;
    const answer = await this.#answer(failure).catch((error: unknown) => {
      if (error instanceof ConnectorError) return error;
      throw error;
    });
    return { text, size: this.#size, answer };
  }

  #isMessage({ contentId }: PartHead): boolean {
    if (this.#message !== null) return false;
    const { start } = this.#related;
    return start === null || contentId === start;
  }

  #add({ contentId }: PartHead, part: KeptPart | null): void {
    if (contentId !== '' && this.#parts.has(contentId)) {
      throw new ConnectorError('INVALID_RESPONSE', `The answer has two parts with the Content-ID ${contentId}.`);
    }
    this.#parts.set(contentId, part);
  }

  async #answer(failure: ConnectorError | null): Promise<Answer | ConnectorError> {
    const answer = this.#message?.answer ?? failure ?? noMessage();
    if (answer instanceof ConnectorError) return answer;
    if (failure !== null) return failure;
    if (answer.kind === 'fault') {
      if (answer.fault.detail === undefined) return answer;
      const { output: detail } = await resolveReferences(answer.fault.detail, this.#parts);
      return { kind: 'fault', fault: { ...answer.fault, detail } };
    }
    const { output, used } = await resolveReferences(answer.output, this.#parts);
    return { kind: 'output', output: await this.#withUnused(output, used) };
  }

  async #withUnused(output: unknown, used: ReadonlySet<string>): Promise<unknown> {
    const unused = [...this.#parts].flatMap(([contentId, part]) =>
      part === null || used.has(contentId) ? [] : [part],
    );
    const files = await Promise.all([...unused, ...this.#loose].map((part) => part.file()));
    const isObject = typeof output === 'object' && !Array.isArray(output);
    return files.length === 0 || !isObject ? output : { ...output, '#attachments': files };
  }
}

function noMessage(): ConnectorError {
  return new ConnectorError('INVALID_RESPONSE', 'The answer is multipart/related, and none of its parts is the start.');
}
