import type { InstancePort, ProcessInstanceState, RunnableInstance } from '../../src/engines/engine.ts';
import type { RunErrorData } from '../../src/errors.ts';

/** An instance as the memory keeps it. */
export interface KeptInstance extends RunnableInstance {
  readonly state: ProcessInstanceState;
  readonly error: RunErrorData | null;
}

/** The port of the embedded engine, kept in memory: what a test writes is what the engine must run. */
export class MemoryInstances implements InstancePort {
  readonly #rows = new Map<string, KeptInstance>();

  add(id: string, bpmn: string, variables: Readonly<Record<string, unknown>> = {}): void {
    this.#rows.set(id, { id, processKey: 'P', bpmn, variables, engineState: null, state: 'RUNNING', error: null });
  }

  get(id: string): KeptInstance {
    const row = this.#rows.get(id);
    if (row === undefined) throw new Error(`no instance ${id}`);
    return row;
  }

  all(): readonly KeptInstance[] {
    return [...this.#rows.values()];
  }

  async load(id: string): Promise<RunnableInstance | null> {
    return this.#rows.get(id) ?? null;
  }

  async listRunning(): Promise<readonly string[]> {
    return this.all()
      .filter(({ state }) => state === 'RUNNING')
      .map(({ id }) => id);
  }

  async saveState(id: string, engineState: string): Promise<void> {
    this.change(id, { engineState });
  }

  async finish(id: string, result: Parameters<InstancePort['finish']>[1]): Promise<void> {
    // As a database does: what cannot be JSON does not survive.
    this.change(id, { ...result, variables: JSON.parse(JSON.stringify(result.variables)) });
  }

  change(id: string, changes: Partial<KeptInstance>): void {
    this.#rows.set(id, { ...this.get(id), ...changes });
  }
}
