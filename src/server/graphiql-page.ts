import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Where `npm run build:graphiql` puts the page. */
export const GRAPHIQL_DIR = fileURLToPath(new URL('../../build/graphiql', import.meta.url));

/** Everything from this server; Monaco makes workers from blobs and styles as it goes. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The assets, which anybody may load: they hold no data. */
export const GRAPHIQL_PREFIX = '/graphiql/';

/** Serves the assets of the page from `directory`, for ever cacheable: their names change with their contents. */
export async function addGraphiqlAssets(app: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  await app.register(fastifyStatic, {
    root: directory,
    prefix: GRAPHIQL_PREFIX,
    index: false,
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
  });
}

/** Sends the page itself. */
export async function sendGraphiqlPage(reply: FastifyReply, directory: string): Promise<FastifyReply> {
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined) {
    return reply.code(404).type('text/plain').send('GraphiQL has not been built: run `npm run build:graphiql`.\n');
  }
  return reply.header('content-security-policy', CONTENT_SECURITY_POLICY).type('text/html').send(page);
}
