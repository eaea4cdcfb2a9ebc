import { createHash } from 'node:crypto';
import type { EmbeddedEngine, EngineKind, ProcessVariable } from '../../engines/engine.ts';
import { AppError, type RunErrorData } from '../../errors.ts';
import { containsText } from '../../store/contains.ts';
import type { Connection, Database } from '../../store/database.ts';
import { type Page, type PageRequest, pageOf } from '../../store/page.ts';
import {
  findInstanceByBusinessKey,
  findLatestProcess,
  findLatestVersion,
  findProcessInstance,
  insertProcessInstance,
  insertProcessVersion,
  listLatestProcesses,
  type ProcessInstanceRow,
  type ProcessVersionRow,
  pageProcessInstances,
} from '../../store/process-store.ts';
import { ownFiles } from '../files.ts';
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

/** What an instance is started with. */
export interface InstanceStart {
  readonly engineKey: string;
  readonly processKey: string;
  /** A second start with the same one is refused by the database. */
  readonly businessKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly startedAt: Date;
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

  /** The instance that was started with this business key, if any. */
  findInstance(
    connection: Connection,
    engineKey: string,
    processKey: string,
    businessKey: string,
  ): Promise<ProcessInstanceRow | null> {
    return findInstanceByBusinessKey(connection, engineKey, processKey, businessKey);
  }

  /**
   * Writes a RUNNING instance in the caller's transaction: it exists exactly if the transaction commits. Call `run`
   * after the commit; instances that were committed and not run are taken up at the next start.
   */
  async insertInstance(tx: Connection, start: InstanceStart): Promise<ProcessInstanceRow> {
    const isKnown = start.engineKey === EMBEDDED_ENGINE_KEY;
    const processVersion = isKnown ? await findLatestVersion(tx, start.processKey) : null;
    if (processVersion === null)
      throw new AppError(
        'PROCESS_NOT_DEPLOYED',
        `The process ${start.processKey} is not deployed to the engine ${start.engineKey}`,
      );
    const row: ProcessInstanceRow = {
      ...start,
      id: newIdAt('processInstance', start.startedAt),
      processVersion,
      state: 'RUNNING',
      engineState: null,
      error: null,
      endedAt: null,
    };
    await insertProcessInstance(tx, row);
    await ownFiles(tx, start.variables, row.id);
    return row;
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
