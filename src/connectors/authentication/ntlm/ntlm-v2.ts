import { createHmac } from 'node:crypto';
import { type AvPairs, writeAvPairs } from './av-pairs.ts';
import { md4 } from './md4.ts';

/** Who logs in. */
export interface NtlmCredentials {
  /** Empty where the user name says it, or the server knows it. */
  readonly domain: string;
  readonly username: string;
  readonly password: string;
}

/** What differs from answer to answer. */
export interface ResponseOccasion {
  /** Eight bytes. */
  readonly serverChallenge: Buffer;
  /** Eight random bytes. */
  readonly clientChallenge: Buffer;
  /** A FILETIME: tenths of a microsecond since 1601, in eight bytes. */
  readonly timestamp: Buffer;
  /** What the server said of itself, and what is added to it. */
  readonly targetInfo: AvPairs;
}

/** The answers of NTLMv2. */
export interface NtlmV2Responses {
  readonly ntChallengeResponse: Buffer;
  readonly lmChallengeResponse: Buffer;
  readonly sessionBaseKey: Buffer;
}

/** Computes the answers to a challenge ([MS-NLMP] section 3.3.2). */
export function computeResponses(credentials: NtlmCredentials, occasion: ResponseOccasion): NtlmV2Responses {
  const { serverChallenge, clientChallenge } = occasion;
  const key = ntowfV2(credentials);
  const blob = clientBlob(occasion);
  const proof = hmacMd5(key, serverChallenge, blob);
  return {
    ntChallengeResponse: Buffer.concat([proof, blob]),
    lmChallengeResponse: Buffer.concat([hmacMd5(key, serverChallenge, clientChallenge), clientChallenge]),
    sessionBaseKey: hmacMd5(key, proof),
  };
}

/** NTOWFv2: what the password is to this user of this domain. */
export function ntowfV2({ domain, username, password }: NtlmCredentials): Buffer {
  return hmacMd5(md4(utf16(password)), utf16(username.toUpperCase() + domain));
}

/** NTLMv2_CLIENT_CHALLENGE (section 2.2.2.7), with the four bytes of zeros that follow it. */
function clientBlob({ timestamp, clientChallenge, targetInfo }: ResponseOccasion): Buffer {
  const version = Buffer.from([1, 1, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([
    version,
    timestamp,
    clientChallenge,
    Buffer.alloc(4),
    writeAvPairs(targetInfo),
    Buffer.alloc(4),
  ]);
}

/** HMAC-MD5 over these in turn. */
export function hmacMd5(key: Buffer, ...parts: readonly Buffer[]): Buffer {
  const mac = createHmac('md5', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

/** Little-endian, as NTLM has its texts. */
export function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
