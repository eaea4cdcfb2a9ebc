import { ConnectorError } from '../../errors.ts';
import type { HttpResponseTrace } from '../connector.ts';
import type { EgressResponse } from '../egress/egress.ts';
import { cutText, traceResponse } from '../trace.ts';
import { formatOfAnswer, readText } from './answer-text.ts';
import { parseJson } from './json-answer.ts';

/** What a peer said when it refused. */
export interface Refusal {
  readonly trace: HttpResponseTrace;
  /** The JSON value of a body that is JSON and short enough, the beginning of other text, and null of what is no text. */
  readonly body: unknown;
}

/** Reads the answer to a call that failed. A body that cannot be read takes nothing from the status: only CANCELLED is thrown. */
export async function readRefusal(response: EgressResponse): Promise<Refusal> {
  const format = formatOfAnswer(response);
  if (format === 'binary') {
    await response.cancel();
    return { trace: traceResponse(response, null, declaredSize(response)), body: null };
  }
  const answer = await readText(response, format).catch((error: unknown) => {
    if (!(error instanceof ConnectorError) || error.code === 'CANCELLED') throw error;
    return null;
  });
  if (answer === null) return { trace: traceResponse(response, null, 0), body: null };
  return { trace: traceResponse(response, answer.text, answer.size), body: toBody(answer.text) };
}

function toBody(text: string): unknown {
  const beginning = cutText(text);
  if (beginning.length < text.length) return beginning;
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

function declaredSize(response: EgressResponse): number {
  const size = Number(response.headers.get('content-length') ?? 0);
  return Number.isSafeInteger(size) && size >= 0 ? size : 0;
}
