import type { Engine } from 'bpmn-engine';
import type { ParseResult } from 'bpmn-moddle';
import type { RunErrorData } from '../../errors.ts';
import type { RunnableInstance } from '../engine.ts';
import { createEngine } from './create-engine.ts';
import { type InstanceState, readInstanceState } from './instance-state.ts';
import { postponeOverdueTimers } from './overdue-timers.ts';
import { Pace } from './pace.ts';
import { PreparedProcesses } from './prepared-processes.ts';
import { RecordedTimers } from './recorded-timers.ts';
import { toRunError, uncaughtError } from './run-error.ts';
import { UncaughtErrors } from './uncaught-errors.ts';

/** Where an instance has come to rest. `variables` are the start variables under the outputs of the process. */
export type Rest =
  | { readonly kind: 'WAITING'; readonly state: InstanceState }
  | { readonly kind: 'COMPLETED'; readonly variables: Readonly<Record<string, unknown>>; readonly error: null }
  | { readonly kind: 'FAILED'; readonly variables: Readonly<Record<string, unknown>>; readonly error: RunErrorData };

/**
 * Runs an instance from its last state until it is over or waits for a person, a message or a time. bpmn-engine does
 * not pause in between, so one saving of the state covers all that happened. Never rejects: what goes wrong is FAILED.
 * Null when the signal was aborted: then nothing has happened, and it is run again from the same state.
 */
export async function advance(
  instance: RunnableInstance,
  signal: AbortSignal,
  processes = new PreparedProcesses(),
): Promise<Rest | null> {
  try {
    const document = await processes.prepare(instance.bpmn, instance.processKey);
    return await runToRest(instance, document, signal);
  } catch (error) {
    return signal.aborted ? null : failed(instance, {}, toRunError(error));
  }
}

async function runToRest(instance: RunnableInstance, document: ParseResult, signal: AbortSignal): Promise<Rest | null> {
  const timers = new RecordedTimers();
  const pace = new Pace();
  const uncaught = new UncaughtErrors();
  const engine = createEngine(instance, document, { timers, pace, uncaught });
  const outcome = observe(engine);
  try {
    await (instance.engineState === null ? engine.execute() : resume(engine, instance.engineState, timers));
    await pace.finish(signal);
  } catch (error) {
    return signal.aborted ? null : failed(instance, engine.environment.output, toRunError(error));
  }
  if (outcome.error !== undefined) return failed(instance, engine.environment.output, toRunError(outcome.error));
  if (uncaught.first !== null) return failed(instance, engine.environment.output, uncaughtError(uncaught.first));
  if (outcome.ended) return completed(instance, engine.environment.output);
  return { kind: 'WAITING', state: { wakeAt: timers.firstDue, engine: { ...(await engine.getState()) } } };
}

async function resume(engine: Engine, text: string, timers: RecordedTimers): Promise<void> {
  const saved = readInstanceState(text);
  if (saved === null) throw new Error('The saved state of the instance cannot be read.');
  const { state, overdue } = postponeOverdueTimers(saved.engine, new Date());
  await engine.recover(state).resume();
  timers.fire(overdue);
}

function observe(engine: Engine): { ended: boolean; error: unknown } {
  const outcome: { ended: boolean; error: unknown } = { ended: false, error: undefined };
  engine.on('end', () => {
    outcome.ended = true;
  });
  engine.on('error', (error: unknown) => {
    outcome.error ??= error;
  });
  return outcome;
}

function completed(instance: RunnableInstance, output: Readonly<Record<string, unknown>>): Rest {
  return { kind: 'COMPLETED', variables: { ...instance.variables, ...output }, error: null };
}

function failed(instance: RunnableInstance, output: Readonly<Record<string, unknown>>, error: RunErrorData): Rest {
  return { kind: 'FAILED', variables: { ...instance.variables, ...output }, error };
}
