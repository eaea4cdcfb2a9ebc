/** The contract of process engines: what the domain needs to list processes and to start one exactly once. */
import type { RunErrorData } from '../errors.ts';

export type EngineKind = 'EMBEDDED' | 'CAMUNDA_7' | 'CAMUNDA_8' | 'FLOWABLE' | 'WEBHOOK';

export type ProcessVariableType = 'STRING' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'FILE' | 'JSON';

export interface ProcessVariable {
  readonly name: string;
  readonly label: string | null;
  readonly type: ProcessVariableType;
  readonly list: boolean;
  readonly required: boolean;
}

/** One executable process of a BPMN document. */
export interface DeployableProcess {
  /** The id of the bpmn:process. */
  readonly key: string;
  /** The key, where the model has no name. */
  readonly name: string;
  readonly startVariables: readonly ProcessVariable[];
}

export type ProcessInstanceState = 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'UNKNOWN';

/** What an engine inside this server must run: a row that was committed as RUNNING. */
export interface RunnableInstance {
  readonly id: string;
  readonly processKey: string;
  readonly bpmn: string;
  /** JSON. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The engine's own state (JSON text) as last saved; null before the first run. */
  readonly engineState: string | null;
}

/** Where an engine inside this server keeps its instances: handed in by app.ts, backed by the same database. */
export interface InstancePort {
  load(id: string): Promise<RunnableInstance | null>;
  /** Instances RUNNING that no one runs: to be taken up at start. */
  listRunning(): Promise<readonly string[]>;
  saveState(id: string, engineState: string): Promise<void>;
  /** `error` is set for FAILED. `variables` are the final ones. */
  finish(
    id: string,
    result: {
      readonly state: 'COMPLETED' | 'FAILED';
      readonly variables: Readonly<Record<string, unknown>>;
      readonly error: RunErrorData | null;
    },
  ): Promise<void>;
}

/** The engine inside this server: the domain writes the instance row in its own transaction, then asks for a run. */
export interface EmbeddedEngine {
  readonly kind: 'EMBEDDED';
  /**
   * Reads BPMN 2.0. Throws ConnectorError INVALID_DOCUMENT (not BPMN, no executable process, scripts), in words that
   * say what and where.
   */
  readProcesses(bpmn: string): Promise<readonly DeployableProcess[]>;
  /** Runs a committed instance in the background; a failure ends in the row, never in a rejection. */
  run(instanceId: string): void;
  /** Takes up every instance that is RUNNING and not run here. */
  resumeAll(): Promise<void>;
  /** Stops running instances, their state saved; they go on at the next start. Bounded in time. */
  stop(): Promise<void>;
}
