import { and, eq, getTableColumns, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { insertPrepared, updatePrepared } from './execution-writes.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { prepared } from './prepared.ts';
import { WHOLE_RESPONSE } from './shared-body.ts';
import { executions } from './tables.ts';

/** An execution as stored: everything in it is masked. */
export type ExecutionRow = typeof executions.$inferSelect;

const COLUMNS = { ...getTableColumns(executions), response: WHOLE_RESPONSE };

const byId = prepared((connection) =>
  connection
    .select(COLUMNS)
    .from(executions)
    .where(eq(executions.id, sql.placeholder('id')))
    .prepare(),
);

const byKey = prepared((connection) =>
  connection
    .select(COLUMNS)
    .from(executions)
    .where(
      and(
        eq(executions.operationId, sql.placeholder('operationId')),
        eq(executions.idempotencyKey, sql.placeholder('idempotencyKey')),
      ),
    )
    .prepare(),
);

const forgetKeys = prepared((connection) =>
  connection
    .update(executions)
    .set({ idempotencyKey: null, inputsDigest: null })
    .where(and(isNotNull(executions.idempotencyKey), lt(executions.createdAt, sql.placeholder('before'))))
    .prepare(),
);

/** Null where there is none. */
export async function findExecution(connection: Connection, id: string): Promise<ExecutionRow | null> {
  const [row] = await byId(connection).execute({ id });
  return row ?? null;
}

/** The execution of this operation that holds the key, if any. */
export async function findExecutionByIdempotencyKey(
  connection: Connection,
  operationId: string,
  idempotencyKey: string,
): Promise<ExecutionRow | null> {
  const [row] = await byKey(connection).execute({ operationId, idempotencyKey });
  return row ?? null;
}

/** What is null or absent does not filter; an empty list of status finds nothing. */
export interface ExecutionFilter {
  readonly serviceId?: string | null | undefined;
  readonly operationId?: string | null | undefined;
  readonly status?: readonly ExecutionRow['status'][] | null | undefined;
  /** Inclusive, of `createdAt`. */
  readonly since?: Date | null | undefined;
  /** Exclusive, of `createdAt`. */
  readonly until?: Date | null | undefined;
}

/** Executions, newest first. */
export function pageExecutions(
  connection: Connection,
  request: PageRequest,
  filter: ExecutionFilter,
): Promise<Page<ExecutionRow>> {
  const order = { columns: [executions.createdAt, executions.id], direction: 'DESC' } as const;
  const where = and(
    filter.serviceId == null ? undefined : eq(executions.serviceId, filter.serviceId),
    filter.operationId == null ? undefined : eq(executions.operationId, filter.operationId),
    filter.status == null ? undefined : inArray(executions.status, [...filter.status]),
    filter.since == null ? undefined : gte(executions.createdAt, filter.since),
    filter.until == null ? undefined : lt(executions.createdAt, filter.until),
  );
  return readPage(connection, executions, order, request, where, COLUMNS);
}

/** Throws where its idempotency key is taken. */
export async function insertExecution(tx: Connection, row: ExecutionRow): Promise<void> {
  insertPrepared(tx, row);
}

/** Writes the given columns; changes nothing where the row has gone. `outputJson` is the output as JSON, where somebody has it. */
export async function updateExecution(
  tx: Connection,
  id: string,
  change: Partial<Omit<ExecutionRow, 'id'>>,
  outputJson?: string,
): Promise<void> {
  updatePrepared(tx, id, change, outputJson);
}

/** Those whose row says RUNNING, whoever runs them. */
export function listRunningExecutions(connection: Connection): Promise<readonly ExecutionRow[]> {
  return connection.select(COLUMNS).from(executions).where(eq(executions.status, 'RUNNING')).execute();
}

/** Idempotency keys of executions made before `before` may be used anew. */
export async function forgetIdempotencyKeys(tx: Connection, before: Date): Promise<void> {
  await forgetKeys(tx).execute({ before: before.getTime() });
}
