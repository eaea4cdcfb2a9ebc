import { setImmediate } from 'node:timers/promises';
import { ConnectorError } from '../../../errors.ts';
import { MAX_TRACE_TEXT } from '../../trace.ts';
import type { Answer, AnswerDecoder } from './answer-decoder.ts';
import type { ReceivedAnswer } from './received-answer.ts';
import { beginningText } from './xml-encoding.ts';

/** After decoding for this long, others get their turn. */
const SLICE_MS = 5;
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
  const head: Uint8Array[] = [];
  let size = 0;
  let failure = fault;
  try {
    let sliceStart = performance.now();
    for await (const chunk of body) {
      if (size < MAX_TRACE_TEXT) head.push(chunk);
      size += chunk.length;
      if (size > MAX_MESSAGE_BYTES) failure ??= tooLarge();
      failure ??= attempt(() => decoder.write(chunk));
      if (failure !== null && size >= MAX_TRACE_TEXT) break;
      if (performance.now() - sliceStart < SLICE_MS) continue;
      await setImmediate();
      sliceStart = performance.now();
    }
  } catch (error) {
    failure = asConnectorError(error);
  }
  const answer = failure ?? (await finish(decoder));
  return { text: headText(head, contentType), size, answer };
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

function headText(head: readonly Uint8Array[], contentType: string | null): string | null {
  const isText = contentType === null || /xml|text|json|html|javascript|urlencoded/i.test(contentType);
  return isText ? beginningText(Buffer.concat(head), contentType) : null;
}
