import dns from 'node:dns/promises';
import { isIP } from 'node:net';
import { ConnectorError } from '../../errors.ts';
import { type AddressVerdict, judgeAddress } from './address-policy.ts';
import type { Cidr } from './cidr.ts';
import type { CheckedAddress } from './egress.ts';
import { toConnectorError } from './failure.ts';

/** Answers every address of a host, as the operating system does: from the hosts file, then DNS. */
export type Lookup = (host: string) => Promise<readonly CheckedAddress[]>;

/** Answers the addresses of a host when the policy admits each of them; throws UNREACHABLE or ADDRESS_FORBIDDEN. */
export type CheckedLookup = (host: string) => Promise<readonly [CheckedAddress, ...CheckedAddress[]]>;

/** The look-up of the operating system. */
export const systemLookup: Lookup = async (host) => {
  const found = await dns.lookup(host, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * Resolves a host once and checks every address: one that is forbidden forbids the host, since which of them a
 * connection takes is up to chance and to whoever runs the name server.
 */
export function createCheckedLookup(allow: readonly Cidr[], lookup: Lookup): CheckedLookup {
  return async (host) => {
    const addresses = await resolve(host, lookup);
    for (const { address } of addresses) {
      const verdict = judgeAddress(address, allow);
      if (!verdict.allowed) throw forbidden(host, address, verdict);
    }
    const [first, ...rest] = addresses;
    if (first === undefined) throw new ConnectorError('UNREACHABLE', `The host ${host} has no address.`);
    return [first, ...rest];
  };
}

async function resolve(host: string, lookup: Lookup): Promise<readonly CheckedAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family: family === 6 ? 6 : 4 }];
  try {
    return await lookup(host);
  } catch (error) {
    throw toConnectorError(error, host);
  }
}

function forbidden(host: string, address: string, verdict: AddressVerdict & { allowed: false }): ConnectorError {
  const target = host === address ? `The address ${address}` : `The host ${host} has the address ${address}, which`;
  const reason = verdict.never
    ? `is a ${verdict.kind} address: these are never called, whatever PASSERELLE_EGRESS_ALLOW and the service's own list say.`
    : `is a ${verdict.kind} address: only public ones are called, and those that PASSERELLE_EGRESS_ALLOW or the service's own list names.`;
  return new ConnectorError('ADDRESS_FORBIDDEN', `${target} ${reason}`);
}
