import { AppError, ConnectorError, type RunErrorData, UserErrors } from '../../errors.ts';

/** The lease was lost to another server: whatever is not started yet is that one's. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** The trigger was changed while it was polled: the poll begins again with what it is now. */
export class TriggerChanged extends Error {
  override readonly name = 'TriggerChanged';
}

/** Codes of `RunError` that are the mail side's own. */
export const MAIL_GONE = 'MAIL_GONE';
export const CLAIMED_ELSEWHERE = 'CLAIMED_ELSEWHERE';
export const PROCESS_NOT_DEPLOYED = 'PROCESS_NOT_DEPLOYED';

const TRANSIENT_CODES: readonly string[] = ['UNREACHABLE', 'TIMEOUT', 'CANCELLED'];

/**
 * Whether the mail is not to blame: the connection, the disk or the database failed, and a later attempt may do.
 * Anything else that goes wrong with one mail sets that mail aside.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof LeaseLost || error instanceof TriggerChanged) return true;
  if (error instanceof ConnectorError) return TRANSIENT_CODES.includes(error.code);
  return isSystemError(error);
}

/** What the ledger and the trigger show of an error. Nothing of our own inner errors is shown. */
export function toRunError(error: unknown): RunErrorData {
  if (error instanceof ConnectorError) return error.toRunError();
  if (error instanceof AppError) return { code: error.code, message: error.message };
  if (error instanceof UserErrors) {
    return { code: error.errors[0]?.code ?? 'INVALID_INPUT', message: error.message };
  }
  return { code: 'INTERNAL', message: 'The server failed at this; its log says why' };
}

/** Whether the log has to say why, since the API does not. */
export function isInternal(error: unknown): boolean {
  return toRunError(error).code === 'INTERNAL';
}

/** Node's system errors (disk full, for one) and SQLite's, also as the cause of another error. */
function isSystemError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined || code?.startsWith('SQLITE_')) return code !== 'SQLITE_TOOBIG';
  return error.cause !== undefined && isSystemError(error.cause);
}
