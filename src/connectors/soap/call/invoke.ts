import { ConnectorError } from '../../../errors.ts';
import { sendAuthenticated } from '../../authentication/send-authenticated.ts';
import type { CallContext, HttpRequestTrace, HttpResponseTrace } from '../../connector.ts';
import { HeaderFields } from '../../egress/header-fields.ts';
import { traceRequest, traceResponse } from '../../trace.ts';
import { keepAsFiles } from '../attachments/keep-as-files.ts';
import { packMessage } from '../attachments/pack-message.ts';
import { inTurns } from '../in-turns.ts';
import { messageShape } from '../model/message-shape.ts';
import type { FindValidationObstacle, InvokeSoap, SoapOperationConfig } from '../soap-operation.ts';
import { checkRequest, validationObstacle } from '../validation/check-request.ts';
import { createAnswerDecoder } from './answer-decoder.ts';
import { type BuiltMessage, buildingMessage } from './build-message.ts';
import { judgeAnswer } from './judge-answer.ts';
import { operationOf } from './model-cache.ts';
import { type CreateDecoder, receiveAnswer } from './receive-answer.ts';
import { soapRequestHeaders } from './request-headers.ts';
import { writingRequest } from './write-request.ts';

/** With its attachments; what is kept as a value has lower limits. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** How far a call got. */
interface Traces {
  request: HttpRequestTrace | null;
  response: HttpResponseTrace | null;
  derivedSecrets?: readonly string[];
}

/**
 * Calls an operation over HTTP. The output is, in the notation of `value-model.ts`: in document style what the response
 * element is, without its name; in rpc style (and where a document message has several parts) an object of the parts;
 * null for a one-way operation.
 */
export const invokeSoap: InvokeSoap = async (config, values, context) => {
  const traces: Traces = { request: null, response: null };
  try {
    const output = await call(config, values, context, traces);
    return { ...traces, status: 'SUCCEEDED', output };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { ...traces, status: 'FAILED', error: error.toRunError() };
  }
};

async function call(
  config: SoapOperationConfig,
  values: Readonly<Record<string, unknown>>,
  context: CallContext,
  traces: Traces,
): Promise<unknown> {
  const { model, operation } = await operationOf(config);
  const { authentication } = config;
  const wsSecurity = authentication?.kind === 'WS_SECURITY' ? authentication : null;
  const message = await inTurns(buildingMessage(model, operation, values, config, wsSecurity));
  traces.derivedSecrets = message.derivedSecrets;
  if (config.validatesRequests === true) {
    // The blocks of WS-Addressing and WS-Security are ours and different each time, and bytes are judged where the schema has them.
    const envelope = message.differsFromInputs
      ? await inTurns(writingRequest(model, operation, values, null))
      : message.text;
    await checkRequest(config, operation, { shape: messageShape(operation.input), values, envelope });
  }
  const soapHeaders = new HeaderFields(soapRequestHeaders(operation.soapVersion, config.soapAction));
  const { headers, body } = onTheWire(message, soapHeaders);
  if (context.idempotencyKey != null) headers.set('idempotency-key', context.idempotencyKey);
  const unsigned = { method: 'POST', url: endpointOf(config), headers, body };
  // A redirect could lead a message with credentials in it anywhere.
  const redirects = wsSecurity === null ? {} : { maxRedirects: 0 };
  const httpAuthentication = wsSecurity === null ? authentication : null;
  const response = await sendAuthenticated(httpAuthentication, unsigned, context, (signed) => {
    traces.request = traceRequest({ ...signed, method: 'POST' }, signed.body === null ? null : message.text);
    traces.derivedSecrets = [...message.derivedSecrets, ...(signed.credentialTexts ?? [])];
    return context.egress.request({
      ...signed,
      ...redirects,
      keepsMethod: true,
      maxBytes: MAX_BODY_BYTES,
      signal: context.signal,
    });
  });
  const createDecoder: CreateDecoder = (contentType, hasParts) =>
    createAnswerDecoder(model, operation, contentType, hasParts);
  const received = await receiveAnswer(response, createDecoder, keepAsFiles(context.saveFile));
  traces.response = traceResponse(response, received.text, received.size);
  return judgeAnswer(operation, response, received, {
    secured: wsSecurity !== null,
    calledOrigin: unsigned.url.origin,
  });
}

/** See `FindValidationObstacle`. */
export const findValidationObstacle: FindValidationObstacle = async (config) =>
  validationObstacle(config, (await operationOf(config)).operation);

function onTheWire(
  { text, packing }: BuiltMessage,
  headers: HeaderFields,
): { headers: HeaderFields; body: string | Uint8Array } {
  return packing === null ? { headers, body: text } : packMessage(text, packing, headers);
}

function endpointOf({ endpoint }: SoapOperationConfig): URL {
  const url = URL.parse(endpoint);
  if (url === null) throw new ConnectorError('INVALID_INPUT', `The endpoint "${endpoint}" is not an absolute URL.`);
  return url;
}
