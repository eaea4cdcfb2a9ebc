import type { CallContext, HttpResponseTrace } from '../connector.ts';
import type { EgressResponse } from '../egress/egress.ts';
import { traceResponse } from '../trace.ts';
import { formatOfAnswer, readText, UNKNOWN_TYPE } from './answer-text.ts';
import { fileNameOf } from './content-disposition.ts';
import { fitsDoubles, parseJson } from './json-answer.ts';

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
 * everything else a file.
 */
export async function readResponse(response: EgressResponse, saveFile: CallContext['saveFile']): Promise<ReadAnswer> {
  const format = formatOfAnswer(response);
  if (format === 'binary') return readFile(response, saveFile);
  const answer = await readText(response, format);
  if (answer === null) return emptyAnswer(response);
  const { text, size } = answer;
  const trace = traceResponse(response, text, size);
  if (format !== 'json') return { trace, toOutput: () => text };
  const isPlain = fitsDoubles(text);
  const toOutput = () => parseJson(text, isPlain);
  return isPlain ? { trace, toOutput, json: text } : { trace, toOutput };
}

async function readFile(response: EgressResponse, saveFile: CallContext['saveFile']): Promise<ReadAnswer> {
  const chunks = response.body[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return emptyAnswer(response);
  const file = await saveFile({
    filename: fileNameOf(response.headers.get('content-disposition'), response.url),
    contentType: response.headers.get('content-type') ?? UNKNOWN_TYPE,
    content: startingWith(first.value, chunks),
  });
  return { trace: traceResponse(response, null, file.size), toOutput: () => file };
}

function emptyAnswer(response: EgressResponse): ReadAnswer {
  return { trace: traceResponse(response, null, 0), toOutput: () => null };
}

/** The rest of an iteration with its first chunk back in front; whoever stops early stops the rest as well. */
async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
