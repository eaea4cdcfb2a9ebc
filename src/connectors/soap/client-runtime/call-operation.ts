import { ConnectorError } from '../../../errors.ts';
import { createAnswerDecoder } from '../call/answer-decoder.ts';
import { judgeAnswer } from '../call/judge-answer.ts';
import { soapRequestHeaders } from '../call/request-headers.ts';
import { writeRequest } from '../call/write-request.ts';
import type { SoapOperationModel, WsdlModel } from '../model/operation-model.ts';
import type { CallOptions, ClientOptions } from './client-options.ts';
import { readBody } from './read-body.ts';

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

/** An operation, and where and how it is called. */
export interface CallTarget {
  readonly model: WsdlModel;
  readonly operation: SoapOperationModel;
  readonly endpoint: string;
  readonly soapAction: string | null;
}

/**
 * Calls an operation with the given `fetch`; the output is as `invokeSoap` has it. Redirects are not followed: a POST would become a GET.
 * Throws ConnectorError.
 */
export async function callOperation(
  { model, operation, endpoint, soapAction }: CallTarget,
  inputs: Readonly<Record<string, unknown>>,
  options: ClientOptions & CallOptions,
): Promise<unknown> {
  const url = new URL(options.endpoint ?? endpoint);
  const body = writeRequest(model, operation, inputs);
  const headers = await requestHeaders(new Headers(soapRequestHeaders(operation.soapVersion, soapAction)), options);
  const deadline = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([options.signal, deadline]);
  try {
    const response = await options.fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    const decoder = createAnswerDecoder(model, operation, response.headers.get('content-type'));
    const received = await readBody(response, decoder, options.maxBytes ?? DEFAULT_MAX_BYTES);
    return judgeAnswer(operation, { status: response.status, headers: response.headers, url }, received);
  } catch (error) {
    throw toConnectorError(error, url, deadline, options.signal);
  }
}

async function requestHeaders(headers: Headers, { basic, headers: more }: ClientOptions): Promise<Headers> {
  if (basic !== undefined) {
    const bytes = new TextEncoder().encode(`${basic.username}:${basic.password}`);
    headers.set('authorization', `Basic ${btoa(String.fromCodePoint(...bytes))}`);
  }
  const given = new Headers(typeof more === 'function' ? await more() : more);
  for (const [name, value] of given) headers.set(name, value);
  return headers;
}

function toConnectorError(error: unknown, url: URL, deadline: AbortSignal, signal: AbortSignal | undefined): unknown {
  if (error instanceof ConnectorError) return error;
  if (signal?.aborted === true) return new ConnectorError('CANCELLED', 'The call was cancelled.', { cause: error });
  if (deadline.aborted) return new ConnectorError('TIMEOUT', `${url.origin} did not answer in time.`, { cause: error });
  if (!(error instanceof TypeError)) return error;
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return new ConnectorError('UNREACHABLE', `${url.origin} cannot be reached: ${reason}`, { cause: error });
}
