import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppError } from '../errors.ts';
import type { Access } from './access.ts';
import { errorsBody, type Refusal, UNAUTHENTICATED } from './refusal.ts';

/** A request for the bytes of one file. */
export interface FileRequest {
  readonly id: string;
  /** Of the URL, as it was signed; a parameter given twice is left out. */
  readonly query: Readonly<Record<string, string>>;
  /** Whether the request bears the key (or there is none): then no signature is needed. */
  readonly authorized: boolean;
}

/** A file to send. */
export interface FileAnswer {
  readonly body: Readable;
  /** At least content-type; content-length where it is known. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Finds a file; undefined when there is none, or when the request is neither authorized nor validly signed. Throws AppError
 * where it is elsewhere and cannot be had. The stream is destroyed when the client goes away.
 */
export type ServeFile = (request: FileRequest) => Promise<FileAnswer | undefined>;

/** `GET /files/<id>`, to a bearer of the key or, by its signature, to anybody. What is served never runs as a page. */
export function addFileRoute(app: FastifyInstance, access: Access, serveFile: ServeFile): void {
  app.get<{ Params: { id: string } }>('/files/:id', { config: { open: true } }, async (request, reply) => {
    const authorized = access.authorizes(request.headers.authorization);
    const { id } = request.params;
    const file = await serveFile({ id, query: singleParameters(request.query), authorized }).catch(toRefusal);
    if (file === undefined) return refuse(reply, authorized ? notFound(id) : UNAUTHENTICATED);
    if ('status' in file) return refuse(reply, file);
    return reply
      .headers({ 'content-disposition': 'attachment', 'cache-control': 'private, no-store', ...file.headers })
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(file.body);
  });
}

function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.code(refusal.status).send(errorsBody(refusal));
}

function notFound(id: string): Refusal {
  return { status: 404, code: 'NOT_FOUND', message: `No file with id ${id}` };
}

/** What a client is told of a failure that is not ours. */
function toRefusal(error: unknown): Refusal {
  if (!(error instanceof AppError)) throw error;
  const { code, message } = error;
  return { status: STATUSES[code] ?? 502, code, message };
}

const STATUSES: Readonly<Record<string, number>> = { NOT_FOUND: 404, SERVICE_UNAVAILABLE: 503, TIMEOUT: 504 };

function singleParameters(query: unknown): Record<string, string> {
  const entries = Object.entries(query ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
