import {
  AuthorizationResponseError,
  OperationProcessingError,
  ResponseBodyError,
  UnsupportedOperationError,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi';
import { z } from 'zod';
import { ConnectorError } from '../../../errors.ts';

/** What an authorization server says of a refusal (RFC 6749 section 5.2). */
export interface OAuth2Refusal {
  readonly error: string;
  readonly error_description: string | null;
  readonly status: number | null;
}

const refusalSchema = z.object({ error: z.string(), error_description: z.string().optional().catch(undefined) });

/** Servers may say more than a message should hold. */
const LONGEST = 500;

/**
 * A failed token request in words: AUTHENTICATION_FAILED with what the server said, HTTP_STATUS, or INVALID_RESPONSE.
 * The cause is left out: the library's errors hold whole answers, and an answer may hold tokens.
 */
export async function toTokenFailure(error: unknown, tokenUrl: string): Promise<unknown> {
  const endpoint = `The token endpoint ${withoutQuery(tokenUrl)}`;
  if (error instanceof AuthorizationResponseError) {
    return refused('The authorization server', toRefusal(error.error, error.error_description, null));
  }
  if (error instanceof ResponseBodyError) {
    return refused(endpoint, toRefusal(error.error, error.error_description, error.status));
  }
  if (error instanceof WWWAuthenticateChallengeError) return refused(endpoint, await readRefusal(error.response));
  if (error instanceof OperationProcessingError || error instanceof UnsupportedOperationError) {
    const status = error.cause instanceof Response ? error.cause.status : 200;
    return status === 200 ? invalid(endpoint, error.message) : unexpected(endpoint, status);
  }
  return error;
}

async function readRefusal(response: Response): Promise<OAuth2Refusal> {
  const body = refusalSchema.safeParse(await response.json().catch(() => null));
  if (body.success) return toRefusal(body.data.error, body.data.error_description, response.status);
  return toRefusal(`HTTP ${response.status}`, undefined, response.status);
}

function toRefusal(error: string, description: string | undefined, status: number | null): OAuth2Refusal {
  return { error: plain(error), error_description: description === undefined ? null : plain(description), status };
}

function refused(who: string, refusal: OAuth2Refusal): ConnectorError {
  const description = refusal.error_description === null ? '' : ` (${refusal.error_description})`;
  return new ConnectorError('AUTHENTICATION_FAILED', `${who} refused: ${refusal.error}${description}`, {
    detail: refusal,
  });
}

function unexpected(endpoint: string, status: number): ConnectorError {
  const code = status === 401 || status === 403 ? 'AUTHENTICATION_FAILED' : 'HTTP_STATUS';
  return new ConnectorError(code, `${endpoint} answered HTTP ${status}.`, { detail: { status } });
}

function invalid(endpoint: string, reason: string): ConnectorError {
  return new ConnectorError('INVALID_RESPONSE', `${endpoint} gave no token: ${reason}.`);
}

function plain(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function withoutQuery(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? url : `${parsed.origin}${parsed.pathname}`;
}
