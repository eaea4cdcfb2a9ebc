import { randomBytes } from 'node:crypto';
import { AV, type AvPairs } from './av-pairs.ts';
import type { Challenge } from './challenge-message.ts';
import { FLAGS, fieldAt, SIGNATURE, uint32 } from './message-layout.ts';
import { computeResponses, hmacMd5, type NtlmCredentials, utf16 } from './ntlm-v2.ts';

/** What an answer is made of besides the credentials. */
export interface AuthenticateOptions {
  /** The name of this machine; the server only writes it down. */
  readonly workstation: string;
  /** The service that is called, as `HTTP/host`. */
  readonly targetName: string;
  /** The MD5 of the channel bindings (RFC 2743 section 1.1.6); null: the connection has none. */
  readonly channelBindings: Buffer | null;
  /** The NEGOTIATE_MESSAGE that the challenge answered. */
  readonly negotiate: Buffer;
  readonly now?: Date;
  /** Eight random bytes. */
  readonly clientChallenge?: Buffer;
}

const HEADER_LENGTH = 88;
const MIC_OFFSET = 72;
/** Of MsvAvFlags: the message has an integrity code. */
const MIC_PROVIDED = 2;

/**
 * AUTHENTICATE_MESSAGE ([MS-NLMP] section 2.2.1.3), by NTLMv2. Where the server tells its time, the integrity code is in it, and no LM
 * response (section 3.1.5.1.2).
 */
export function authenticateMessage(
  credentials: NtlmCredentials,
  challenge: Challenge,
  options: AuthenticateOptions,
): Buffer {
  const serverTime = challenge.targetInfo.get(AV.TIMESTAMP);
  const { clientChallenge = randomBytes(8), now = new Date() } = options;
  const responses = computeResponses(credentials, {
    serverChallenge: challenge.serverChallenge,
    clientChallenge,
    timestamp: serverTime ?? fileTime(now),
    targetInfo: answeredInfo(challenge.targetInfo, options),
  });
  const message = layOut(challenge.flags, {
    lm: serverTime === undefined ? responses.lmChallengeResponse : Buffer.alloc(24),
    nt: responses.ntChallengeResponse,
    domain: utf16(credentials.domain),
    username: utf16(credentials.username),
    workstation: utf16(options.workstation),
  });
  if (serverTime !== undefined) {
    // Without NTLMSSP_NEGOTIATE_KEY_EXCH the session base key is the exported one.
    hmacMd5(responses.sessionBaseKey, options.negotiate, challenge.bytes, message).copy(message, MIC_OFFSET);
  }
  return message;
}

function answeredInfo(targetInfo: AvPairs, { targetName, channelBindings }: AuthenticateOptions): AvPairs {
  const answered = new Map(targetInfo);
  if (targetInfo.has(AV.TIMESTAMP)) {
    const flags = targetInfo.get(AV.FLAGS);
    answered.set(AV.FLAGS, uint32((flags?.length === 4 ? flags.readUInt32LE() : 0) | MIC_PROVIDED));
  }
  answered.set(AV.CHANNEL_BINDINGS, channelBindings ?? Buffer.alloc(16));
  answered.set(AV.TARGET_NAME, utf16(targetName));
  return answered;
}

interface Payload {
  readonly lm: Buffer;
  readonly nt: Buffer;
  readonly domain: Buffer;
  readonly username: Buffer;
  readonly workstation: Buffer;
}

function layOut(challengeFlags: number, payload: Payload): Buffer {
  const { lm, nt, domain, username, workstation } = payload;
  const asked = FLAGS.UNICODE | FLAGS.NTLM | FLAGS.ALWAYS_SIGN | FLAGS.EXTENDED_SESSIONSECURITY | FLAGS.TARGET_INFO;
  const flags = (challengeFlags & asked) | FLAGS.UNICODE | FLAGS.NTLM;
  const placed = [domain, username, workstation, lm, nt];
  const offsets = placed.map((_, index) =>
    placed.slice(0, index).reduce((at, part) => at + part.length, HEADER_LENGTH),
  );
  const [atDomain = 0, atUser = 0, atWorkstation = 0, atLm = 0, atNt = 0] = offsets;
  return Buffer.concat([
    SIGNATURE,
    uint32(3),
    fieldAt(lm.length, atLm),
    fieldAt(nt.length, atNt),
    fieldAt(domain.length, atDomain),
    fieldAt(username.length, atUser),
    fieldAt(workstation.length, atWorkstation),
    fieldAt(0, atNt + nt.length),
    uint32(flags),
    // The version, which nobody needs, and the integrity code.
    Buffer.alloc(8 + 16),
    ...placed,
  ]);
}

/** Tenths of a microsecond since 1601 ([MS-DTYP] section 2.3.3). */
function fileTime(date: Date): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n);
  return bytes;
}
