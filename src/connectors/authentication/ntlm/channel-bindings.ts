import { createHash } from 'node:crypto';

/** The object identifiers of signatures by other hashes than those that SHA-256 stands for, in DER (RFC 4055, RFC 5758). */
const OTHER_HASHES: readonly (readonly [string, string])[] = [
  ['06092a864886f70d01010c', 'sha384'],
  ['06092a864886f70d01010d', 'sha512'],
  ['06082a8648ce3d040303', 'sha384'],
  ['06082a8648ce3d040304', 'sha512'],
];

/**
 * The MD5 of the channel bindings of a TLS connection: its server certificate, in DER (RFC 5929 section 4), in the structure of
 * RFC 2744 section 3.11. Services with Extended Protection let nobody in without.
 */
export function channelBindings(certificate: Uint8Array): Buffer {
  const data = Buffer.concat([Buffer.from('tls-server-end-point:', 'latin1'), endPoint(certificate)]);
  const structure = Buffer.alloc(20);
  structure.writeUInt32LE(data.length, 16);
  return createHash('md5').update(structure).update(data).digest();
}

/** Section 4.1: by the hash of the certificate's own signature, and by SHA-256 where that is MD5 or SHA-1. */
function endPoint(certificate: Uint8Array): Buffer {
  const bytes = Buffer.from(certificate);
  const [, hash = 'sha256'] = OTHER_HASHES.find(([oid]) => bytes.includes(Buffer.from(oid, 'hex'))) ?? [];
  return createHash(hash).update(bytes).digest();
}
