import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { AppError } from '../errors.ts';
import type { Logger } from '../logger.ts';

/** Turns what went wrong into what the client may know. */
export type MaskError = (error: unknown) => GraphQLError;

/**
 * Lets pass what is meant for the caller: an `AppError`, and what GraphQL says about the request itself. Anything else is a
 * fault of the server: it is logged in full under an id, and only the id is told. Never a stack.
 */
export function createMaskError(logger: Logger): MaskError {
  return (thrown) => {
    const error = thrown instanceof GraphQLError ? thrown : new GraphQLError('', { originalError: toError(thrown) });
    const cause = innermost(error);
    if (cause instanceof AppError) return told(error, cause.message, cause.code);
    if (isAboutRequest(error, cause)) return told(error, withoutValue(error, cause), codeOf(error));
    const id = randomUUID();
    logger.error({ err: cause, id, path: error.path?.join('.') }, 'An operation failed by a fault of the server');
    return told(error, `Internal error ${id}`, 'INTERNAL_SERVER_ERROR');
  };
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** GraphQL wraps an error each time it learns more about its place. */
function innermost(error: GraphQLError): Error {
  let cause: Error = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/**
 * Parsing, validation and the coercion of variables know no path. In execution, faulty arguments point at their nodes in the
 * document; what a scalar refuses to serialise does not, and holds the value.
 */
function isAboutRequest(error: GraphQLError, cause: Error): boolean {
  if (error.extensions['code'] === 'INTERNAL_SERVER_ERROR') return false;
  if (cause instanceof GraphQLError)
    return error.path === undefined || cause.nodes !== undefined || 'code' in cause.extensions;
  return error.path === undefined && error.nodes !== undefined;
}

/**
 * What graphql-js says of a variable repeats its value, and with it every secret of an input that lacks a field:
 * `Variable "$input" got invalid value { password: "..." } at "input.x"; Field ...`. Kept are the place and the reason.
 */
function withoutValue({ message }: GraphQLError, cause: Error): string {
  const subject = /^Variable "\$\w+" got invalid value /.exec(message)?.[0];
  if (subject === undefined) return message;
  const reason = message.endsWith(`; ${cause.message}`) ? cause.message : '';
  const place = / at "[^"]*"$/.exec(message.slice(0, message.length - reason.length - 2))?.[0] ?? '';
  return `${subject.trimEnd()}${place}${reason === '' ? '' : `; ${reason}`}`;
}

function codeOf(error: GraphQLError): string {
  const { code } = error.extensions;
  return typeof code === 'string' ? code : 'BAD_USER_INPUT';
}

/** A new error, since the old one may hold more than the client may know. */
function told({ nodes, source, positions, path }: GraphQLError, message: string, code: string): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { code },
  });
}
