import { AppError, type RunErrorData, UserErrors, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Connection, Database, TransactionOptions } from '../../store/database.ts';
import {
  type ExecutionFilter,
  type ExecutionRow,
  findExecution,
  findExecutionByIdempotencyKey,
  forgetIdempotencyKeys,
  insertExecution,
  listRunningExecutions,
  pageExecutions,
  updateExecution,
} from '../../store/execution-store.ts';
import type { OperationRow } from '../../store/operation-store.ts';
import type { Page, PageRequest } from '../../store/page.ts';
import type { Events } from '../events.ts';
import { ownFiles } from '../files.ts';
import { isAbandoned } from '../holder.ts';
import { newIdAt } from '../ids.ts';
import type { Operations } from '../operations/operations.ts';
import type { AttemptedOutcome } from './calls/service-calls.ts';
import { canonicalJson } from './canonical-json.ts';
import { IDEMPOTENCY_MS } from './idempotency.ts';
import type { Invocations, PreparedCall } from './invocations.ts';

/** `inputs` are keyed by parameter name; the key makes a repeated call harmless. */
export interface ExecuteOperationInput {
  readonly operationId: string;
  readonly inputs?: unknown;
  readonly idempotencyKey?: string | null | undefined;
}

type UsedKey = Pick<ExecutionRow, 'idempotencyKey' | 'inputsDigest'>;

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly operations: Operations;
  readonly invocations: Invocations;
  readonly events: Events;
  readonly clock: () => Date;
  readonly holder: string;
  /** Aborted when the server gives up waiting for what is running. */
  readonly shutdown: AbortSignal;
}

const FINISHED: readonly ExecutionRow['status'][] = ['SUCCEEDED', 'FAILED', 'CANCELLED'];

/** What a run that was cut off by the end of its server failed with. */
export const INTERRUPTED: RunErrorData = {
  code: 'INTERRUPTED',
  message: 'The server stopped while this was running; whether the peer has acted on it is not known',
};

/** Calls of operations, and their history. */
export class Executions {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  find(id: string): Promise<ExecutionRow | null> {
    return findExecution(this.#collaborators.database.reader, id);
  }

