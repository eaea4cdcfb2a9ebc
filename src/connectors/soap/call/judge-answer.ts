import { ConnectorError } from '../../../errors.ts';
import { wantedSchemes } from '../../authentication/offered-schemes.ts';
import type { EgressResponse } from '../../egress/egress.ts';
import { statusLine } from '../../egress/status-line.ts';
import { cutText } from '../../trace.ts';
import type { SoapOperationModel } from '../model/operation-model.ts';
import { clockHint } from '../security/clock-hint.ts';
import type { ReceivedAnswer } from './received-answer.ts';

/** How much of what a peer said goes into an error. */
const MAX_DETAIL_TEXT = 4096;

/** What of a call helps to say why it failed. */
interface CallCircumstances {
  /** The message had WS-Security. */
  readonly secured?: boolean;
  /** Where the message was sent first. */
  readonly calledOrigin?: string;
}

/**
 * The output of a call. Throws ConnectorError: SOAP_FAULT whatever the status, with the fault as its detail; HTTP_STATUS for any
 * other status than 2xx; INVALID_RESPONSE for what is no SOAP message; and what went wrong while it was read. The details of
 * HTTP_STATUS and INVALID_RESPONSE are `{ status, body }`, the body cut.
 */
export function judgeAnswer(
  operation: SoapOperationModel,
  response: Pick<EgressResponse, 'status' | 'headers' | 'url'>,
  received: ReceivedAnswer,
  { secured = false, calledOrigin = response.url.origin }: CallCircumstances = {},
): unknown {
  const { answer } = received;
  const { status } = response;
  const isError = answer instanceof ConnectorError;
  if (!isError && answer.kind === 'fault') {
    const { fault } = answer;
    const named = fault.code === '' ? 'a fault that does not say what it is' : `the fault ${fault.code}`;
    const message = fault.reason === '' ? `The service answered with ${named}.` : fault.reason;
    const hint = secured ? clockHint(response.headers.get('date'), new Date()) : '';
    throw new ConnectorError('SOAP_FAULT', message + hint, { detail: fault });
  }
  if (status < 200 || status > 299) {
    throw peerError('HTTP_STATUS', statusMessage(response, calledOrigin), response, received);
  }
  if (received.size === 0 && isError && answer.code === 'INVALID_RESPONSE')
    return emptyAnswer(operation, response, received);
  if (!isError) return answer.output;
  if (answer.code !== 'INVALID_RESPONSE') throw answer;
  throw peerError('INVALID_RESPONSE', notSoapMessage(answer, response, received), response, received);
}

/** SOAP 1.1 over HTTP answers a one-way message with 202 or 200 and nothing else (WS-I Basic Profile 1.1, R2714). */
function emptyAnswer(
  operation: SoapOperationModel,
  response: Pick<EgressResponse, 'status' | 'url'>,
  received: ReceivedAnswer,
): null {
  if (operation.output === null) return null;
  const message = `${response.url.origin} answered with status ${response.status} and an empty body, where ${operation.name} has an output.`;
  throw peerError('INVALID_RESPONSE', message, response, received);
}

function statusMessage(
  { status, headers, url }: Pick<EgressResponse, 'status' | 'headers' | 'url'>,
  calledOrigin: string,
): string {
  const location = headers.get('location');
  const isRedirect = status > 299 && status < 400 && location !== null;
  const redirect = isRedirect ? ` It redirects to ${location}, which was not followed${reasonOf(status)}.` : '';
  return `${url.origin} answered with status ${statusLine(status)}${wantedSchemes({ status, headers })}.${redirect}${lostCredentials(status, url, calledOrigin)}`;
}

function lostCredentials(status: number, url: URL, calledOrigin: string): string {
  if (url.origin === calledOrigin || (status !== 401 && status !== 403)) return '';
  return ` ${calledOrigin} had redirected there, and credentials are never sent on to another origin: set the endpoint to ${url.href}.`;
}

function reasonOf(status: number): string {
  return status === 303 ? ': it asks for a GET, which is no SOAP call' : '';
}

function notSoapMessage(
  error: ConnectorError,
  { status, headers, url }: Pick<EgressResponse, 'status' | 'headers' | 'url'>,
  { text }: ReceivedAnswer,
): string {
  const contentType = headers.get('content-type') ?? 'no content type';
  const html = /^\s*(<!doctype html|<html)/i.test(text ?? '');
  const problem = html ? 'The answer is a page of HTML.' : error.message;
  return `${url.origin} did not answer with a SOAP message (status ${status}, ${contentType}). ${problem}`;
}

function peerError(
  code: 'HTTP_STATUS' | 'INVALID_RESPONSE',
  message: string,
  { status }: Pick<EgressResponse, 'status'>,
  { text }: ReceivedAnswer,
): ConnectorError {
  return new ConnectorError(code, message, {
    detail: { status, body: text === null ? null : cutText(text, MAX_DETAIL_TEXT) },
  });
}
