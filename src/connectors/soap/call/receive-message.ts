import { setImmediate } from 'node:timers/promises';
import { ConnectorError } from '../../../errors.ts';
import { MAX_TRACE_TEXT } from '../../trace.ts';
import type { Answer, AnswerDecoder } from './answer-decoder.ts';
import type { ReceivedAnswer } from './received-answer.ts';
import { beginningText } from './xml-encoding.ts';

/** After decoding for this long, others get their turn; the garbage collector may add to it, since what a large answer becomes stays. */
const SLICE_MS = 2;
/** What has come is decoded when it is so much, in bytes: many small pieces cost more. It is what a trace can hold, too. */
const PIECE_BYTES = MAX_TRACE_TEXT;
/** Of the message itself; its attachments may be larger. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/**
 * Decodes a message while it arrives. What is not a SOAP message (`fault` says why, where that is known beforehand) is read no
 * further than people need to see what it is.
 */
export async function receiveMessage(
  body: AsyncIterable<Uint8Array>,
  contentType: string | null,
  decoder: AnswerDecoder,
  fault: ConnectorError | null = null,
): Promise<ReceivedAnswer> {
  let first: Uint8Array | null = null;
  let waiting: Uint8Array[] = [];
  let [size, decoded] = [0, 0];
  let failure = fault;
  const decode = (): void => {
    const piece = joined(waiting);
    first ??= piece;
    failure ??= attempt(() => decoder.write(piece));
    waiting = [];
    decoded = size;
  };
  try {
    let sliceStart = performance.now();
    for await (const chunk of body) {
      waiting.push(chunk);
      size += chunk.length;
      if (size > MAX_MESSAGE_BYTES) failure ??= tooLarge();
      if (size - decoded >= PIECE_BYTES) decode();
      if (failure !== null && first !== null) break;
      if (performance.now() - sliceStart < SLICE_MS) continue;
      await setImmediate();
      sliceStart = performance.now();
    }
    if (size > decoded) decode();
  } catch (error) {
    failure = asConnectorError(error);
  }
  const answer = failure ?? (await finish(decoder));
  return { text: beginningOf(first ?? joined(waiting), decoder, contentType), size, answer };
}

function tooLarge(): ConnectorError {
  return new ConnectorError('TOO_LARGE', `The answer has more than the ${MAX_MESSAGE_BYTES} bytes that are read.`);
}

function attempt(work: () => void): ConnectorError | null {
  try {
    work();
    return null;
  } catch (error) {
    return asConnectorError(error);
  }
}

async function finish(decoder: AnswerDecoder): Promise<Answer | ConnectorError> {
  try {
    while (!decoder.advance(performance.now() + SLICE_MS)) await setImmediate();
    return decoder.end();
  } catch (error) {
    return asConnectorError(error);
  }
}

/** Anything else is a bug, and goes its way. */
function asConnectorError(error: unknown): ConnectorError {
  if (error instanceof ConnectorError) return error;
  throw error;
}

function beginningOf(bytes: Uint8Array, decoder: AnswerDecoder, contentType: string | null): string | null {
  const isText = contentType === null || /xml|text|json|html|javascript|urlencoded/i.test(contentType);
  if (!isText) return null;
  const beginning = decoder.beginning();
  return beginning === '' ? beginningText(bytes, contentType) : beginning;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
}
