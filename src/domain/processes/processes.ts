import { createHash } from 'node:crypto';
import type { StoredFile } from '../../connectors/connector.ts';
import type { EmbeddedEngine, EngineKind, ProcessVariable } from '../../engines/engine.ts';
import { AppError, type RunErrorData } from '../../errors.ts';
import { containsText } from '../../store/contains.ts';
import type { Connection, Database } from '../../store/database.ts';
import { type Page, type PageRequest, pageOf } from '../../store/page.ts';
import {
  findLatestProcess,
  findLatestVersion,
  findProcessInstance,
  insertProcessInstance,
  insertProcessVersion,
  listInstancesByBusinessKeys,
  listLatestProcesses,
  type ProcessInstanceRow,
  type ProcessVersionRow,
  pageProcessInstances,
} from '../../store/process-store.ts';
import { insertOwnedFiles, ownFiles } from '../files.ts';
import { ID_PREFIXES, newIdAt, processId } from '../ids.ts';
import { toUserErrors } from '../user-errors.ts';

/** A deployed process, at its latest version. */
export interface ProcessData {
  readonly id: string;
  readonly engineKey: string;
  readonly key: string;
  readonly name: string;
  readonly version: number | null;
  readonly startVariables: readonly ProcessVariable[];
}

/** A process engine that this server knows. */
export interface EngineData {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: EngineKind;
  readonly url: string | null;
  /** Why it does not answer; null when it does. */
  readonly error: RunErrorData | null;
}

/** The process of which instances are started, and when. */
export interface InstancesOf {
  readonly engineKey: string;
  readonly processKey: string;
  readonly startedAt: Date;
}

/** What an instance is started with. */
export interface InstanceStart {
  /** There is one instance of a process for each. */
  readonly businessKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Files in the variables that were kept for this instance, and have no row yet. */
  readonly files: readonly StoredFile[];
}

/** The instance of a business key: one that is new, or the one that was there already. */
export interface KeyedInstance {
  readonly id: string;
  readonly isNew: boolean;
}

/** The key of the engine inside this server. */
export const EMBEDDED_ENGINE_KEY = 'embedded';

const EMBEDDED: EngineData = {
  id: `${ID_PREFIXES.engine}_${EMBEDDED_ENGINE_KEY}`,
  key: EMBEDDED_ENGINE_KEY,
  name: 'Embedded engine',
  kind: 'EMBEDDED',
  url: null,
  error: null,
};

/** What can be started, and what was. */
export class Processes {
  readonly #database: Database;
  readonly #engine: EmbeddedEngine;
  readonly #clock: () => Date;

  constructor(collaborators: {
    readonly database: Database;
    readonly engine: EmbeddedEngine;
    readonly clock: () => Date;
  }) {
    this.#database = collaborators.database;
    this.#engine = collaborators.engine;
    this.#clock = collaborators.clock;
  }

  engines(): readonly EngineData[] {
    return [EMBEDDED];
  }

  /** Throws AppError NOT_FOUND for an engine that this server does not know. */
  engine(key: string): EngineData {
    const engine = this.engines().find((known) => known.key === key);
    if (engine === undefined) throw new AppError('NOT_FOUND', `There is no process engine with the key ${key}`);
    return engine;
  }

  /** Null where it is not deployed. */
  async find(engineKey: string, key: string): Promise<ProcessData | null> {
    if (engineKey !== EMBEDDED_ENGINE_KEY) return null;
    const row = await findLatestProcess(this.#database.reader, key);
    return row && toProcess(row);
  }

  /** By key; `search` is looked for in key and name, as in every search. */
  async list(request: PageRequest, search: string | null | undefined): Promise<Page<ProcessData>> {
    const all = (await listLatestProcesses(this.#database.reader)).map(toProcess);
    const matching = all.filter(({ key, name }) => [key, name].some((text) => containsText(text, search ?? '')));
    return pageOf(matching, ({ key }) => key, request);
  }

  /** Deploys every executable process of the document; one that is identical to its latest version makes no new one. */
  async deploy(bpmn: string): Promise<readonly ProcessData[]> {
    const found = await this.#engine.readProcesses(bpmn).catch((error: unknown) => {
      throw toUserErrors(error, ['bpmn']);
    });
    const sha256 = createHash('sha256').update(bpmn).digest('hex');
    return this.#database.transaction(async (tx) => {
      const deployed: ProcessData[] = [];
      for (const { key, name, startVariables } of found) {
        const latest = await findLatestProcess(tx, key);
        const version = (latest?.version ?? 0) + 1;
        const row = { key, version, name, bpmn, sha256, startVariables, createdAt: this.#clock() };
        const isSame = latest?.sha256 === sha256;
        if (!isSame) await insertProcessVersion(tx, row);
        deployed.push(toProcess(isSame ? latest : row));
      }
      return deployed;
    });
  }

  findInstanceById(id: string): Promise<ProcessInstanceRow | null> {
    return findProcessInstance(this.#database.reader, id);
  }

  listInstances(
    request: PageRequest,
    filter: Parameters<typeof pageProcessInstances>[2],
  ): Promise<Page<ProcessInstanceRow>> {
    return pageProcessInstances(this.#database.reader, request, filter);
  }

  /**
   * Writes RUNNING instances in the caller's transaction, but for business keys that have one: they exist exactly if the
   * transaction commits. Call `run` for the new ones after the commit; instances that were committed and not run are taken
   * up at the next start. Throws PROCESS_NOT_DEPLOYED.
   */
  async insertInstances(
    tx: Connection,
    { engineKey, processKey, startedAt }: InstancesOf,
    starts: readonly InstanceStart[],
  ): Promise<readonly KeyedInstance[]> {
    const keys = starts.map(({ businessKey }) => businessKey);
    const existing = await listInstancesByBusinessKeys(tx, engineKey, processKey, keys);
    const idOf = new Map(existing.map(({ businessKey, id }) => [businessKey, id]));
    const instances: KeyedInstance[] = [];
    let processVersion: number | null = null;
    for (const start of starts) {
      const known = idOf.get(start.businessKey);
      processVersion ??= known === undefined ? await this.#requireVersion(tx, engineKey, processKey) : null;
      const id = known ?? newIdAt('processInstance', startedAt);
      instances.push({ id, isNew: known === undefined });
      if (known !== undefined) continue;
      const { businessKey, variables, files } = start;
      const row = { id, engineKey, processKey, processVersion, businessKey, variables, startedAt };
      await insertProcessInstance(tx, { ...row, state: 'RUNNING', engineState: null, error: null, endedAt: null });
      await insertOwnedFiles(tx, files, id, startedAt);
      await ownFiles(tx, variables, id, files);
    }
    return instances;
  }

  /** The latest version of a process that can be started. */
  async #requireVersion(tx: Connection, engineKey: string, processKey: string): Promise<number> {
    const version = engineKey === EMBEDDED_ENGINE_KEY ? await findLatestVersion(tx, processKey) : null;
    if (version !== null) return version;
    throw new AppError('PROCESS_NOT_DEPLOYED', `The process ${processKey} is not deployed to the engine ${engineKey}`);
  }

  run(instanceId: string): void {
    this.#engine.run(instanceId);
  }
}

function toProcess({ key, name, version, startVariables }: ProcessVersionRow): ProcessData {
  return {
    id: processId(EMBEDDED_ENGINE_KEY, key),
    engineKey: EMBEDDED_ENGINE_KEY,
    key,
    name,
    version,
    startVariables,
  };
}
