import type { CallContext, HttpResponseTrace } from '../connector.ts';
import type { EgressResponse } from '../egress/egress.ts';
import { traceResponse } from '../trace.ts';
import { type AnswerText, formatOfAnswer, readText, UNKNOWN_TYPE } from './answer-text.ts';
import { fileNameOf } from './content-disposition.ts';
import { fitsDoubles, parseJson } from './json-answer.ts';
import { isUntyped, readUntyped } from './untyped-answer.ts';

/** An answer whose body has been read. */
export interface ReadAnswer {
  readonly trace: HttpResponseTrace;
  /** The value of the body. Throws ConnectorError INVALID_RESPONSE where the body is not what its type says. */
  readonly toOutput: () => unknown;
  /** The text of the body where that is JSON, and JSON.parse gives the same value. */
  readonly json?: string;
}

/**
 * Reads an answer by its media type: JSON becomes its value, text and XML a string by their charset, no bytes null, and
 * everything else a file. An answer that does not say its type is JSON where its bytes are.
 */
export async function readResponse(response: EgressResponse, saveFile: CallContext['saveFile']): Promise<ReadAnswer> {
  const format = formatOfAnswer(response);
  if (format === 'binary') return readBytes(response, saveFile);
  const answer = await readText(response, format);
  if (answer === null) return emptyAnswer(response);
  if (format === 'json') return jsonAnswer(response, answer);
  return { trace: traceResponse(response, answer.text, answer.size), toOutput: () => answer.text };
}

/** Of blanks alone it is no value, as it is of no bytes. */
function jsonAnswer(response: EgressResponse, { text, size }: AnswerText): ReadAnswer {
  const trace = traceResponse(response, text, size);
  if (!/\S/.test(text)) return { trace, toOutput: () => null };
  const isPlain = fitsDoubles(text);
  const toOutput = () => parseJson(text, isPlain);
  return isPlain ? { trace, toOutput, json: text } : { trace, toOutput };
}

async function readBytes(response: EgressResponse, saveFile: CallContext['saveFile']): Promise<ReadAnswer> {
  const chunks = response.body[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return emptyAnswer(response);
  const { text, taken } = isUntyped(response)
    ? await readUntyped(first.value, chunks)
    : { text: null, taken: [first.value] };
  if (text !== null) return jsonAnswer(response, { text, size: Buffer.concat(taken).length });
  const file = await saveFile({
    filename: fileNameOf(response.headers.get('content-disposition'), response.url),
    contentType: response.headers.get('content-type') ?? UNKNOWN_TYPE,
    content: startingWith(taken, chunks),
  });
  return { trace: traceResponse(response, null, file.size), toOutput: () => file };
}

function emptyAnswer(response: EgressResponse): ReadAnswer {
  return { trace: traceResponse(response, null, 0), toOutput: () => null };
}

/** The rest of an iteration with what was taken of it back in front; whoever stops early stops the rest as well. */
async function* startingWith(
  taken: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
