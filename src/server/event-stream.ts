import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, execute, getOperationAST, subscribe } from 'graphql';
import { createHandler, type Handler, type Request, type Response } from 'graphql-sse';
import { isErrors, prepareOperation } from './operation.ts';
import { originOf } from './origin.ts';
import type { ServerParts } from './parts.ts';
import { errorsBody } from './refusal.ts';
import { endable, isStream } from './subscription.ts';

/**
 * Answers an operation of any kind as server-sent events (graphql-sse, distinct connections mode): `next` for each result, then
 * `complete`. When the server stops, a subscription ends without `complete`, so that its client knows to come back.
 */
export function createEventStreamRoute(
  parts: ServerParts,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const handler = createEventStreamHandler(parts);
  return async (request, reply) => {
    const exchange: Exchange = { controller: new AbortController(), streaming: false };
    reply.raw.once('close', () => exchange.controller.abort());
    const [body, init] = await handler(toHandlerRequest(request, exchange));
    if (body === null || typeof body === 'string') {
      return reply
        .code(init.status)
        .headers(init.headers ?? {})
        .type('application/json')
        .send(protocolFault(body, init.statusText));
    }
    reply.hijack();
    reply.raw.writeHead(init.status, { ...(reply.getHeaders() as Record<string, string>), ...init.headers });
    const stop = (): void => {
      if (!exchange.streaming) return;
      reply.raw.end();
      void body.return();
    };
    parts.stopping.addEventListener('abort', stop, { once: true });
    await pour(body, reply.raw, exchange.controller.signal);
    parts.stopping.removeEventListener('abort', stop);
    return reply;
  };
}

/** What is known of one request while it is answered. */
interface Exchange {
  readonly controller: AbortController;
  /** Whether it is a subscription that runs. */
  streaming: boolean;
}

function createEventStreamHandler(parts: ServerParts): Handler<FastifyRequest, Exchange> {
  return createHandler<FastifyRequest, Exchange>({
    // No token: every operation has its own connection.
    authenticate: () => null,
    onSubscribe: async ({ raw, context }, { query, operationName, variables }) => {
      const scope = { signal: context.controller.signal, origin: originOf(raw.headers) };
      const prepared = await prepareOperation(parts.schema, { query, operationName, variables }, () =>
        parts.createContext(scope),
      );
      if (isErrors(prepared)) return only({ errors: prepared });
      const kind = getOperationAST(prepared.document, prepared.operationName)?.operation;
      if (kind === 'mutation' && raw.method === 'GET') return MUTATION_BY_GET;
      const result = await (kind === 'subscription' ? subscribe(prepared) : execute(prepared));
      context.streaming = isStream(result);
      return isStream(result) ? endable(result, context.controller) : only(result);
    },
    onNext: (_context, _request, result) => result.errors && { ...result, errors: result.errors.map(parts.mask) },
  });
}

const MUTATION_BY_GET: Response = [
  JSON.stringify({ errors: [{ message: 'A mutation cannot be sent by GET.' }] }),
  { status: 405, statusText: 'Method Not Allowed', headers: { allow: 'POST' } },
];

function toHandlerRequest(request: FastifyRequest, exchange: Exchange): Request<FastifyRequest, Exchange> {
  return {
    method: request.method,
    url: request.url,
    headers: {
      // The library knows this one spelling; the route has already looked at what the client prefers.
      get: (name) => (name === 'accept' ? 'text/event-stream' : headerOf(request, name)),
    },
    body: isRecord(request.body) ? request.body : null,
    raw: request,
    context: exchange,
  };
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, void> {
  yield result;
}

/** The library answers faults of the protocol as `{"errors":[{"message"}]}`, or with a status alone. */
function protocolFault(body: string | null, statusText: string): ReturnType<typeof errorsBody> {
  const message = /"message":("(?:[^"\\]|\\.)*")/.exec(body ?? '')?.[1];
  return errorsBody({ code: 'BAD_REQUEST', message: message === undefined ? statusText : String(JSON.parse(message)) });
}

/** Writes as fast as the client reads; a client that goes away ends the body. */
async function pour(
  body: AsyncGenerator<string, void, undefined>,
  raw: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const gone = (): void => void body.return();
  raw.once('close', gone);
  for await (const chunk of body) {
    if (raw.writableEnded || raw.destroyed) break;
    if (!raw.write(chunk)) await once(raw, 'drain', { signal }).catch(() => undefined);
  }
  raw.off('close', gone);
  if (!raw.writableEnded) raw.end();
}
