import { type BpmnEngineOptions, Engine } from 'bpmn-engine';
import type { ParseResult } from 'bpmn-moddle';
import type { RunnableInstance } from '../engine.ts';
import { safeExpressions } from './expressions.ts';
import { Pace } from './pace.ts';
import { RecordedTimers } from './recorded-timers.ts';
import { stepLimit } from './step-limit.ts';
import { UncaughtErrors } from './uncaught-errors.ts';

/** What is watched and steered from outside while the engine runs. */
export interface EngineParts {
  readonly timers: RecordedTimers;
  readonly pace: Pace;
  readonly uncaught: UncaughtErrors;
}

/** No script is registered, so none is found: bpmn-engine's own handler would run them in this process. */
const NO_SCRIPTS = { register: () => undefined, getScript: () => undefined };

/** A bpmn-engine that can do nothing but go through the document: without scripts, services and timers of its own. */
export function createEngine(
  instance: Pick<RunnableInstance, 'id' | 'variables'>,
  document: ParseResult,
  { timers, pace, uncaught }: EngineParts,
): Engine {
  const options = {
    name: instance.id,
    moddleContext: document,
    variables: { ...instance.variables },
    expressions: safeExpressions,
    scripts: NO_SCRIPTS,
    services: {},
    extensions: { pace: pace.extension },
    timers,
    listener: uncaught,
    Logger: stepLimit(),
  };
  // Its types ask for scripts that always find one and timers that are Node's; it works without both.
  return new Engine(options as unknown as BpmnEngineOptions);
}

/** Builds every element as a run would, and runs none. Throws what bpmn-engine throws at what it cannot build. */
export async function buildElements(document: ParseResult): Promise<void> {
  const parts = { timers: new RecordedTimers(), pace: new Pace(), uncaught: new UncaughtErrors() };
  const engine = createEngine({ id: 'check', variables: {} }, document, parts);
  for (const definition of await engine.getDefinitions()) {
    for (const process of definition.getProcesses()) process.getActivities();
  }
}
