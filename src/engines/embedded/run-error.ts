import { ConnectorError, type RunErrorData } from '../../errors.ts';
import { ownValue } from './evaluate-expression.ts';
import { endless } from './step-limit.ts';
import type { ThrownError } from './uncaught-errors.ts';

/**
 * What a failed instance shows. PROCESS_FAILED: an error in the process, with the element in the detail. Errors of ours (INVALID_DOCUMENT, LIMIT_EXCEEDED) keep their codes.
 */
export function toRunError(thrown: unknown): RunErrorData {
  const error = rootOf(thrown);
  if (error instanceof ConnectorError) return error.toRunError();
  if (error instanceof RangeError) return endless().toRunError();
  const message = textAt(thrown, 'message') ?? textAt(thrown, 'description') ?? 'The process failed.';
  const elementId = textAt(ownValue(ownValue(thrown, 'source'), 'content'), 'id');
  return { code: 'PROCESS_FAILED', message, ...(elementId !== null && { detail: { elementId } }) };
}

/** BPMN_ERROR: an end event threw an error that nothing catches; its element and `errorCode` are in the detail. */
export function uncaughtError({ elementId, errorCode }: ThrownError): RunErrorData {
  const what = errorCode === null ? 'an error' : `the error ${errorCode}`;
  return {
    code: 'BPMN_ERROR',
    message: `The end event (${elementId}) threw ${what}, which nothing catches.`,
    detail: { elementId, errorCode },
  };
}

/** bpmn-engine wraps what was thrown inside a step. */
function rootOf(thrown: unknown): unknown {
  const inner = ownValue(thrown, 'inner');
  return inner === undefined ? thrown : inner;
}

function textAt(value: unknown, key: string): string | null {
  const found = ownValue(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}
