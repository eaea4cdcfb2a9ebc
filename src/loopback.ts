import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether a host name or an address without brackets can only mean this machine: `localhost`, 127.0.0.0/8 or ::1. Names are
 * not resolved: any other name is not a loopback name, whatever it resolves to (RFC 6761, section 6.3).
 */
export function isLoopbackHost(host: string): boolean {
  const version = isIP(host);
  if (version === 0) return host.toLowerCase() === 'localhost';
  return loopback.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
