/** "NTLMSSP" and a zero ([MS-NLMP] section 2.2.1): what each message begins with. */
export const SIGNATURE = Buffer.from('NTLMSSP\0', 'latin1');

/** What a message can ask for or agree to ([MS-NLMP] section 2.2.2.5). Keys to sign or seal with are not among it: HTTP needs none. */
export const FLAGS = {
  UNICODE: 0x00000001,
  REQUEST_TARGET: 0x00000004,
  NTLM: 0x00000200,
  ALWAYS_SIGN: 0x00008000,
  EXTENDED_SESSIONSECURITY: 0x00080000,
  TARGET_INFO: 0x00800000,
} as const;

/** Length, length again and offset of a field in the payload of a message. */
export function fieldAt(length: number, offset: number): Buffer {
  const field = Buffer.alloc(8);
  field.writeUInt16LE(length, 0);
  field.writeUInt16LE(length, 2);
  field.writeUInt32LE(offset, 4);
  return field;
}

/** A little-endian number of four bytes. */
export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
