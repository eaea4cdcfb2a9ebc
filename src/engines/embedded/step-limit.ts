import { ConnectorError } from '../../errors.ts';

/** Steps between two rests; a process of a thousand activities takes about a fifth of them. */
const MAX_STEPS = 100_000;

/** A logger of bpmn-engine. */
interface EngineLogger {
  debug(): void;
  error(): void;
  warn(): void;
}

/**
 * Ends processes that never come to rest, such as a loop without a task that waits: they would hold the server up for
 * ever, since bpmn-engine goes from element to element without a pause. Its log is the one place that hears of every
 * step. Throws LIMIT_EXCEEDED inside the run.
 */
export function stepLimit(): (scope: string) => EngineLogger {
  let steps = 0;
  const debug = () => {
    steps += 1;
    if (steps > MAX_STEPS) throw endless();
  };
  return () => ({ debug, error: () => undefined, warn: () => undefined });
}

/** What an instance fails with that does not come to rest. */
export function endless(): ConnectorError {
  return new ConnectorError(
    'LIMIT_EXCEEDED',
    'The process does not come to rest: it takes step after step without waiting, as a loop without an end does.',
  );
}
