import type { Egress, EgressPolicy } from '../../connectors/egress/egress.ts';
import { userError } from '../../errors.ts';
import type { ServiceRow } from '../../store/service-store.ts';
import { type CallLimitsInput, changeLimits } from './call-limits.ts';
import { changeRetry, type RetryPolicyInput } from './retry-policy.ts';

/** How a service is called, as stored: limits, retries, and the addresses that it may call besides all others. */
export type CallSettings = Pick<ServiceRow, 'limits' | 'retry' | 'egressAllow'>;

/** As a caller gives it: absent stays, null is the default, or the empty list. */
export interface CallSettingsInput extends EgressAllowInput {
  readonly limits?: CallLimitsInput | null | undefined;
  readonly retry?: RetryPolicyInput | null | undefined;
}

/** Of the settings, what mailboxes have too. */
export interface EgressAllowInput {
  readonly egressAllow?: readonly string[] | null | undefined;
}

/** What a new service has unless it says otherwise. */
export const DEFAULT_SETTINGS: CallSettings = { limits: null, retry: null, egressAllow: [] };

const MOST_BLOCKS = 50;

/** The settings after a create or update. */
export function changeSettings(egress: Egress, current: CallSettings, input: CallSettingsInput): CallSettings {
  return {
    limits: changeLimits(current.limits, input.limits),
    retry: changeRetry(current.retry, input.retry),
    egressAllow: changeAllowList(egress, current.egressAllow, input.egressAllow),
  };
}

/** The service's own allow list after a create or update; ADDRESS_FORBIDDEN where it opens more than the operator permits. */
export function changeAllowList(
  egress: Egress,
  current: readonly string[],
  input: readonly string[] | null | undefined,
): readonly string[] {
  if (input === undefined) return current;
  const list = [...new Set((input ?? []).map((entry) => entry.trim()))];
  if (list.length > MOST_BLOCKS)
    throw userError('LIMIT_EXCEEDED', `An allow list has at most ${MOST_BLOCKS} entries`, ['egressAllow']);
  const fault = egress.allowFault(list);
  if (fault !== null) throw userError('ADDRESS_FORBIDDEN', fault, ['egressAllow']);
  return list;
}

/** The way out of one service. `policy` is asked at each request; what a request says itself goes first. */
export function narrowEgress(egress: Egress, policy: () => EgressPolicy): Egress {
  return {
    request: (request) => egress.request({ ...policy(), ...request }),
    hold: () => egress.hold(),
    resolve: (host, signal, own) => egress.resolve(host, signal, { ...policy(), ...own }),
    tlsContext: (settings) => egress.tlsContext(settings),
    allowFault: (allow) => egress.allowFault(allow),
    close: () => egress.close(),
  };
}

/** The way out under the allow list of a service. */
export function egressUnder(egress: Egress, allow: readonly string[]): Egress {
  return allow.length === 0 ? egress : narrowEgress(egress, () => ({ allow }));
}
