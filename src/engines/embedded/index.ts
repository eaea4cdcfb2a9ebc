import type { Logger } from '../../logger.ts';
import type { EmbeddedEngine, InstancePort } from '../engine.ts';
import { InstanceRunner } from './instance-runner.ts';
import { readProcesses } from './read-processes.ts';

/**
 * The process engine inside this server: bpmn-engine, without scripts, services or listeners. Instances live in the
 * rows behind `instances`; user tasks, messages and timers keep them RUNNING across restarts.
 */
export function createEmbeddedEngine({
  instances,
  logger,
}: {
  readonly instances: InstancePort;
  readonly logger: Logger;
}): EmbeddedEngine {
  const runner = new InstanceRunner(instances, logger);
  return {
    kind: 'EMBEDDED',
    readProcesses,
    run: (instanceId) => runner.run(instanceId),
    resumeAll: () => runner.resumeAll(),
    stop: () => runner.stop(),
  };
}
