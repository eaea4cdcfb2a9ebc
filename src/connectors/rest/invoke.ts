import { ConnectorError } from '../../errors.ts';
import type { SignableRequest } from '../authentication/authentication.ts';
import { wantedSchemes } from '../authentication/offered-schemes.ts';
import { sendAuthenticated } from '../authentication/send-authenticated.ts';
import type {
  CallContext,
  CallOutcome,
  HttpMethod,
  HttpRequestTrace,
  HttpResponseTrace,
  ParameterDefinition,
} from '../connector.ts';
import type { EgressResponse } from '../egress/egress.ts';
import { HeaderFields } from '../egress/header-fields.ts';
import { statusLine } from '../egress/status-line.ts';
import { traceRequest, traceResponse } from '../trace.ts';
import { parametersIn } from './parameter-values.ts';
import { readRefusal } from './read-refusal.ts';
import { type ReadAnswer, readResponse } from './read-response.ts';
import { type RestRequest, writeRequest } from './request.ts';
import type { InvokeRest, RestOperationConfig, RestServiceConfig } from './rest-operation.ts';

/** Files may be this large; what becomes a value has a lower limit. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** The traces, filled as far as the call gets. */
interface Traces {
  request: HttpRequestTrace | null;
  response: HttpResponseTrace | null;
  derivedSecrets?: readonly string[];
}

/**
 * Calls a REST operation. A status of 400 or more, and a redirect that is not followed, is FAILED with HTTP_STATUS and
 * the detail `{ status, body }`; the output of a success is described at `readResponse`. The trace of the request is the
 * first one where redirects follow.
 */
export const invokeRest: InvokeRest = async (service, operation, values, context) => {
  const traces: Traces = { request: null, response: null };
  try {
    const answer = await call(service, operation, values, context, traces);
    return { status: 'SUCCEEDED', output: answer.toOutput(), outputJson: answer.json, ...traces } satisfies CallOutcome;
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { status: 'FAILED', error: error.toRunError(), ...traces } satisfies CallOutcome;
  }
};

async function call(
  service: RestServiceConfig,
  operation: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
  context: CallContext,
  traces: Traces,
): Promise<ReadAnswer> {
  const unsigned = withKey(writeRequest(service.baseUrl, operation, values), context.idempotencyKey ?? null);
  const signable = { ...unsigned, body: unsigned.body?.content ?? null };
  const response = await sendAuthenticated(service.authentication, signable, context, (signed) => {
    const { url, headers, credentialTexts = [] } = signed;
    const text = signed.body === null ? null : (unsigned.body?.text ?? null);
    traces.request = traceRequest({ ...unsigned, url, headers }, text);
    if (credentialTexts.length > 0) traces.derivedSecrets = credentialTexts;
    return send(signed, operation, context);
  });
  if (response.status >= 300) throw await refusal(unsigned, response, traces);
  return readSuccess(response, context, traces);
}

async function readSuccess(response: EgressResponse, { saveFile }: CallContext, traces: Traces): Promise<ReadAnswer> {
  try {
    const read = await readResponse(response, saveFile);
    traces.response = read.trace;
    return read;
  } catch (error) {
    traces.response = traceResponse(response, null, 0);
    throw error;
  }
}

/** A header of that name that the operation defines goes first. */
function withKey(request: RestRequest, key: string | null): RestRequest {
  if (key === null || request.headers.has('idempotency-key')) return request;
  return { ...request, headers: new HeaderFields([...request.headers, ['idempotency-key', key]]) };
}

function send(
  { method, url, headers, body, connection, resign, credentialHeaders = [] }: SignableRequest,
  operation: RestOperationConfig,
  context: CallContext,
): Promise<EgressResponse> {
  return context.egress.request({
    method,
    url,
    headers,
    body,
    connection,
    resign,
    signal: context.signal,
    maxBytes: MAX_BODY_BYTES,
    // Any header that the operation defines may carry a key of the service.
    credentialHeaders: [...credentialHeaders, ...parametersIn('HEADER', operation.parameters).map(wireNameOf)],
  });
}

function wireNameOf({ wireName }: ParameterDefinition): string {
  return wireName;
}

async function refusal(request: RestRequest, response: EgressResponse, traces: Traces): Promise<ConnectorError> {
  const { status } = response;
  const { trace, body } = await readRefusal(response).catch((error: unknown) => {
    traces.response = traceResponse(response, null, 0);
    throw error;
  });
  traces.response = trace;
  const notFollowed = status < 400 && response.headers.has('location') ? ', a redirect that is not followed' : '';
  const answered = `answered ${statusLine(status)}`;
  const message = `${describe(request.method, response.url)} ${answered}${notFollowed}${wantedSchemes(response)}`;
  return new ConnectorError('HTTP_STATUS', message, { detail: { status, body } });
}

/** Method and URL without the query, which may hold secrets. */
function describe(method: HttpMethod, url: URL): string {
  return `${method} ${url.origin}${url.pathname}`;
}
