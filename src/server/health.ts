import type { FastifyInstance } from 'fastify';

/** Whether the server can do its work now. */
export type IsReady = () => boolean | Promise<boolean>;

/** How many triggers are unhealthy. */
export type CountUnhealthy = () => Promise<number>;

/**
 * `/health/live`: the process answers. `/health/ready`: 200 when it can work, 503 otherwise, with the number of triggers
 * that are unhealthy: they need somebody, and no restart. Both without the key, so without names.
 */
export function addHealthRoutes(app: FastifyInstance, isReady: IsReady, countUnhealthy?: CountUnhealthy): void {
  app.get('/health/live', { config: { open: true } }, async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ status: 'live' });
  });
  app.get('/health/ready', { config: { open: true } }, async (_request, reply) => {
    const ready = await isReady();
    const unhealthyTriggers = await countUnhealthy?.();
    reply.header('cache-control', 'no-store');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', unhealthyTriggers });
  });
}
