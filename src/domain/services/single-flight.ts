import { ConnectorError } from '../../errors.ts';

/** Work that any number of callers ask for at once is done once, and all get its result. */
export class SingleFlight<Result> {
  readonly #flights = new Map<string, Promise<Result>>();

  /** A caller that leaves (ConnectorError CANCELLED) does not stop the work, which others may wait for. */
  async join(key: string, work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    const flight = this.#flights.get(key) ?? this.#start(key, work);
    return unlessAborted(flight, signal);
  }

  #start(key: string, work: () => Promise<Result>): Promise<Result> {
    const flight = work().finally(() => this.#flights.delete(key));
    this.#flights.set(key, flight);
    return flight;
  }
}

async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(reasonOf(signal));
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function reasonOf({ reason }: AbortSignal): ConnectorError {
  if (reason instanceof ConnectorError) return reason;
  return new ConnectorError('CANCELLED', 'The call was cancelled while it waited for an access token.', {
    cause: reason,
  });
}
