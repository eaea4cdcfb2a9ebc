type Step = (x: number, y: number, z: number) => number;

/** One of the three rounds (RFC 1320 section 3.4): which word each step takes, how far it rotates, and what it adds. */
interface Round {
  readonly step: Step;
  readonly constant: number;
  readonly words: readonly number[];
  readonly shifts: readonly number[];
}

const ROUNDS: readonly Round[] = [
  {
    step: (x, y, z) => (x & y) | (~x & z),
    constant: 0,
    words: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    shifts: [3, 7, 11, 19],
  },
  {
    step: (x, y, z) => (x & y) | (x & z) | (y & z),
    constant: 0x5a827999,
    words: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
    shifts: [3, 5, 9, 13],
  },
  {
    step: (x, y, z) => x ^ y ^ z,
    constant: 0x6ed9eba1,
    words: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
    shifts: [3, 9, 11, 15],
  },
];

/** The MD4 digest (RFC 1320) of a text's bytes. OpenSSL 3 has it in its legacy provider only, and NTLM hashes passwords with it. */
export function md4(bytes: Uint8Array): Buffer {
  const padded = pad(bytes);
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < padded.length; at += 64) {
    const words = Array.from({ length: 16 }, (_, index) => padded.readUInt32LE(at + index * 4));
    const mixed = ROUNDS.reduce((mixing, round) => runRound(round, mixing, words), state);
    state = state.map((word, index) => (word + (mixed[index] ?? 0)) >>> 0);
  }
  const digest = Buffer.alloc(16);
  for (const [index, word] of state.entries()) digest.writeUInt32LE(word, index * 4);
  return digest;
}

/** Section 3.1 and 3.2: a one, zeros, and the length in bits. */
function pad(bytes: Uint8Array): Buffer {
  const padded = Buffer.alloc((Math.floor((bytes.length + 8) / 64) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  padded.writeBigUInt64LE(BigInt(bytes.length) * 8n, padded.length - 8);
  return padded;
}

function runRound(round: Round, state: readonly number[], block: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (const [index, word] of round.words.entries()) {
    const sum = (a + round.step(b, c, d) + (block[word] ?? 0) + round.constant) >>> 0;
    const shift = round.shifts[index % 4] ?? 0;
    [a, d, c, b] = [d, c, b, ((sum << shift) | (sum >>> (32 - shift))) >>> 0];
  }
  return [a, b, c, d];
}
