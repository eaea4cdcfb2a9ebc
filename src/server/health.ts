import type { FastifyInstance } from 'fastify';

/** Whether the server can do its work now. */
export type IsReady = () => boolean | Promise<boolean>;

/** `/health/live`: the process answers. `/health/ready`: 200 when it can work, 503 otherwise. Both without the key. */
export function addHealthRoutes(app: FastifyInstance, isReady: IsReady): void {
  app.get('/health/live', { config: { open: true } }, async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ status: 'live' });
  });
  app.get('/health/ready', { config: { open: true } }, async (_request, reply) => {
    const ready = await isReady();
    reply.header('cache-control', 'no-store');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
