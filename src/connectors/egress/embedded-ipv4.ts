import ipaddr from 'ipaddr.js';

/** How an IPv6 prefix carries an IPv4 address: at which byte, and whether inverted. */
interface Embedding {
  readonly prefix: readonly number[];
  readonly at: number;
  readonly inverted?: boolean;
}

const EMBEDDINGS: readonly Embedding[] = [
  // IPv4-mapped, ::ffff:0:0/96 (RFC 4291 section 2.5.5.2).
  { prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], at: 12 },
  // IPv4-translated, ::ffff:0:0:0/96 (RFC 2765).
  { prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0], at: 12 },
  // NAT64, 64:ff9b::/96 (RFC 6052).
  { prefix: [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], at: 12 },
  // 6to4, 2002::/16 (RFC 3056).
  { prefix: [0x20, 0x02], at: 2 },
  // Teredo, 2001::/32: the client's address, inverted (RFC 4380 section 4).
  { prefix: [0x20, 0x01, 0, 0], at: 12, inverted: true },
  // IPv4-compatible, ::/96, deprecated (RFC 4291 section 2.5.5.1).
  { prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], at: 12 },
];

/** The IPv4 address that an IPv6 address carries and leads to; null where it carries none, as `::` and `::1`. */
export function embeddedIPv4(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = address.toByteArray();
  if (bytes.length !== 16 || isUnspecifiedOrLoopback(bytes)) return null;
  const embedding = EMBEDDINGS.find(({ prefix }) => prefix.every((byte, index) => bytes[index] === byte));
  if (embedding === undefined) return null;
  const carried = bytes.slice(embedding.at, embedding.at + 4);
  return new ipaddr.IPv4(embedding.inverted ? carried.map((byte) => byte ^ 0xff) : carried);
}

function isUnspecifiedOrLoopback(bytes: readonly number[]): boolean {
  return bytes.slice(0, 15).every((byte) => byte === 0) && (bytes[15] ?? 0) <= 1;
}
