import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Access } from './access.ts';
import { errorsBody, UNAUTHENTICATED } from './refusal.ts';

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
 * Finds a file; undefined when there is none, or when the request is neither authorized nor validly signed. The stream is
 * destroyed when the client goes away.
 */
export type ServeFile = (request: FileRequest) => Promise<FileAnswer | undefined>;

/** `GET /files/<id>`, to a bearer of the key or, by its signature, to anybody. What is served never runs as a page. */
export function addFileRoute(app: FastifyInstance, access: Access, serveFile: ServeFile): void {
  app.get<{ Params: { id: string } }>('/files/:id', { config: { open: true } }, async (request, reply) => {
    const authorized = access.authorizes(request.headers.authorization);
    const file = await serveFile({ id: request.params.id, query: singleParameters(request.query), authorized });
    if (file === undefined) {
      const refusal = authorized
        ? { status: 404, code: 'NOT_FOUND', message: `No file with id ${request.params.id}` }
        : UNAUTHENTICATED;
      return reply.code(refusal.status).send(errorsBody(refusal));
    }
    return reply
      .headers({ 'content-disposition': 'attachment', 'cache-control': 'private, no-store', ...file.headers })
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(file.body);
  });
}

function singleParameters(query: unknown): Record<string, string> {
  const entries = Object.entries(query ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
