import { ConnectorError } from '../../../errors.ts';
import { type AvPairs, parseAvPairs } from './av-pairs.ts';
import { FLAGS, SIGNATURE } from './message-layout.ts';

/** What a server asks ([MS-NLMP] section 2.2.1.2). */
export interface Challenge {
  readonly flags: number;
  /** Eight bytes. */
  readonly serverChallenge: Buffer;
  readonly targetInfo: AvPairs;
  /** The whole message: the integrity code covers it. */
  readonly bytes: Buffer;
}

/** Reads a CHALLENGE_MESSAGE. Throws ConnectorError INVALID_RESPONSE for any other message, and UNSUPPORTED where NTLMv2 cannot answer it. */
export function parseChallenge(bytes: Buffer): Challenge {
  if (bytes.length < 32 || !bytes.subarray(0, 8).equals(SIGNATURE) || bytes.readUInt32LE(8) !== 2) {
    refuse('no challenge of NTLM');
  }
  const flags = bytes.readUInt32LE(20);
  if ((flags & FLAGS.UNICODE) === 0) {
    throw new ConnectorError(
      'UNSUPPORTED',
      'The NTLM of the service does not know Unicode: it is older than NTLMv2, which is needed.',
    );
  }
  const targetInfo = parseAvPairs((flags & FLAGS.TARGET_INFO) === 0 ? Buffer.alloc(0) : payload(bytes, 40));
  if (targetInfo === null) refuse('a challenge of NTLM whose target information is cut off');
  return { flags, serverChallenge: bytes.subarray(24, 32), targetInfo, bytes };
}

function payload(bytes: Buffer, field: number): Buffer {
  if (bytes.length < field + 8) refuse('a challenge of NTLM that is cut off');
  const length = bytes.readUInt16LE(field);
  const offset = bytes.readUInt32LE(field + 4);
  if (offset + length > bytes.length) refuse('a challenge of NTLM that is cut off');
  return bytes.subarray(offset, offset + length);
}

function refuse(what: string): never {
  throw new ConnectorError('INVALID_RESPONSE', `The service answered with ${what}.`);
}
