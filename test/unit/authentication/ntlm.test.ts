import { describe, expect, it } from 'vitest';
import { challengeOf } from '../../../src/connectors/authentication/ntlm/authenticate-header.ts';
import { authenticateMessage } from '../../../src/connectors/authentication/ntlm/authenticate-message.ts';
import { parseChallenge } from '../../../src/connectors/authentication/ntlm/challenge-message.ts';
import { md4 } from '../../../src/connectors/authentication/ntlm/md4.ts';
import { ntlmCredentials } from '../../../src/connectors/authentication/ntlm/ntlm.ts';
import { computeResponses, ntowfV2 } from '../../../src/connectors/authentication/ntlm/ntlm-v2.ts';
import { offeredSchemes } from '../../../src/connectors/authentication/offered-schemes.ts';

const hex = (text: string) => Buffer.from(text.replace(/\s+/g, ''), 'hex');

describe('MD4', () => {
  // RFC 1320, appendix A.5.
  it.each([
    ['', '31d6cfe0d16ae931b73c59d7e0c089c0'],
    ['a', 'bde52cb31de33e46245e05fbdbd6fb24'],
    ['abc', 'a448017aaf21d8525fc10ae87aa6729d'],
    ['message digest', 'd9130a8164549fe818874806e1c7014b'],
    ['abcdefghijklmnopqrstuvwxyz', 'd79e1c308aa5bbcdeea8ed63df412da9'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', '043f8582f241db351ce627e153e7f0e4'],
    ['1234567890'.repeat(8), 'e33b4ddc9c38f2199c3e7b164fcc0536'],
  ])('of %j', (text, digest) => {
    expect(md4(Buffer.from(text)).toString('hex')).toBe(digest);
  });
});

// [MS-NLMP] section 4.2.
const CREDENTIALS = { domain: 'Domain', username: 'User', password: 'Password' };
const CHALLENGE = hex(`
  4e544c4d53535000 02000000 0c000c00 38000000 33828ae2 0123456789abcdef 0000000000000000 24002400 44000000
  06007017 0000000f 530065007200760065007200 02000c0044006f006d00610069006e00 01000c00530065007200760065007200 00000000`);

describe('NTLMv2', () => {
  it('hashes a password as the specification does', () => {
    // Sections 4.2.2.1.2 and 4.2.4.1.1.
    expect(md4(Buffer.from('Password', 'utf16le')).toString('hex')).toBe('a4f49c406510bdcab6824ee7c30fd852');
    expect(ntowfV2(CREDENTIALS).toString('hex')).toBe('0c868a403bfd7a93a3001ef22ef02e3f');
  });

  it('answers the challenge of the specification as it does', () => {
    // Sections 4.2.4.1.3 and 4.2.4.2.
    const { serverChallenge, targetInfo } = parseChallenge(CHALLENGE);
    expect(serverChallenge.toString('hex')).toBe('0123456789abcdef');
    const { ntChallengeResponse, lmChallengeResponse, sessionBaseKey } = computeResponses(CREDENTIALS, {
      serverChallenge,
      clientChallenge: hex('aa'.repeat(8)),
      timestamp: Buffer.alloc(8),
      targetInfo,
    });
    expect(ntChallengeResponse.toString('hex')).toBe(
      `68cd0ab851e51c96aabc927bebef6a1c${'01010000000000000000000000000000aaaaaaaaaaaaaaaa00000000'}02000c0044006f006d00610069006e0001000c005300650072007600650072000000000000000000`,
    );
    expect(lmChallengeResponse.toString('hex')).toBe('86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa');
    expect(sessionBaseKey.toString('hex')).toBe('8de40ccadbc14a82f15cb0ad0de95ca3');
  });

  it('lays its fields out where it says they are', () => {
    const message = authenticateMessage(CREDENTIALS, parseChallenge(CHALLENGE), {
      workstation: 'COMPUTER',
      targetName: 'HTTP/server',
      channelBindings: null,
      negotiate: Buffer.alloc(0),
    });
    const field = (at: number) => {
      const offset = message.readUInt32LE(at + 4);
      return message.subarray(offset, offset + message.readUInt16LE(at));
    };
    const texts = [28, 36, 44].map((at) => field(at).toString('utf16le'));
    expect(texts).toEqual(['Domain', 'User', 'COMPUTER']);
    expect(field(12)).toHaveLength(24);
    expect(field(20).includes(Buffer.from('HTTP/server', 'utf16le'))).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'no challenge of NTLM'],
    [
      'another message',
      Buffer.concat([CHALLENGE.subarray(0, 8), hex('03000000'), CHALLENGE.subarray(12)]),
      'no challenge',
    ],
    ['one that is cut off', CHALLENGE.subarray(0, 70), 'cut off'],
    ['one whose target information has no end', Buffer.concat([CHALLENGE.subarray(0, -4), hex('02000001')]), 'cut off'],
    [
      'one without Unicode',
      Buffer.concat([CHALLENGE.subarray(0, 20), hex('32828ae2'), CHALLENGE.subarray(24)]),
      'older than NTLMv2',
    ],
  ])('refuses %s in words', (_, bytes, words) => {
    expect(() => parseChallenge(bytes)).toThrow(words);
  });
});

describe('the headers of a refusal', () => {
  const refusal = (header: string) => ({ status: 401, headers: new Headers({ 'www-authenticate': header }) });

  it.each([
    ['NTLM', ['ntlm']],
    ['Negotiate, NTLM, Basic realm="a, b"', ['negotiate', 'ntlm', 'basic']],
    ['NTLM TlRMTVNTUAAC==, Digest realm="x", nonce="y", qop="auth"', ['ntlm', 'digest']],
  ])('%j', (header, schemes) => {
    expect([...offeredSchemes(refusal(header))]).toEqual(schemes);
  });

  it('hold a token after its own scheme only', () => {
    const both = refusal('Negotiate AAEC, NTLM AwQF');
    expect(challengeOf(both, 'NTLM')).toEqual(Buffer.from([3, 4, 5]));
    expect(challengeOf(both, 'Negotiate')).toEqual(Buffer.from([0, 1, 2]));
    expect(challengeOf(refusal('NTLM'), 'NTLM')).toBeNull();
  });
});

describe('the credentials of NTLM', () => {
  const config = { kind: 'NTLM', domain: null, password: 'p', workstation: null } as const;

  it('may have the domain in the user name', () => {
    expect(ntlmCredentials({ ...config, username: 'CORP\\ann' })).toMatchObject({ domain: 'CORP', username: 'ann' });
    expect(ntlmCredentials({ ...config, username: 'ann@corp.test' })).toMatchObject({
      domain: '',
      username: 'ann@corp.test',
    });
  });

  it.each([
    [{ username: '' }, 'user name of NTLM is empty'],
    [{ username: 'a\nb' }, 'no control characters'],
    [{ username: 'A\\b', domain: 'C' }, 'another domain'],
  ])('are refused: %j', (wrong, words) => {
    expect(() => ntlmCredentials({ ...config, ...wrong })).toThrow(words);
  });
});
