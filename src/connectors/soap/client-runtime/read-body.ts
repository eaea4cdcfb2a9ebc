import { ConnectorError } from '../../../errors.ts';
import type { Answer, AnswerDecoder } from '../call/answer-decoder.ts';
import type { ReceivedAnswer } from '../call/received-answer.ts';

/** How much of an answer an error tells. */
const MAX_TEXT_BYTES = 8192;

/** Decodes a body while it arrives. Throws ConnectorError TOO_LARGE. */
export async function readBody(response: Response, decoder: AnswerDecoder, maxBytes: number): Promise<ReceivedAnswer> {
  const head: Uint8Array[] = [];
  let size = 0;
  let failure: ConnectorError | null = null;
  for await (const chunk of response.body ?? []) {
    if (size < MAX_TEXT_BYTES) head.push(chunk);
    size += chunk.byteLength;
    if (size > maxBytes) throw new ConnectorError('TOO_LARGE', `The answer is larger than ${maxBytes} bytes.`);
    failure ??= failureOf(() => decoder.write(chunk));
  }
  const text = new TextDecoder().decode(joined(head).subarray(0, MAX_TEXT_BYTES));
  return { text, size, answer: failure ?? answerOf(decoder) };
}

function answerOf(decoder: AnswerDecoder): Answer | ConnectorError {
  let answer: Answer | null = null;
  const failure = failureOf(() => {
    answer = decoder.end();
  });
  return failure ?? answer ?? new ConnectorError('INVALID_RESPONSE', 'The answer is empty.');
}

function failureOf(work: () => void): ConnectorError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ConnectorError) return error;
    throw error;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return all;
}
