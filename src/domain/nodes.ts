import type { Database } from '../store/database.ts';
import { type ExecutionRow, findExecution } from '../store/execution-store.ts';
import { findOperation, type OperationRow } from '../store/operation-store.ts';
import { findProcessInstance, type ProcessInstanceRow } from '../store/process-store.ts';
import { findReceipt, type ReceiptRow } from '../store/receipt-store.ts';
import { findService, type ServiceRow } from '../store/service-store.ts';
import { findTestRun, type TestRunRow } from '../store/test-run-store.ts';
import { findTrigger, type TriggerRow } from '../store/trigger-store.ts';
import { kindOfId, readProcessId } from './ids.ts';
import type { EngineData, ProcessData, Processes } from './processes/processes.ts';

/** Anything that has an id of ours. */
export type NodeRow =
  | ServiceRow
  | OperationRow
  | TriggerRow
  | ReceiptRow
  | EngineData
  | ProcessData
  | ProcessInstanceRow
  | ExecutionRow
  | TestRunRow;

/** Finds anything by its id. */
export class Nodes {
  readonly #database: Database;
  readonly #processes: Processes;

  constructor(collaborators: { readonly database: Database; readonly processes: Processes }) {
    this.#database = collaborators.database;
    this.#processes = collaborators.processes;
  }

  /** Null where nothing has this id, or no longer. */
  async find(id: string): Promise<NodeRow | null> {
    const { reader } = this.#database;
    switch (kindOfId(id)) {
      case 'service':
        return findService(reader, id);
      case 'operation':
        return findOperation(reader, id);
      case 'trigger':
        return findTrigger(reader, id);
      case 'receipt':
        return findReceipt(reader, id);
      case 'engine':
        return this.#processes.engines().find((engine) => engine.id === id) ?? null;
      case 'process':
        return this.#findProcess(id);
      case 'processInstance':
        return findProcessInstance(reader, id);
      case 'execution':
        return findExecution(reader, id);
      case 'testRun':
        return findTestRun(reader, id);
      default:
        return null;
    }
  }

  async #findProcess(id: string): Promise<ProcessData | null> {
    const place = readProcessId(id);
    return place && this.#processes.find(place.engineKey, place.key);
  }
}
