import PQueue from 'p-queue';
import { createEgress } from '../../src/connectors/egress/index.ts';
import { readProcesses } from '../../src/engines/embedded/read-processes.ts';
import type { EmbeddedEngine, InstancePort } from '../../src/engines/engine.ts';

/** Starts under way at the same time. */
const AT_ONCE = 32;

/** An engine that has another process run each instance: one request, then the row says that it was taken. */
export function createHttpEngine(url: string, instances: InstancePort): EmbeddedEngine {
  const egress = createEgress({ allow: ['127.0.0.0/8'] });
  const queue = new PQueue({ concurrency: AT_ONCE });
  const start = async (id: string): Promise<void> => {
    const instance = await instances.load(id);
    if (instance === null) return;
    const { processKey, variables } = instance;
    const response = await egress.request({
      method: 'POST',
      url: `${url}/start`,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ processKey, businessKey: id, variables })),
    });
    const answer = JSON.parse(await response.text());
    if (response.status !== 200) throw new Error(`The engine answered ${response.status}`);
    await instances.finish(id, { state: 'COMPLETED', variables: { ...variables, instance: answer.id }, error: null });
  };
  return {
    kind: 'EMBEDDED',
    readProcesses,
    run: (id) => void queue.add(() => start(id)),
    resumeAll: async () => undefined,
    stop: () => queue.onIdle(),
  };
}
