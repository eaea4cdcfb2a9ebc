import { createContext, Script } from 'node:vm';

/** Code that runs by this script can be interrupted, wherever it was written; regular expressions too. */
const interruptible = new Script('work()');
const scope: { work?: () => unknown } = {};
const context = createContext(scope);

/** What the work answers; undefined where it is not done in time. The work is synchronous, and is interrupted anywhere. */
export function withinMs<Result>(timeoutMs: number, work: () => Result): Result | undefined {
  try {
    scope.work = work;
    return interruptible.runInContext(context, { timeout: timeoutMs }) as Result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  } finally {
    delete scope.work;
  }
}
