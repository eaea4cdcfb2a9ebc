import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type Cidr, contains, parseCidr } from './cidr.ts';
import { embeddedIPv4 } from './embedded-ipv4.ts';
import {
  type AddressKind,
  LINK_LOCAL_BLOCKS,
  METADATA_BLOCKS,
  SPECIAL_BLOCKS,
  type SpecialBlock,
} from './special-purpose.ts';

/** Whether an address may be called; where not, why, and whether an allow list could change that. */
export type AddressVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly kind: AddressKind; readonly never: boolean };

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Only 2000::/3 is given out as global unicast (RFC 4291 section 2.4). */
const GLOBAL_UNICAST = parseCidr('2000::/3');
const ALLOWED: AddressVerdict = { allowed: true };

/**
 * Judges one address in its plain notation, as a resolver answers it. Public addresses are allowed; special-purpose
 * ones only where `allow` holds them; link-local and metadata addresses never. An IPv6 address that carries an IPv4
 * one (mapped, compatible, NAT64, 6to4, Teredo) is judged by that one.
 */
export function judgeAddress(address: string, allow: readonly Cidr[]): AddressVerdict {
  if (isIP(address) === 0) return { allowed: false, kind: 'reserved', never: true };
  const outer = ipaddr.parse(withoutZone(address));
  const inner = embeddedIPv4(outer) ?? outer;
  const forms = inner === outer ? [outer] : [inner, outer];

  const never = kindIn(METADATA_BLOCKS, forms) ?? kindIn(LINK_LOCAL_BLOCKS, forms);
  if (never !== null) return { allowed: false, kind: never, never: true };
  if (forms.some((form) => allow.some((cidr) => contains(cidr, form)))) return ALLOWED;
  const kind = specialKind(inner);
  return kind === null ? ALLOWED : { allowed: false, kind, never: false };
}

function specialKind(address: Address): AddressKind | null {
  const kind = kindIn(SPECIAL_BLOCKS, [address]);
  if (kind !== null || address.kind() === 'ipv4') return kind;
  return GLOBAL_UNICAST !== null && contains(GLOBAL_UNICAST, address) ? null : 'reserved';
}

function kindIn(blocks: readonly SpecialBlock[], forms: readonly Address[]): AddressKind | null {
  return blocks.find(({ block }) => forms.some((form) => contains(block, form)))?.kind ?? null;
}

function withoutZone(address: string): string {
  return address.split('%')[0] ?? address;
}
