import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAddress } from '../../../src/connectors/egress/address-policy.ts';
import { type Cidr, parseCidr } from '../../../src/connectors/egress/cidr.ts';

const PUBLIC = [
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '93.184.215.14',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::1',
  '2606:4700:4700::1111',
  '2a00:1450:4007:80c::2004',
  // An IPv4 address inside, and a public one.
  '::ffff:1.1.1.1',
  '::1.1.1.1',
  '64:ff9b::1.1.1.1',
  '2002:101:101::1',
  '2001:0:4136:e378:8000:63bf:fefe:fefe',
];

const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['0.0.0.0', 'unspecified'],
  ['0.1.2.3', 'unspecified'],
  ['10.0.0.0', 'private'],
  ['10.255.255.255', 'private'],
  ['100.64.0.0', 'shared'],
  ['100.127.255.255', 'shared'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.255', 'loopback'],
  ['172.16.0.0', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.1', 'reserved'],
  ['192.0.2.1', 'documentation'],
  ['192.88.99.1', 'reserved'],
  ['192.168.0.0', 'private'],
  ['192.168.255.255', 'private'],
  ['198.18.0.0', 'benchmarking'],
  ['198.19.255.255', 'benchmarking'],
  ['198.51.100.7', 'documentation'],
  ['203.0.113.7', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['fc00::1', 'unique-local'],
  ['fdff:ffff::1', 'unique-local'],
  ['fec0::1', 'reserved'],
  ['ff02::1', 'multicast'],
  ['100::1', 'reserved'],
  ['2001:2::1', 'benchmarking'],
  ['2001:10::1', 'reserved'],
  ['2001:db8::1', 'documentation'],
  ['3fff::1', 'documentation'],
  ['5f00::1', 'reserved'],
  ['4000::1', 'reserved'],
  ['64:ff9b:1::1.1.1.1', 'reserved'],
  // An IPv4 address inside, and no public one.
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:7f00:1', 'loopback'],
  ['::ffff:0:10.0.0.1', 'private'],
  ['::127.0.0.1', 'loopback'],
  ['64:ff9b::10.0.0.1', 'private'],
  ['64:ff9b::a00:1', 'private'],
  ['2002:7f00:1::1', 'loopback'],
  ['2002:c0a8:101::', 'private'],
  ['2001:0:4136:e378:8000:63bf:80ff:fffe', 'loopback'],
];

const NEVER: readonly (readonly [string, string])[] = [
  ['169.254.169.254', 'metadata'],
  ['169.254.170.2', 'link-local'],
  ['169.254.0.1', 'link-local'],
  ['100.100.100.200', 'metadata'],
  ['168.63.129.16', 'metadata'],
  ['192.0.0.192', 'metadata'],
  ['fd00:ec2::254', 'metadata'],
  ['fd20:ce::254', 'metadata'],
  ['fe80::1', 'link-local'],
  ['fe80::a9fe:a9fe', 'link-local'],
  ['fe80::1%eth0', 'link-local'],
  ['febf:ffff::1', 'link-local'],
  ['::ffff:169.254.169.254', 'metadata'],
  ['::ffff:a9fe:a9fe', 'metadata'],
  ['::169.254.169.254', 'metadata'],
  ['64:ff9b::a9fe:a9fe', 'metadata'],
  ['64:ff9b::100.100.100.200', 'metadata'],
  ['2002:a9fe:a9fe::1', 'metadata'],
  ['2001:0:4136:e378:8000:63bf:5601:5601', 'metadata'],
];

const EVERYTHING = cidrs('0.0.0.0/0', '::/0');

describe('the address policy', () => {
  it.each(PUBLIC)('allows the public address %s', (address) => {
    expect(judgeAddress(address, [])).toEqual({ allowed: true });
  });

  it.each(FORBIDDEN)('forbids %s, a %s address', (address, kind) => {
    expect(judgeAddress(address, [])).toEqual({ allowed: false, kind, never: false });
  });

  it.each(FORBIDDEN)('allows %s once everything is allowed', (address) => {
    expect(judgeAddress(address, EVERYTHING)).toEqual({ allowed: true });
  });

  it.each(NEVER)('forbids %s, a %s address, although everything is allowed', (address, kind) => {
    expect(judgeAddress(address, EVERYTHING)).toEqual({ allowed: false, kind, never: true });
  });

  it('allows exactly what the allow list holds', () => {
    const allow = cidrs('127.0.0.1/32', 'fd12::/16');
    expect(judgeAddress('127.0.0.1', allow).allowed).toBe(true);
    expect(judgeAddress('::ffff:127.0.0.1', allow).allowed).toBe(true);
    expect(judgeAddress('127.0.0.2', allow).allowed).toBe(false);
    expect(judgeAddress('fd12:34::1', allow).allowed).toBe(true);
    expect(judgeAddress('fd13::1', allow).allowed).toBe(false);
    expect(judgeAddress('::1', allow).allowed).toBe(false);
  });

  it.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', '0177.0.0.1', '[::1]', '1.1.1.1/32'])(
    'forbids "%s", which is no plain address',
    (text) => {
      expect(judgeAddress(text, EVERYTHING)).toMatchObject({ allowed: false, never: true });
    },
  );

  it('judges every IPv4 address alike in each IPv6 form that carries it', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const plain = judgeAddress(address, []);
        for (const prefix of ['::ffff:', '64:ff9b::']) expect(judgeAddress(prefix + address, [])).toEqual(plain);
      }),
    );
  });
});

function cidrs(...texts: string[]): Cidr[] {
  return texts.map(parseCidr).filter((cidr) => cidr !== null);
}
