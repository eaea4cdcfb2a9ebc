import { ConnectorError } from '../../errors.ts';

/** Aborts with a ConnectorError as its reason: CANCELLED after the caller's signal, TIMEOUT when the time is over. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Lets go of the timer and of the caller's signal. */
  end(): void;
}

/** Starts the clock. `target` names the peer in the messages. */
export function startDeadline(target: string, totalMs: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController();
  const cancel = () =>
    controller.abort(
      new ConnectorError('CANCELLED', `The call to ${target} was cancelled.`, { cause: caller?.reason }),
    );
  const timer = setTimeout(() => {
    controller.abort(new ConnectorError('TIMEOUT', `${target} did not answer completely within ${totalMs} ms.`));
  }, totalMs);
  timer.unref();
  if (caller?.aborted) cancel();
  caller?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', cancel);
    },
  };
}
