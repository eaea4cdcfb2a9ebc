/** What a target says of itself, or a client of its answer ([MS-NLMP] section 2.2.2.1), by AvId. */
export type AvPairs = ReadonlyMap<number, Buffer>;

/** The AvIds that are of use here. */
export const AV = { EOL: 0, FLAGS: 6, TIMESTAMP: 7, TARGET_NAME: 9, CHANNEL_BINDINGS: 10 } as const;

/** Reads the pairs up to their end; null where they are cut off. */
export function parseAvPairs(bytes: Buffer): AvPairs | null {
  const pairs = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const id = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    if (id === AV.EOL) return pairs;
    if (at + 4 + length > bytes.length) return null;
    pairs.set(id, bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return bytes.length === 0 ? pairs : null;
}

/** The pairs as bytes, their end included. */
export function writeAvPairs(pairs: AvPairs): Buffer {
  const written = [...pairs, [AV.EOL, Buffer.alloc(0)] as const].map(([id, value]) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(id, 0);
    head.writeUInt16LE(value.length, 2);
    return Buffer.concat([head, value]);
  });
  return Buffer.concat(written);
}
