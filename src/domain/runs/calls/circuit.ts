import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from 'cockatiel';
import type { CallOutcome } from '../../../connectors/connector.ts';
import type { RunErrorData } from '../../../errors.ts';
import type { CallLimits } from '../../services/call-limits.ts';

/** What a gateway answers where nobody is behind it (RFC 9110 section 15.6). */
const DEAD_STATUSES: readonly number[] = [502, 503, 504];

/** An attempt, and whether a time-out of it says anything of the peer. */
export interface Attempt {
  readonly make: () => Promise<CallOutcome>;
  /** False where so little time was left that a living peer may have missed it. */
  readonly hadTime: boolean;
}

/** Stops calling a peer that was found dead several times in a row, and lets one call try it after a while. */
export class Circuit {
  readonly #limits: CallLimits;
  readonly #policy: CircuitBreakerPolicy | null;
  #retryAt = 0;
  #lastCode = '';

  constructor(limits: CallLimits) {
    this.#limits = limits;
    this.#policy = limits.circuitFailures === null ? null : this.#createPolicy(limits.circuitFailures);
  }

  /** Why the peer is not called at this moment; null where it is. */
  refusal(): RunErrorData | null {
    const state = this.#policy?.state;
    if (state === CircuitState.HalfOpen) return this.#refuse('one call is trying it at this moment', null);
    if (state !== CircuitState.Open || Date.now() >= this.#retryAt) return null;
    const retryAt = new Date(this.#retryAt).toISOString();
    return this.#refuse(`it is tried again at ${retryAt}`, retryAt);
  }

  /** Makes the attempt and takes note of how it ended. To be called in the same turn as `refusal`. */
  async run({ make, hadTime }: Attempt): Promise<CallOutcome> {
    if (this.#policy === null) return make();
    const judged = await this.#policy.execute(async () => ({ outcome: await make(), hadTime }));
    return judged.outcome;
  }

  #createPolicy(failures: number): CircuitBreakerPolicy {
    const { circuitOpenMs } = this.#limits;
    const policy: CircuitBreakerPolicy = circuitBreaker(
      handleWhenResult((result) => {
        const { outcome, hadTime } = result as { readonly outcome: CallOutcome; readonly hadTime: boolean };
        if (outcome.status !== 'FAILED') return false;
        this.#lastCode = outcome.error.code;
        // A trial that was cancelled, or did not leave, has not found the peer alive.
        if (policy.state === CircuitState.HalfOpen && outcome.response === null) return true;
        return isDead(outcome.error, outcome.response?.status) && (hadTime || outcome.error.code !== 'TIMEOUT');
      }),
      { halfOpenAfter: circuitOpenMs, breaker: new ConsecutiveBreaker(failures) },
    );
    policy.onBreak(() => {
      this.#retryAt = Date.now() + circuitOpenMs;
    });
    return policy;
  }

  #refuse(when: string, retryAt: string | null): RunErrorData {
    const message = `The peer is not called, since it did not answer ${this.#limits.circuitFailures} times in a row (${this.#lastCode}); ${when}`;
    return { code: 'CIRCUIT_OPEN', message, detail: { retryAt } };
  }
}

function isDead({ code }: RunErrorData, status: number | undefined): boolean {
  if (code === 'UNREACHABLE' || code === 'TIMEOUT') return true;
  return code === 'HTTP_STATUS' && status !== undefined && DEAD_STATUSES.includes(status);
}
