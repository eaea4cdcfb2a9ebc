import { afterEach, beforeEach, expect, onTestFinished, vi } from 'vitest';
import { createEmbeddedEngine } from '../../src/engines/embedded/index.ts';
import type { EmbeddedEngine } from '../../src/engines/engine.ts';
import { createLogger } from '../../src/logger.ts';
import { MemoryInstances } from './instances.ts';

/** Fails each test of a file in which a promise was rejected and nobody heard of it. */
export function expectNoUnhandledRejections(): void {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeEach(() => {
    unhandled.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
}

/** An engine that stops after the test. */
export function startEngine(instances: MemoryInstances): EmbeddedEngine {
  const engine = createEmbeddedEngine({ instances, logger: createLogger('silent') });
  onTestFinished(() => engine.stop());
  return engine;
}

/** The row of an instance, once the engine has written something of it. */
export const stateOf = (instances: MemoryInstances, id = 'i') =>
  vi.waitFor(() => {
    const row = instances.get(id);
    if (row.state === 'RUNNING' && row.engineState === null) throw new Error('not run yet');
    return row;
  }, 20_000);

/** Runs one instance until it is over or waits. */
export async function runOnce(bpmn: string, variables: Readonly<Record<string, unknown>> = {}) {
  const instances = new MemoryInstances();
  instances.add('i', bpmn, variables);
  startEngine(instances).run('i');
  return stateOf(instances);
}
