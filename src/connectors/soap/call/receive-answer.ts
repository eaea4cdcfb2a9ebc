import { setImmediate } from 'node:timers/promises';
import { ConnectorError } from '../../../errors.ts';
import type { EgressResponse } from '../../egress/egress.ts';
import { MAX_TRACE_TEXT } from '../../trace.ts';
import type { Answer, AnswerDecoder } from './answer-decoder.ts';
import { beginningText } from './xml-encoding.ts';

/** After decoding for this long, others get their turn. */
const SLICE_MS = 8;

/** What came back, as far as it came. */
export interface ReceivedAnswer {
  /** The beginning of the body; null where its media type is binary. */
  readonly text: string | null;
  /** In bytes, of what was read. */
  readonly size: number;
  /** What it says, or why it says nothing that can be understood. */
  readonly answer: Answer | ConnectorError;
}

/** Decodes a body while it arrives. What is not a SOAP message is read no further than people need to see what it is. */
export async function receiveAnswer(response: EgressResponse, decoder: AnswerDecoder): Promise<ReceivedAnswer> {
  const head: Uint8Array[] = [];
  let size = 0;
  let failure: ConnectorError | null = null;
  try {
    let sliceStart = performance.now();
    for await (const chunk of response.body) {
      if (size < MAX_TRACE_TEXT) head.push(chunk);
      size += chunk.length;
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
  return { text: headText(head, response.headers.get('content-type')), size, answer };
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
