import type { Connection } from './database.ts';
import { preparedWrites } from './prepared-writes.ts';
import { shareBody } from './shared-body.ts';
import { executions } from './tables.ts';

type ExecutionRow = typeof executions.$inferSelect;

const rows = preparedWrites(executions);

/** Writes a whole row, by a statement that is built once. */
export const insertPrepared = rows.insert;

/** Writes the given columns of a row; the output as `outputJson`, its JSON, where it is at hand: the trace of the response shares it. */
export function updatePrepared(
  tx: Connection,
  id: string,
  change: Partial<Omit<ExecutionRow, 'id'>>,
  outputJson?: string,
): void {
  if (outputJson === undefined || change.output == null) rows.update(tx, id, change);
  else rows.update(tx, id, withSharedBody(change, outputJson), undefined, { output: outputJson });
}

function withSharedBody(change: Partial<ExecutionRow>, outputJson: string): Partial<ExecutionRow> {
  return change.response == null ? change : { ...change, response: shareBody(change.response, outputJson) };
}