  list(request: PageRequest, filter: ExecutionFilter): Promise<Page<ExecutionRow>> {
    return pageExecutions(this.#collaborators.database.reader, request, filter);
  }

  /** Runs the operation and answers when it is over; an idempotency key that was used answers what came of it then. */
  async execute(input: ExecuteOperationInput): Promise<ExecutionRow> {
    const { operations, invocations, database } = this.#collaborators;
    const operation = await operations.find(input.operationId);
    if (operation === null)
      throw userError('NOT_FOUND', `There is no operation with the id ${input.operationId}`, ['operationId']);
    const used = this.#useKey(input);
    // Before the inputs are looked at: a repeated call has its answer also where the operation has changed meanwhile.
    const repeated = await this.#findEarlier(database.reader, operation.id, used);
    if (repeated !== null) return this.#outcomeOf(repeated.id);
    const call = await invocations.prepare(operation, input.inputs, used.idempotencyKey);
    if (call.inputFaults.length > 0) throw new UserErrors(call.inputFaults);
    const row = { ...this.#newRow(operation, call), ...used };
    if (row.idempotencyKey === null) {
      await database.transaction((tx) => insertExecution(tx, row), { ...durabilityOf(row), oneStatement: true });
      return this.#run(row, call);
    }
    const earlier = await database.transaction((tx) => this.#insertOnce(tx, row), durabilityOf(row));
    return earlier === null ? this.#run(row, call) : this.#outcomeOf(earlier.id);
  }

  /** The present state, then every change, until it is over. Throws NOT_FOUND for an unknown id. */
  async follow(id: string): Promise<AsyncGenerator<ExecutionRow, void, undefined>> {
    const read = async () => {
      const row = await this.find(id);
      if (row === null) throw new AppError('NOT_FOUND', `There is no execution with the id ${id}`);
      return row;
    };
    await read();
    return this.#collaborators.events.follow(
      'execution',
      id,
      read,
      isFinished,
      (one, other) => one.status === other.status,
    );
  }

  /** At start: what a process that has gone was running is over, its outcome unknown. */
  async closeInterrupted(): Promise<void> {
    const { database, holder, clock } = this.#collaborators;
    const running = await listRunningExecutions(database.reader);
    const cutOff = running.filter((row) => isAbandoned(row, holder, clock()));
    await database.transaction(async (tx) => {
      for (const { id } of cutOff)
        await updateExecution(tx, id, { status: 'FAILED', error: INTERRUPTED, finishedAt: clock() });
    });
  }

  #newRow({ id: operationId, serviceId }: OperationRow, call: PreparedCall): Omit<ExecutionRow, keyof UsedKey> {
    const { clock, holder } = this.#collaborators;
    const now = clock();
    return {
      id: newIdAt('execution', now),
      operationId,
      serviceId,
      status: 'RUNNING',
      inputs: call.inputs,
      output: null,
      error: null,
      request: null,
      response: null,
      createdAt: now,
      startedAt: now,
      finishedAt: null,
      durationMs: null,
      attempts: 0,
      holder,
    };
  }

  #useKey({ idempotencyKey = null, inputs }: ExecuteOperationInput): UsedKey {
    if (idempotencyKey === null) return { idempotencyKey, inputsDigest: null };
    return { idempotencyKey, inputsDigest: this.#collaborators.keyring.digest('inputs', canonicalJson(inputs ?? {})) };
  }

  /** The execution that has used the key in the last 24 hours, if any; CONFLICT where it was with other inputs. */
  async #findEarlier(
    connection: Connection,
    operationId: string,
    { idempotencyKey, inputsDigest }: UsedKey,
  ): Promise<ExecutionRow | null> {
    if (idempotencyKey === null) return null;
    const earlier = await findExecutionByIdempotencyKey(connection, operationId, idempotencyKey);
    if (earlier === null || earlier.createdAt.getTime() < this.#forgottenBefore()) return null;
    if (earlier.inputsDigest === inputsDigest) return earlier;
    throw userError('CONFLICT', 'This idempotency key was used with other inputs: use a new one', ['idempotencyKey']);
  }

  /** Writes the row, unless its idempotency key was used: then the earlier execution is answered. */
  async #insertOnce(tx: Connection, row: ExecutionRow): Promise<ExecutionRow | null> {
    const earlier = await this.#findEarlier(tx, row.operationId, row);
    if (earlier !== null) return earlier;
    await forgetIdempotencyKeys(tx, new Date(this.#forgottenBefore()));
    await insertExecution(tx, row);
    return null;
  }

  #forgottenBefore(): number {
    return this.#collaborators.clock().getTime() - IDEMPOTENCY_MS;
  }

  async #run(row: ExecutionRow, call: PreparedCall): Promise<ExecutionRow> {
    const { database, events, clock, shutdown } = this.#collaborators;
    const startedAt = performance.now();
    const outcome = await call.invoke(shutdown).catch(async (error: unknown) => {
      // A fault of our own: the row must not stay RUNNING, and the caller hears of the fault.
      await database.transaction((tx) =>
        updateExecution(tx, row.id, { status: 'FAILED', error: INTERNAL, finishedAt: clock() }),
      );
      events.publish('execution', row.id);
      throw error;
    });
    const outputJson = outcome.status === 'SUCCEEDED' ? outcome.outputJson : undefined;
    const change = { ...toRunResult(outcome), finishedAt: clock(), durationMs: performance.now() - startedAt };
    // JSON of a peer holds no files of ours.
    const oneStatement = outputJson !== undefined;
    const write = async (tx: Connection) => {
      await updateExecution(tx, row.id, change, outputJson);
      if (!oneStatement) await ownFiles(tx, change.output, row.id);
    };
    await database.transaction(write, { ...durabilityOf(row), oneStatement });
    events.publish('execution', row.id);
    return { ...row, ...change };
  }

  async #outcomeOf(id: string): Promise<ExecutionRow> {
    for await (const row of await this.follow(id)) if (isFinished(row)) return row;
    throw new AppError('NOT_FOUND', `The execution ${id} has gone`);
  }
}

/** What a run failed with for a reason inside this server. */
export const INTERNAL: RunErrorData = { code: 'INTERNAL', message: 'The server failed; its log says why' };

/** The columns in which the outcome of a call is kept. */
export function toRunResult(outcome: AttemptedOutcome) {
  const { status, request, response, attempts } = outcome;
  const output = outcome.output ?? null;
  return { status, output, error: outcome.status === 'FAILED' ? outcome.error : null, request, response, attempts };
}

/** A key promises that the outcome is found again; the rest of the history may lose its last moment with the power. */
function durabilityOf({ idempotencyKey }: UsedKey): TransactionOptions {
  return { relaxed: idempotencyKey === null, history: true };
}

function isFinished(row: ExecutionRow): boolean {
  return FINISHED.includes(row.status);
}
