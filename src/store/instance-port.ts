import type { InstancePort } from '../engines/engine.ts';
import type { Database } from './database.ts';
import {
  findProcessInstance,
  findProcessVersion,
  listRunningInstances,
  updateProcessInstance,
} from './process-store.ts';

/** Where the embedded engine keeps its instances: the tables of the same database. */
export function createInstancePort(database: Database, engineKey: string, clock: () => Date): InstancePort {
  return {
    async load(id) {
      const instance = await findProcessInstance(database.reader, id);
      if (instance?.state !== 'RUNNING' || instance.processVersion === null) return null;
      const version = await findProcessVersion(database.reader, instance.processKey, instance.processVersion);
      if (version === null) return null;
      const { processKey, variables, engineState } = instance;
      return { id, processKey, bpmn: version.bpmn, variables, engineState };
    },
    listRunning: () => listRunningInstances(database.reader, engineKey),
    saveState: (id, engineState) => database.transaction((tx) => updateProcessInstance(tx, id, { engineState })),
    // Lost with the power, it runs to the same end once more: this engine does nothing outside.
    finish: (id, { state, variables, error }) =>
      database.transaction(
        (tx) => updateProcessInstance(tx, id, { state, variables, error, endedAt: clock(), engineState: null }),
        { relaxed: true },
      ),
  };
}
