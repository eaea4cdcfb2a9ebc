import { z } from 'zod';
import { AppError, ConnectorError, type RunErrorData, UserErrors, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import type { Page, PageRequest } from '../../store/page.ts';
import type { MailMatchData } from '../../store/tables.ts';
import {
  findTestRun,
  insertTestRun,
  insertTestRunMails,
  listUnfinishedTestRuns,
  pageTestRunMails,
  pageTestRuns,
  type TestRunMailRow,
  type TestRunRow,
  updateTestRun,
} from '../../store/test-run-store.ts';
import type { Events } from '../events.ts';
import { ownFiles } from '../files.ts';
import { isAbandoned } from '../holder.ts';
import { newId } from '../ids.ts';
import type { JobQueue } from '../job-queue.ts';
import type { Operations } from '../operations/operations.ts';
import { INTERNAL, INTERRUPTED, toRunResult } from './executions.ts';
import type { Invocations } from './invocations.ts';

/** `inputs` are keyed by parameter name. */
export interface TestOperationInput {
  readonly operationId: string;
  readonly inputs?: unknown;
}

/** What the test of a trigger needs from the mail side. `work` is JSON. */
export interface TriggerTester<Input> {
  /** Checks the input (UserErrors) and answers what the run is to do. */
  prepare(input: Input): Promise<{ readonly triggerId: string | null; readonly work: unknown }>;
  /** Newest first. Throws ConnectorError where the mailbox does not answer. */
  run(work: unknown, signal: AbortSignal): Promise<readonly MailMatchData[]>;
}

interface Collaborators<Input> {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly operations: Operations;
  readonly invocations: Invocations;
  readonly triggerTester: TriggerTester<Input>;
  readonly queue: JobQueue;
  readonly events: Events;
  readonly clock: () => Date;
  readonly holder: string;
}

type RunResult = Partial<Omit<TestRunRow, 'id'>> & { readonly mails?: readonly MailMatchData[] };

const FINISHED: readonly TestRunRow['status'][] = ['SUCCEEDED', 'FAILED', 'CANCELLED'];
const workSchema = z.object({ inputs: z.unknown().optional(), trigger: z.unknown().optional() });

/** Try-outs of operations and triggers, run by a job and followed live. */
export class TestRuns<TriggerInput> {
  readonly #collaborators: Collaborators<TriggerInput>;
  readonly #running = new Map<string, AbortController>();

  constructor(collaborators: Collaborators<TriggerInput>) {
    this.#collaborators = collaborators;
  }

  find(id: string): Promise<TestRunRow | null> {
    return findTestRun(this.#collaborators.database.reader, id);
  }

  list(request: PageRequest, targetId: string | null | undefined): Promise<Page<TestRunRow>> {
    return pageTestRuns(this.#collaborators.database.reader, request, targetId);
  }

  mails(id: string, request: PageRequest, onlyMatching: boolean): Promise<Page<TestRunMailRow>> {
    return pageTestRunMails(this.#collaborators.database.reader, request, id, onlyMatching);
  }

  async testOperation(input: TestOperationInput): Promise<TestRunRow> {
    const { operations, invocations } = this.#collaborators;
    const operation = await operations.find(input.operationId);
    if (operation === null)
      throw userError('NOT_FOUND', `There is no operation with the id ${input.operationId}`, ['operationId']);
    const { inputFaults, inputs } = await invocations.prepare(operation, input.inputs);
    if (inputFaults.length > 0) throw new UserErrors(inputFaults);
    return this.#queue('OPERATION', operation.id, inputs, { inputs: input.inputs });
  }

  async testTrigger(input: TriggerInput): Promise<TestRunRow> {
    const { triggerId, work } = await this.#collaborators.triggerTester.prepare(input);
    return this.#queue('TRIGGER', triggerId, null, { trigger: work });
  }

  /** Stops a run that is queued or running; CONFLICT where it is over. */
  async cancel(id: string): Promise<TestRunRow> {
    const { database, events, clock } = this.#collaborators;
    const row = await database.transaction(async (tx) => {
      const before = await findTestRun(tx, id);
      if (before === null) throw userError('NOT_FOUND', `There is no test run with the id ${id}`, ['id']);
      if (isFinished(before)) throw userError('CONFLICT', `The test run is over: ${before.status}`, ['id']);
      const finishedAt = clock();
      const durationMs = before.startedAt && finishedAt.getTime() - before.startedAt.getTime();
      const change = { status: 'CANCELLED', finishedAt, durationMs, work: null } as const;
      await updateTestRun(tx, id, [before.status], change);
      return { ...before, ...change };
    });
    this.#running.get(id)?.abort();
    events.publish('testRun', id);
    return row;
  }

  /** The present state, then every change, until it is over. Throws NOT_FOUND for an unknown id. */
  async follow(id: string): Promise<AsyncGenerator<TestRunRow, void, undefined>> {
    const read = async () => {
      const row = await this.find(id);
      if (row === null) throw new AppError('NOT_FOUND', `There is no test run with the id ${id}`);
      return row;
    };
    await read();
    return this.#collaborators.events.follow(
      'testRun',
      id,
      read,
      isFinished,
      (one, other) => one.status === other.status,
    );
  }

  /** Does the work of a queued run; one that was cancelled, or is run already, is left alone. */
  async run(id: string, stop: AbortSignal): Promise<void> {
    const { database, clock, holder } = this.#collaborators;
    const started = performance.now();
    const isOurs = await database.transaction((tx) =>
      updateTestRun(tx, id, ['QUEUED'], { status: 'RUNNING', startedAt: clock(), holder }),
    );
    if (!isOurs) return;
    this.#collaborators.events.publish('testRun', id);
    const cancel = new AbortController();
    this.#running.set(id, cancel);
    try {
      await this.#finish(id, await this.#work(id, AbortSignal.any([stop, cancel.signal])), started);
    } catch (error) {
      await this.#finish(id, { status: 'FAILED', error: toRunError(error) }, started);
      if (!(error instanceof ConnectorError)) throw error;
    } finally {
      this.#running.delete(id);
    }
  }

  /** At start: runs that a process that has gone was in are over; those that were queued are queued again. */
  async takeUp(): Promise<void> {
    const { database, holder, clock, queue } = this.#collaborators;
    for (const row of await listUnfinishedTestRuns(database.reader)) {
      if (row.status === 'QUEUED') await queue.enqueueTestRun(row.id);
      else if (isAbandoned(row, holder, clock())) {
        const change = { status: 'FAILED', error: INTERRUPTED, finishedAt: clock(), work: null } as const;
        await database.transaction((tx) => updateTestRun(tx, row.id, ['RUNNING'], change));
      }
    }
  }

  async #queue(kind: TestRunRow['kind'], targetId: string | null, inputs: unknown, work: unknown): Promise<TestRunRow> {
    const { database, keyring, clock, queue } = this.#collaborators;
    const id = newId('testRun');
    const row: TestRunRow = {
      id,
      kind,
      targetId,
      status: 'QUEUED',
      inputs,
      output: null,
      error: null,
      request: null,
      response: null,
      createdAt: clock(),
      startedAt: null,
      finishedAt: null,
      durationMs: null,
      attempts: 0,
      holder: null,
      work: keyring.seal(JSON.stringify(work), workPlace(id)),
    };
    await database.transaction((tx) => insertTestRun(tx, row));
    await queue.enqueueTestRun(id);
    return row;
  }

  async #work(id: string, signal: AbortSignal): Promise<RunResult> {
    const { keyring, operations, invocations, triggerTester } = this.#collaborators;
    const row = await this.find(id);
    if (row?.work == null) throw new Error(`The test run ${id} has nothing to do`);
    const work = workSchema.parse(JSON.parse(keyring.open(row.work, workPlace(id))));
    if (row.kind === 'TRIGGER') return { status: 'SUCCEEDED', mails: await triggerTester.run(work.trigger, signal) };
    const operation = row.targetId === null ? null : await operations.find(row.targetId);
    if (operation === null)
      return { status: 'FAILED', error: { code: 'NOT_FOUND', message: 'The operation was deleted' } };
    const call = await invocations.prepare(operation, work.inputs);
    const [fault] = call.inputFaults;
    if (fault !== undefined) return { status: 'FAILED', error: { code: fault.code, message: fault.message } };
    return toRunResult(await call.invoke(signal));
  }

  async #finish(id: string, { mails = [], ...result }: RunResult, started: number): Promise<void> {
    const { database, events, clock } = this.#collaborators;
    const change = { ...result, finishedAt: clock(), durationMs: performance.now() - started, work: null };
    await database.transaction(async (tx) => {
      if (!(await updateTestRun(tx, id, ['RUNNING'], change))) return;
      await insertTestRunMails(tx, id, mails);
      await ownFiles(tx, result.output, id);
    });
    events.publish('testRun', id);
  }
}

function isFinished(row: TestRunRow): boolean {
  return FINISHED.includes(row.status);
}

function workPlace(id: string) {
  return { table: 'test_runs', row: id, column: 'work' };
}

function toRunError(error: unknown): RunErrorData {
  if (error instanceof ConnectorError) return error.toRunError();
  return error instanceof AppError ? { code: error.code, message: error.message } : INTERNAL;
}
