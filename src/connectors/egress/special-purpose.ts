import { type Cidr, parseCidr } from './cidr.ts';

/** What kind of address it is, as a refusal names it. */
export type AddressKind =
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'shared'
  | 'unique-local'
  | 'link-local'
  | 'metadata'
  | 'multicast'
  | 'broadcast'
  | 'documentation'
  | 'benchmarking'
  | 'reserved';

export interface SpecialBlock {
  readonly kind: AddressKind;
  readonly block: Cidr;
}

/**
 * Where clouds serve the credentials of the machine itself, apart from the link-local ones: AWS, Google, Scaleway and
 * Oracle over IPv6, Alibaba, the wire server of Azure (a public address), and Oracle's older one.
 */
export const METADATA_BLOCKS: readonly SpecialBlock[] = blocks([
  ['metadata', '169.254.169.254/32'],
  ['metadata', '100.100.100.200/32'],
  ['metadata', '168.63.129.16/32'],
  ['metadata', '192.0.0.192/32'],
  ['metadata', 'fd00:ec2::254/128'],
  ['metadata', 'fd20:ce::254/128'],
  ['metadata', 'fd00:42::42/128'],
  ['metadata', 'fd00:c1::a9fe:a9fe/128'],
]);

/** Link-local blocks (RFC 3927, RFC 4291). */
export const LINK_LOCAL_BLOCKS: readonly SpecialBlock[] = blocks([
  ['link-local', '169.254.0.0/16'],
  ['link-local', 'fe80::/10'],
]);

/**
 * What the IANA special-purpose address registries (RFC 6890) and the multicast registries keep from the public
 * internet. The first block that holds an address names it.
 */
export const SPECIAL_BLOCKS: readonly SpecialBlock[] = blocks([
  ['unspecified', '0.0.0.0/8'],
  ['private', '10.0.0.0/8'],
  ['shared', '100.64.0.0/10'],
  ['loopback', '127.0.0.0/8'],
  ['private', '172.16.0.0/12'],
  ['reserved', '192.0.0.0/24'],
  ['documentation', '192.0.2.0/24'],
  ['reserved', '192.88.99.0/24'],
  ['private', '192.168.0.0/16'],
  ['benchmarking', '198.18.0.0/15'],
  ['documentation', '198.51.100.0/24'],
  ['documentation', '203.0.113.0/24'],
  ['multicast', '224.0.0.0/4'],
  ['broadcast', '255.255.255.255/32'],
  ['reserved', '240.0.0.0/4'],
  ['unspecified', '::/128'],
  ['loopback', '::1/128'],
  ['unique-local', 'fc00::/7'],
  ['multicast', 'ff00::/8'],
  ['benchmarking', '2001:2::/48'],
  ['documentation', '2001:db8::/32'],
  ['documentation', '3fff::/20'],
  ['reserved', '2001::/23'],
]);

function blocks(entries: readonly (readonly [AddressKind, string])[]): SpecialBlock[] {
  return entries.map(([kind, text]) => {
    const block = parseCidr(text);
    if (block === null) throw new TypeError(`${text} is not a CIDR block`);
    return { kind, block };
  });
}
