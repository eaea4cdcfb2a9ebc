import { setTimeout as delay } from 'node:timers/promises';
import type { CallOutcome } from '../../../connectors/connector.ts';
import { ConnectorError, type RunErrorData } from '../../../errors.ts';
import type { ServiceRow } from '../../../store/service-store.ts';
import { type CallLimits, callLimits } from '../../services/call-limits.ts';
import { type RetryPolicy, retryPolicy } from '../../services/retry-policy.ts';
import { Circuit } from './circuit.ts';
import { waitBeforeNext } from './repetition.ts';
import { Turns } from './turns.ts';

/** How a call ended, and how often the peer was called for it. */
export type AttemptedOutcome = CallOutcome & { readonly attempts: number };

/** A call as it is made, perhaps several times. */
export interface RepeatedCall {
  /** Makes one attempt. `leftMs` says, whenever it is asked, how much of the call's time is left. */
  readonly attempt: (leftMs: () => number) => Promise<CallOutcome>;
  readonly isRepeatable: boolean;
  readonly signal: AbortSignal;
}

/** What is remembered of a service between its calls. */
interface Gate {
  /** As it was last read: another reading may say the same. */
  readonly service: ServiceRow;
  /** The settings that it was made for. */
  readonly madeFor: string;
  readonly limits: CallLimits;
  readonly retry: RetryPolicy;
  readonly turns: Turns;
  readonly circuit: Circuit;
}

/** A time-out after less than this part of the whole tells nothing of the peer. */
const ENOUGH_OF_TOTAL = 0.5;

/**
 * Makes calls within the limits of their service, and repeats them by its rules. What is remembered of a service (who waits,
 * whether its circuit is open) is of this process, and forgotten when its settings or its address change.
 */
export class ServiceCalls {
  readonly #gates = new Map<string, Gate>();

  /** Never throws for what a peer does. Aborting the signal ends every wait. */
  async make(service: ServiceRow, call: RepeatedCall): Promise<AttemptedOutcome> {
    const gate = this.#gateOf(service);
    const { limits, retry } = gate;
    const endsAt = performance.now() + limits.totalTimeoutMs;
    const leftMs = () => Math.max(1, Math.ceil(endsAt - performance.now()));
    let attempts = 0;
    let last: CallOutcome | null = null;
    for (;;) {
      const attempt = () => {
        attempts += 1;
        return call.attempt(leftMs);
      };
      const hadTime = () => leftMs() >= limits.totalTimeoutMs * ENOUGH_OF_TOTAL;
      const outcome = await pass(gate, { attempt, hadTime, leftMs, signal: call.signal });
      if ('refused' in outcome) return { ...ending(outcome.refused, last), attempts };
      last = outcome;
      const waitMs = call.isRepeatable ? waitBeforeNext(outcome, attempts, retry) : null;
      if (waitMs === null || waitMs >= leftMs()) return { ...outcome, attempts };
      if (!(await wait(waitMs, call.signal))) return { ...ending(CANCELLED, last), attempts };
    }
  }

  #gateOf(service: ServiceRow): Gate {
    const known = this.#gates.get(service.id);
    if (known?.service === service) return known;
    const limits = callLimits(service.limits);
    const madeFor = JSON.stringify([service.limits, service.config]);
    const { turns, circuit } =
      known?.madeFor === madeFor ? known : { turns: new Turns(limits), circuit: new Circuit(limits) };
    const gate = { service, madeFor, limits, retry: retryPolicy(service.retry), turns, circuit };
    this.#gates.set(service.id, gate);
    return gate;
  }
}

const CANCELLED: RunErrorData = {
  code: 'CANCELLED',
  message: 'The call was cancelled while it waited to be made again',
};

interface Passage {
  readonly attempt: () => Promise<CallOutcome>;
  readonly hadTime: () => boolean;
  readonly leftMs: () => number;
  readonly signal: AbortSignal;
}

/** One attempt, when its turn has come and unless the circuit is open. */
async function pass(
  { turns, circuit }: Gate,
  { attempt, hadTime, leftMs, signal }: Passage,
): Promise<CallOutcome | { readonly refused: RunErrorData }> {
  // Asked before the turn too: where nobody is called, nobody waits.
  const refused = circuit.refusal();
  if (refused !== null) return { refused };
  try {
    return await turns.take(
      async () => {
        const refused = circuit.refusal();
        return refused === null ? circuit.run({ make: attempt, hadTime: hadTime() }) : { refused };
      },
      leftMs(),
      signal,
    );
  } catch (error) {
    if (error instanceof ConnectorError) return { refused: error.toRunError() };
    throw error;
  }
}

/** How a call ends that may not be made, or not again: what became of the last attempt tells more than that there was no further one. */
function ending(refused: RunErrorData, last: CallOutcome | null): CallOutcome {
  if (last !== null && refused.code !== 'CANCELLED') return last;
  const { request = null, response = null } = last ?? {};
  return { status: 'FAILED', error: refused, request, response };
}

/** False where the signal is aborted before the time is over. */
async function wait(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
