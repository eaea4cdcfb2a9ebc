import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A block of addresses in the notation of RFC 4632 (IPv4) and RFC 4291 section 2.3 (IPv6). */
export interface Cidr {
  readonly network: ipaddr.IPv4 | ipaddr.IPv6;
  /** In bits. */
  readonly prefixLength: number;
}

/**
 * Reads `10.0.0.0/8`, `fd00::/8` or one address alone (a block of one). Answers null for everything else: short,
 * octal or hexadecimal IPv4 notations, zones, and lengths that the family does not have.
 */
export function parseCidr(text: string): Cidr | null {
  const [address = '', length, ...rest] = text.trim().split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || rest.length > 0) return null;
  const bits = family === 4 ? 32 : 128;
  if (length === undefined) return { network: ipaddr.parse(address), prefixLength: bits };
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits) return null;
  return { network: ipaddr.parse(address), prefixLength: Number(length) };
}

/** Whether the address lies in the block; never across families. */
export function contains(cidr: Cidr, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (cidr.network.kind() !== address.kind()) return false;
  return address.match(cidr.network, cidr.prefixLength);
}
